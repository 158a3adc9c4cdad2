'use client';

import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { maxDrawn, maxLayers } from './family';

/** Heights grow with the root of the width, so that 4 and 64 neurons both fit. */
const toHeight = (units: number) => Math.sqrt(Math.min(units, maxDrawn) / maxDrawn);
const toUnits = (height: number) =>
  Math.max(1, Math.min(maxDrawn, Math.round(maxDrawn * Math.max(0, height) ** 2)));

/** The network as a row of bars, one a hidden layer: drag a bar, or focus it and use the arrow keys. */
export function Bars({
  inputs,
  widths,
  outputs,
  onChange,
}: {
  inputs: number;
  widths: readonly number[];
  outputs: number;
  onChange: (widths: number[], key?: string) => void;
}) {
  const set = (at: number, units: number) => {
    if (units !== widths[at]) onChange(widths.with(at, units), `bar-${at}`);
  };
  return (
    <div className="needs-script grid gap-2 font-sans">
      <div className="flex h-44 items-stretch @3xl:h-32 gap-1.5 rounded-xl bg-sunken p-3">
        <End name="inputs" units={inputs} />
        {widths.map((units, at) => (
          <Bar key={at} index={at} units={units} onSet={(next) => set(at, next)} />
        ))}
        {widths.length === 0 ? (
          <p className="grid flex-1 place-items-center text-center text-ink-soft text-sm">
            no hidden layer
          </p>
        ) : null}
        <End name={outputs === 1 ? 'output' : 'outputs'} units={outputs} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          className="min-h-10!"
          disabled={widths.length >= maxLayers}
          onClick={() => onChange([...widths, widths.at(-1) ?? 8])}
        >
          <Icon name="plus" size={16} /> Add a layer
        </Button>
        <Button
          size="sm"
          className="min-h-10!"
          disabled={widths.length <= 1}
          onClick={() => onChange(widths.slice(0, -1))}
        >
          <Icon name="minus" size={16} /> Remove the last
        </Button>
        <span className="text-ink-soft text-sm">Drag a bar to make its layer wider.</span>
      </div>
    </div>
  );
}

function Bar({
  index,
  units,
  onSet,
}: {
  index: number;
  units: number;
  onSet: (units: number) => void;
}) {
  const column = useRef<HTMLDivElement>(null);
  const follow = (event: React.PointerEvent) => {
    const box = column.current?.getBoundingClientRect();
    if (!box) return;
    const middle = box.top + box.height / 2;
    onSet(toUnits((2 * Math.abs(event.clientY - middle)) / box.height));
  };
  const bounded = (next: number) => onSet(Math.max(1, Math.min(maxDrawn, next)));
  const share = 100 * toHeight(units);
  return (
    <div className="flex min-w-6 flex-1 flex-col items-center gap-1">
      <div
        ref={column}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={`Neurons in hidden layer ${index + 1}`}
        aria-valuemin={1}
        aria-valuemax={maxDrawn}
        aria-valuenow={units}
        aria-valuetext={`${units} neurons`}
        className="group relative min-h-0 w-full flex-1 cursor-ns-resize touch-none rounded-md"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
        }}
        onKeyDown={(event) => {
          const next = {
            ArrowUp: units + 1,
            ArrowRight: units + 1,
            ArrowDown: units - 1,
            ArrowLeft: units - 1,
            PageUp: units * 2,
            PageDown: Math.round(units / 2),
            Home: 1,
            End: maxDrawn,
          }[event.key];
          if (next === undefined) return;
          event.preventDefault();
          bounded(next);
        }}
      >
        <div
          className="absolute inset-x-0 mx-auto max-w-14 rounded-md border border-accent bg-accent-soft group-hover:brightness-95 group-focus-visible:border-2"
          style={{
            top: `${50 - share / 2}%`,
            height: `${share}%`,
            backgroundImage: `repeating-linear-gradient(to bottom, transparent 0 calc(100% / ${units} - 1px), color-mix(in srgb, var(--color-accent) 45%, transparent) calc(100% / ${units} - 1px) calc(100% / ${units}))`,
          }}
        />
      </div>
      <span className="tabular font-medium text-sm">{units}</span>
    </div>
  );
}

/** Inputs and outputs are given by the data. */
function End({ name, units }: { name: string; units: number }) {
  return (
    <div className="flex w-12 shrink-0 flex-col items-center gap-1 text-ink-soft text-xs">
      <div className="relative min-h-0 w-full flex-1">
        <div
          className="absolute inset-x-0 mx-auto w-6 rounded-md border border-line-strong bg-surface"
          style={{ top: `${50 - 50 * toHeight(units)}%`, height: `${100 * toHeight(units)}%` }}
        />
      </div>
      <span>
        {units} {name}
      </span>
    </div>
  );
}
