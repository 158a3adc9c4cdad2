import type { WidgetProps } from '../frame/props';
import { readInstance, readNetwork } from './document';
import { labelSpot, spotOf } from './layout';
import { showShort } from './numbers';
import { traceInstance } from './trace';

const width = 640;
const height = 320;

/** The network after the pass forward and back: what every neuron sends, its δ, and every weight. */
export function BackpropagationStill({ original }: WidgetProps) {
  const network = readNetwork(original);
  const instance = readInstance(original);
  const trace = traceInstance(network, instance);
  const columns = [instance.inputs.length, ...network.layers.map((layer) => layer.bias.length)];
  const at = (column: number, index: number) => {
    const { x, y } = spotOf(columns, column, index);
    return { x: (x * width) / 100, y: (y * height) / 100 };
  };
  const told = `The prediction is ${trace.prediction.map(showShort).join(', ')}, the target ${instance.targets.map(showShort).join(', ')}, the loss ${showShort(trace.loss)}.`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full"
      role="img"
      aria-label={`A network with its weights, what its neurons send, and their δ. ${told}`}
    >
      {network.layers.map(({ weights }, layer) =>
        weights.map((row, from) =>
          row.map((weight, to) => {
            const [start, end] = [at(layer, from), at(layer + 1, to)];
            const label = labelSpot(start, end, row.length);
            return (
              <g key={`${layer}.${from}.${to}`}>
                <line
                  x1={start.x}
                  y1={start.y}
                  x2={end.x}
                  y2={end.y}
                  strokeWidth={1 + 2 * Math.min(2, Math.abs(weight))}
                  opacity="0.4"
                  className={weight < 0 ? 'stroke-negative' : 'stroke-positive'}
                />
                <text
                  x={label.x}
                  y={label.y + 4}
                  textAnchor="middle"
                  className="fill-ink font-sans text-[13px] max-sm:text-[20px]"
                >
                  {showShort(weight)}
                </text>
              </g>
            );
          }),
        ),
      )}
      {columns.map((count, column) =>
        Array.from({ length: count }, (_, index) => {
          const { x, y } = at(column, index);
          const sent =
            column === 0 ? instance.inputs[index] : trace.layers[column - 1].activations[index];
          return (
            <g key={`${column}.${index}`} className="font-sans">
              <circle
                cx={x}
                cy={y}
                r="26"
                strokeWidth="2"
                className={`stroke-line-strong ${sent < 0 ? 'fill-negative-soft' : 'fill-positive-soft'}`}
              />
              <text
                x={x}
                y={y + 5}
                textAnchor="middle"
                className="fill-ink text-[14px] max-sm:text-[20px]"
              >
                {showShort(sent)}
              </text>
              {column > 0 ? (
                <text
                  x={x}
                  y={y + 46}
                  textAnchor="middle"
                  className="fill-ink-soft text-[12px] max-sm:text-[20px]"
                >
                  δ {showShort(trace.layers[column - 1].deltas[index])}
                </text>
              ) : null}
            </g>
          );
        }),
      )}
    </svg>
  );
}
