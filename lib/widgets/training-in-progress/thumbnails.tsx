import type { ClassificationSet, RegressionSet } from '@/lib/engine/spec';

export type PlaneSet = ClassificationSet | RegressionSet;

export const setNames: Record<PlaneSet, string> = {
  circles: 'Ring',
  moons: 'Moons',
  xor: 'XOR',
  gaussians: 'Two clouds',
  spirals: 'Spirals',
  blobs: 'Blobs',
  checkerboard: 'Checkerboard',
  plane: 'Plane',
  ripple: 'Ripple',
  saddle: 'Saddle',
  hills: 'Hills',
};

/** x, y from −1 to 1 and the class (or a value from −1 to 1). */
type Dot = readonly [number, number, number];

const count = 40;
const turns = Array.from({ length: count }, (_, i) => (i + 0.5) / count);
/** Scattered, but the same on every machine: a small integer generator. */
const drawn = (n: number) => {
  let bits = Math.imul(n + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca77);
  return ((bits ^ (bits >>> 13)) >>> 0) / 2147483648 - 1;
};
const square = Array.from(
  { length: 64 },
  (_, i) => [((i % 8) - 3.5) / 4, (Math.floor(i / 8) - 3.5) / 4] as const,
);
const scattered = Array.from({ length: 48 }, (_, i) => [drawn(2 * i), drawn(2 * i + 1)] as const);

const dots: Record<PlaneSet, Dot[]> = {
  circles: turns.map((t, i) => {
    const radius = i % 2 ? 0.85 : 0.3 * (0.4 + 0.6 * t);
    return [radius * Math.cos(12.6 * t + i), radius * Math.sin(12.6 * t + i), i % 2];
  }),
  moons: turns.map((t, i) =>
    i % 2
      ? [0.45 - 0.6 * Math.cos(Math.PI * t), 0.2 - 0.75 * Math.sin(Math.PI * t), 1]
      : [0.6 * Math.cos(Math.PI * t) - 0.45, 0.75 * Math.sin(Math.PI * t) - 0.2, 0],
  ),
  xor: scattered.map(([x, y]) => [x * 0.9, y * 0.9, x * y > 0 ? 0 : 1]),
  gaussians: scattered.map(([x, y], i) => {
    const side = i % 2 ? 0.45 : -0.45;
    return [side + 0.5 * x, side + 0.5 * y, i % 2];
  }),
  spirals: turns.map((t, i) => {
    const angle = 9 * t + (i % 2) * Math.PI;
    return [0.95 * t * Math.cos(angle), 0.95 * t * Math.sin(angle), i % 2];
  }),
  blobs: scattered
    .slice(0, 36)
    .map(([x, y], i) => [
      0.6 * (i % 2 ? 1 : -1) + 0.34 * x,
      0.6 * (i % 2 ? 1 : -1) + 0.34 * y,
      i % 2,
    ]),
  checkerboard: square.map(([x, y]) => [
    x,
    y,
    (Math.floor((x + 1) * 2) + Math.floor((y + 1) * 2)) % 2,
  ]),
  plane: square.map(([x, y]) => [x, y, (x + y) / 2]),
  ripple: square.map(([x, y]) => [x, y, Math.cos(2 * Math.PI * Math.hypot(x, y))]),
  saddle: square.map(([x, y]) => [x, y, x * x - y * y]),
  hills: square.map(([x, y]) => {
    const hill = (a: number, b: number) => Math.exp(-6 * ((x - a) ** 2 + (y - b) ** 2));
    return [x, y, hill(0.5, 0.4) + hill(-0.4, -0.6) - hill(-0.5, 0.5)];
  }),
};

const regression = new Set<PlaneSet>(['plane', 'ripple', 'saddle', 'hills']);

/** A data set in small: its kind of shape, not its points. */
export function Thumbnail({ set }: { set: PlaneSet }) {
  return (
    <svg viewBox="-12 -12 24 24" className="block size-full" aria-hidden="true">
      {dots[set].map(([x, y, value], i) => {
        const signed = regression.has(set) ? value : 2 * value - 1;
        return (
          <circle
            key={i}
            cx={(x * 10).toFixed(1)}
            cy={(-y * 10).toFixed(1)}
            r={regression.has(set) || set === 'checkerboard' ? 1.25 : 1.1}
            className={signed < 0 ? 'fill-negative' : 'fill-positive'}
            opacity={(0.25 + 0.75 * Math.min(1, Math.abs(signed))).toFixed(2)}
          />
        );
      })}
    </svg>
  );
}
