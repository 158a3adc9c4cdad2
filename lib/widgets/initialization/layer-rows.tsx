'use client';

import { useCallback } from 'react';
import type { LayerReading } from '@/lib/experiment/protocol';
import { HistogramFigure } from '../figures/histogram';
import type { Widget } from '../frame/use-widget';
import { readStart } from './start';

const never = () => () => {};

/** Activations of these stay within fixed bounds, so that their axes can stand still. */
const bounds: Partial<Record<string, readonly [number, number]>> = {
  tanh: [-1, 1],
  sigmoid: [0, 1],
};

/** Root mean square: how large the numbers are, whatever their sign. */
const sizeOf = (histogram: { mean: number; std: number } | null | undefined) =>
  histogram ? Math.sqrt(histogram.mean ** 2 + histogram.std ** 2) : Number.NaN;

export function showSize(value: number): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return '∞';
  if (value === 0) return '0';
  if (value >= 100 && value < 10_000) return String(Math.round(value));
  if (value >= 0.001 && value < 100) return value.toPrecision(2);
  return value.toExponential(1).replace('e-', 'e−').replace('e+', 'e');
}

/** One row a layer: how its activations and its gradients are spread, and how large they are. */
export function LayerRows({
  widget,
  chosen,
  onChoose,
}: {
  widget: Widget;
  chosen: number;
  onChoose: (layer: number) => void;
}) {
  const { training, state, experiment } = widget;
  const layers = state.snapshot?.layers ?? [];
  const subscribe = training?.subscribePictures ?? never;
  const { activation } = readStart(experiment);
  const count = experiment.network.layers.length;
  // A few rows have room to be tall.
  const height = count <= 3 ? 'h-22' : 'h-11';
  return (
    <table className="w-full table-fixed border-collapse font-sans text-sm">
      <caption className="sr-only">
        Size of the activations and of the gradients in each layer, for the batch that comes next
      </caption>
      {/* Fixed: a longer number must not move the pictures. */}
      <colgroup>
        <col className="w-16" />
        <col />
        <col className="w-14" />
        <col />
        <col className="w-17" />
      </colgroup>
      <thead className="text-ink-faint text-xs">
        <tr className="text-left">
          <th className="pb-1 font-medium">Layer</th>
          <th className="pb-1 pl-2 font-medium" colSpan={2}>
            Activations
          </th>
          <th className="pb-1 pl-2 font-medium" colSpan={2}>
            Gradients δ
          </th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: count }, (_, i) => {
          const isOutput = i === count - 1;
          return (
            <tr key={i} className={i === chosen ? 'bg-sunken' : ''}>
              <th className="p-0 font-normal">
                <button
                  type="button"
                  disabled={isOutput}
                  aria-pressed={i === chosen}
                  title={isOutput ? undefined : `Show what the units of layer ${i + 1} answer`}
                  onClick={() => onChoose(i)}
                  className={`min-h-10 w-full rounded-l px-2 text-left tabular ${
                    i === chosen ? 'font-semibold text-you' : 'enabled:hover:bg-sunken'
                  }`}
                >
                  {isOutput ? 'output' : i + 1}
                </button>
              </th>
              <Spread
                read={() => training?.read().snapshot?.layers?.[i]?.activations}
                subscribe={subscribe}
                size={sizeOf(layers[i]?.activations)}
                height={height}
                label={`Layer ${i + 1}: spread of the activations`}
                range={isOutput ? undefined : bounds[activation]}
              />
              <Spread
                read={() => training?.read().snapshot?.layers?.[i]?.deltas}
                subscribe={subscribe}
                size={sizeOf(layers[i]?.deltas)}
                height={height}
                label={`Layer ${i + 1}: spread of the gradients`}
              />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Spread({
  read,
  subscribe,
  size,
  label,
  height,
  range,
}: {
  read: () => LayerReading['deltas'] | undefined;
  subscribe: (redraw: () => void) => () => void;
  size: number;
  label: string;
  height: string;
  range?: readonly [number, number];
}) {
  // A new function each time would redraw the canvas at every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `read` reads is found anew at each drawing
  const stable = useCallback(() => read(), [subscribe, label]);
  return (
    <>
      <td className="p-0 pl-2">
        <HistogramFigure
          read={stable}
          subscribe={subscribe}
          label={label}
          range={range}
          className={height}
        />
      </td>
      <td className="whitespace-nowrap p-0 pr-1 pl-1 text-end text-ink-soft tabular">
        {showSize(size)}
      </td>
    </>
  );
}
