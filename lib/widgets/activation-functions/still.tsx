import { histogramOf } from '@/lib/engine/inspect/histogram';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { loadShipped } from '@/lib/experiment/load';
import { runExperiment } from '@/lib/experiment/run';
import { curveOf } from '../figures/activation-curve';
import type { WidgetProps } from '../frame/props';
import { hiddenLayers, isFlat } from './document';

const width = 640;
const height = 400;
const reach = 6;

/** The function, its slope and the pre-activations of the last hidden layer before training, drawn by the server. */
export async function ActivationFunctionsStill({ original }: WidgetProps) {
  const hidden = hiddenLayers(original);
  const layer = hidden.length - 1;
  const spec = hidden[layer];
  const kernels = await loadKernels();
  const shipped = await loadShipped(original.data);
  const run = runExperiment(original, { kernels, shipped, steps: 0 }, (trainer) => {
    const values = trainer.inspect().layers[layer].preActivations;
    return values ? histogramOf(values, 48, [-reach, reach]) : null;
  });
  const bounded = spec.activation === 'sigmoid' || spec.activation === 'tanh';
  const [low, high] = bounded ? [-1.3, 1.3] : [-2, 3];
  const toX = (z: number) => ((z + reach) / (2 * reach)) * width;
  const toY = (value: number) =>
    Math.min(2 * height, Math.max(-height, ((high - value) / (high - low)) * height));
  const curve = curveOf(spec);
  const trace = (value: (z: number) => number) =>
    Array.from({ length: 121 }, (_, i) => {
      const z = -reach + (2 * reach * i) / 120;
      return `${round(toX(z))},${round(toY(value(z)))}`;
    }).join(' ');
  const counts = run.seen?.counts ?? [];
  const most = Math.max(...counts, 1);
  const bin = (2 * reach) / Math.max(1, counts.length);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full"
      role="img"
      aria-label={`The activation function and its slope, with the pre-activations of hidden layer ${layer + 1} before training.`}
    >
      {counts.map((count, i) => {
        const from = -reach + i * bin;
        const tall = (0.9 * height * count) / most;
        const color = isFlat(spec, from + bin / 2)
          ? 'fill-warn'
          : from < 0
            ? 'fill-negative'
            : 'fill-positive';
        return (
          <rect
            key={from}
            x={round(toX(from))}
            y={round(height - tall)}
            width={round(width / counts.length - 1)}
            height={round(tall)}
            className={color}
            opacity="0.35"
          />
        );
      })}
      <line x1="0" x2={width} y1={toY(0)} y2={toY(0)} className="stroke-line-strong" />
      <line x1={width / 2} x2={width / 2} y1="0" y2={height} className="stroke-line-strong" />
      <polyline
        points={trace(curve.slope)}
        fill="none"
        strokeWidth="2.5"
        strokeDasharray="7 4"
        className="stroke-accent"
      />
      <polyline points={trace(curve.value)} fill="none" strokeWidth="3" className="stroke-ink" />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
