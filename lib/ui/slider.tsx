'use client';

import type { ReactNode } from 'react';
import { useId } from 'react';

type Range =
  | { values: readonly number[]; min?: never; max?: never; step?: never }
  | { values?: never; min: number; max: number; step: number };

/**
 * A range with its reading beside the label. `values` gives the stops of an uneven scale (learning rates);
 * a value that is not a stop is shown at the nearest one and left as it is until the learner moves the slider.
 */
export function Slider({
  label,
  value,
  onChange,
  format = String,
  disabled,
  className = '',
  ...range
}: {
  label: ReactNode;
  value: number;
  onChange: (value: number) => void;
  /** How the value is shown and spoken. */
  format?: (value: number) => string;
  disabled?: boolean;
  className?: string;
} & Range) {
  const id = useId();
  const stops = range.values;
  const position = stops ? nearest(stops, value) : value;
  return (
    <div className={`grid gap-1 font-sans ${className}`}>
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <label htmlFor={id} className="text-ink-soft">
          {label}
        </label>
        <output htmlFor={id} className="tabular whitespace-nowrap font-medium text-ink">
          {format(value)}
        </output>
      </div>
      <input
        id={id}
        type="range"
        className="slider"
        min={stops ? 0 : range.min}
        max={stops ? stops.length - 1 : range.max}
        step={stops ? 1 : range.step}
        value={position}
        aria-valuetext={format(value)}
        disabled={disabled}
        onChange={(event) => {
          const next = Number(event.target.value);
          onChange(stops ? stops[next] : next);
        }}
      />
    </div>
  );
}

function nearest(stops: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < stops.length; i++) {
    if (Math.abs(stops[i] - value) < Math.abs(stops[best] - value)) best = i;
  }
  return best;
}
