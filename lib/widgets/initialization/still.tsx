import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import { loadShipped } from '@/lib/experiment/load';
import type { WidgetProps } from '../frame/props';
import { nameStart } from './start';

const [width, rowHeight, low, high] = [480, 34, 1e-8, 1e2];

const rootMeanSquare = (values: Float32Array | null) =>
  values ? Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length) : 0;

/** Where a size lies between the ends of the logarithmic scale, 0 to 1. */
const share = (value: number) =>
  Math.max(0, Math.min(1, Math.log(Math.max(value, low) / low) / Math.log(high / low)));

/** Size of activations and gradients in each layer before the first step, computed on the server. */
export async function InitializationStill({ original }: WidgetProps) {
  const trainer = createTrainer(original, await loadKernels(), await loadShipped(original.data));
  const layers = trainer.inspect().layers.map(({ activations, deltas }) => ({
    activation: rootMeanSquare(activations),
    gradient: rootMeanSquare(deltas),
  }));
  trainer.dispose();
  const first = layers[0];
  const label = `${nameStart(original)}, before the first step: activations of size ${first.activation.toPrecision(2)} in the first layer, gradients of size ${first.gradient.toPrecision(2)} there.`;
  const half = (width - 60) / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${rowHeight * (layers.length + 1)}`}
      className="block h-auto w-full font-sans"
      role="img"
      aria-label={label}
    >
      <text x="60" y="20" className="fill-ink-soft text-[13px] max-sm:text-[18px]">
        activations
      </text>
      <text x={60 + half + 8} y="20" className="fill-ink-soft text-[13px] max-sm:text-[18px]">
        gradients
      </text>
      {layers.map(({ activation, gradient }, i) => {
        const y = rowHeight * (i + 1);
        return (
          <g key={i}>
            <text x="0" y={y + 18} className="fill-ink-faint text-[13px] max-sm:text-[18px]">
              {i === layers.length - 1 ? 'output' : i + 1}
            </text>
            <rect
              x="60"
              y={y + 6}
              width={Math.round(share(activation) * (half - 8))}
              height={rowHeight - 16}
              className="fill-positive"
            />
            <rect
              x={60 + half + 8}
              y={y + 6}
              width={Math.round(share(gradient) * (half - 8))}
              height={rowHeight - 16}
              className="fill-negative"
            />
          </g>
        );
      })}
    </svg>
  );
}
