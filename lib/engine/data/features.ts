import type { ExactMath } from '../kernels/load-kernels';
import type { Feature } from '../spec';

const { PI } = Math;

const rules: Record<Feature, (x: number, y: number, math: ExactMath) => number> = {
  x: (x) => x,
  y: (_x, y) => y,
  'x²': (x) => x * x,
  'y²': (_x, y) => y * y,
  xy: (x, y) => x * y,
  'sin x': (x, _y, math) => math.sin(PI * x),
  'sin y': (_x, y, math) => math.sin(PI * y),
};

/** Every feature there is. */
export const featureNames = Object.keys(rules) as Feature[];

/** `['x', 'y']`; curves have `['x']`. */
export function defaultFeatures(set: string): Feature[] {
  return ['line', 'sine', 'step'].includes(set) ? ['x'] : ['x', 'y'];
}

/** Turns points (x, y), two numbers a row, into the inputs of the network. `sin x` is sin πx. */
export function writeFeatures(
  points: Float32Array,
  names: readonly Feature[],
  math: ExactMath,
): Float32Array {
  const count = points.length / 2;
  const features = new Float32Array(count * names.length);
  for (let i = 0; i < count; i++) {
    for (const [j, name] of names.entries()) {
      features[i * names.length + j] = rules[name](points[2 * i], points[2 * i + 1], math);
    }
  }
  return features;
}
