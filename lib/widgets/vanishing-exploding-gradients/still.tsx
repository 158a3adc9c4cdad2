import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import { loadShipped } from '@/lib/experiment/load';
import { describeLevels } from './describe';
import { powerOfTen } from './draw-levels';
import { chooseDecades, type Level, readLevels } from './levels';
import type { VanishingExplodingGradientsProps } from './props';

/** One picture for each kind of screen, so that its letters are not scaled down. */
const sizes = [
  { width: 330, height: 288, when: 'sm:hidden' },
  { width: 640, height: 352, when: 'hidden sm:block' },
];
const margin = { left: 52, right: 14, top: 14, bottom: 36 };

/** The gradients of all layers before the first step, computed on the server. */
export async function VanishingExplodingGradientsStill({
  original,
}: VanishingExplodingGradientsProps) {
  const trainer = createTrainer(original, await loadKernels(), await loadShipped(original.data));
  const levels = readLevels(
    trainer.inspect().layers.map((layer) => ({
      ...layer,
      activations: { mean: 0, std: 0 },
      deltas: null,
    })),
  );
  trainer.dispose();
  return sizes.map((size) => <Picture key={size.width} levels={levels} {...size} />);
}

function Picture({
  levels,
  width,
  height,
  when,
}: {
  levels: readonly Level[];
  width: number;
  height: number;
  when: string;
}) {
  const values = levels.map((level) => level.gradient);
  const [low, high] = chooseDecades([values]);
  const foot = height - margin.bottom;
  const x = (i: number) =>
    round(margin.left + ((i + 0.5) / levels.length) * (width - margin.left - margin.right));
  const toY = (power: number) => round(foot - ((power - low) / (high - low)) * (foot - margin.top));
  const every = Math.max(1, Math.ceil((high - low) / 7));
  const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const y = (level: Level) => toY(level.gradient > 0 ? Math.log10(level.gradient) : low);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Norm of the gradient, layer by layer, before the first step. ${describeLevels(levels, 'gradient')}`}
      className={`h-full w-full font-sans text-[12px] ${when}`}
    >
      {powers
        .filter((power) => power % every === 0)
        .map((power) => (
          <g key={power}>
            <path
              d={`M${margin.left} ${toY(power)}H${width - margin.right}`}
              className="stroke-line"
            />
            <text x={margin.left - 8} y={toY(power) + 4} textAnchor="end" className="fill-ink-soft">
              {powerOfTen(power)}
            </text>
          </g>
        ))}
      <path
        d={`M${levels.map((level, i) => `${x(i)} ${y(level)}`).join('L')}`}
        className="fill-none stroke-accent"
        strokeWidth="2"
      />
      {levels.map((level, i) => (
        <circle key={level.number} cx={x(i)} cy={y(level)} r="4" className="fill-accent" />
      ))}
      <text x={margin.left} y={height - 4} className="fill-ink-soft">
        first hidden layer
      </text>
      <text x={width - margin.right} y={height - 4} textAnchor="end" className="fill-ink-soft">
        output
      </text>
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
