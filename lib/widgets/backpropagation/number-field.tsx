'use client';

import { useEffect, useId, useState } from 'react';

/** A number that can be typed or stepped; what is no number is put back when the field is left. */
export function NumberField({
  label,
  value,
  onChange,
  step = 0.1,
  limit = 100,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  step?: number;
  /** Largest size that the experiment takes. */
  limit?: number;
}) {
  const id = useId();
  const shown = String(Number(value.toPrecision(6)));
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const accept = (typed: string) => {
    setText(typed);
    const next = Number(typed.replace(',', '.').replace('−', '-'));
    if (typed.trim() !== '' && Number.isFinite(next) && Math.abs(next) <= limit) onChange(next);
  };
  return (
    <div className="grid gap-1 font-sans text-sm">
      <label htmlFor={id} className="text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        step={step}
        min={-limit}
        max={limit}
        value={text}
        onChange={(event) => accept(event.target.value)}
        onBlur={() => setText(shown)}
        className="tabular min-h-10 w-full rounded-lg border border-line-strong bg-surface px-2 text-ink"
      />
    </div>
  );
}
