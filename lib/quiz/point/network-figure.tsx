'use client';

import type { PointFigure } from './schema';

type Network = Extract<PointFigure, { kind: 'network' }>;

/** The diagram, its units native radio buttons laid over the drawing. */
export function NetworkFigure({
  figure,
  unit,
  onChange,
  disabled,
  labelledBy,
}: {
  figure: Network;
  unit: string | null;
  onChange: (unit: string) => void;
  disabled: boolean;
  labelledBy: string;
}) {
  const columns = figure.layers.length;
  const rows = Math.max(...figure.layers);
  const x = (layer: number) => ((layer + 0.5) / columns) * 100;
  const y = (layer: number, index: number) =>
    50 + ((index - (figure.layers[layer] - 1) / 2) / rows) * 100;
  return (
    <fieldset
      aria-labelledby={labelledBy}
      disabled={disabled}
      className="relative min-w-0 rounded-xl border border-line bg-surface"
      style={{ height: `${Math.max(9, rows * 3.4)}rem` }}
    >
      <span className="sr-only">{figure.description}</span>
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full"
      >
        {figure.layers
          .slice(1)
          .flatMap((units, layer) =>
            Array.from({ length: units }, (_, to) =>
              Array.from({ length: figure.layers[layer] }, (_, from) => (
                <line
                  key={`${layer}.${from}.${to}`}
                  x1={x(layer)}
                  y1={y(layer, from)}
                  x2={x(layer + 1)}
                  y2={y(layer + 1, to)}
                  stroke="var(--color-line-strong)"
                  strokeWidth="1"
                  vectorEffect="non-scaling-stroke"
                />
              )),
            ),
          )}
      </svg>
      {figure.layers.flatMap((units, layer) =>
        Array.from({ length: units }, (_, index) => {
          const id = `${layer}.${index}`;
          return (
            <label
              key={id}
              style={{ left: `${x(layer)}%`, top: `${y(layer, index)}%` }}
              className={`absolute flex size-11 -translate-1/2 items-center justify-center rounded-full border-2 border-line-strong bg-surface text-sm has-checked:border-you has-checked:bg-you-soft has-focus-visible:outline-2 has-focus-visible:outline-accent ${disabled ? '' : 'cursor-pointer hover:border-ink'}`}
            >
              <input
                type="radio"
                name={`${labelledBy}-unit`}
                checked={unit === id}
                onChange={() => onChange(id)}
                aria-label={`${nameOf(layer, columns)}, unit ${index + 1}`}
                className="absolute inset-0 cursor-[inherit] opacity-0"
              />
              {figure.labels[id] ?? ''}
            </label>
          );
        }),
      )}
    </fieldset>
  );
}

function nameOf(layer: number, layers: number): string {
  if (layer === 0) return 'Input layer';
  return layer === layers - 1 ? 'Output layer' : `Hidden layer ${layer}`;
}
