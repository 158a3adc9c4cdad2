'use client';

import { type PointerEvent, useRef } from 'react';
import type { PointFigure } from './schema';

type Curve = Extract<PointFigure, { kind: 'curve' }>;

const width = 640;
const height = 300;
const frame = { left: 52, right: 12, top: 14, bottom: 42 };
const looks = {
  train: { stroke: 'var(--color-train)', dash: undefined },
  validation: { stroke: 'var(--color-validation)', dash: '7 5' },
  other: { stroke: 'var(--color-accent)', dash: '2 4' },
} as const;

/** The curves, with a line at the chosen place. The slider below it does the same by keyboard. */
export function CurveFigure({
  figure,
  x,
  onChange,
  disabled,
  labelledBy,
}: {
  figure: Curve;
  x: number | null;
  onChange: (x: number) => void;
  disabled: boolean;
  labelledBy: string;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const count = figure.series[0].values.length;
  const end = figure.start + figure.step * (count - 1);
  const values = figure.series.flatMap((line) => line.values);
  const low = Math.min(0, ...values);
  const high = Math.max(...values) * 1.05 || 1;
  const toX = (value: number) =>
    frame.left +
    ((value - figure.start) / (end - figure.start)) * (width - frame.left - frame.right);
  const toY = (value: number) =>
    height - frame.bottom - ((value - low) / (high - low)) * (height - frame.top - frame.bottom);
  const choose = (event: PointerEvent) => {
    if (disabled || !svg.current || (event.type === 'pointermove' && event.buttons === 0)) return;
    const box = svg.current.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const share = (at - frame.left) / (width - frame.left - frame.right);
    const index = Math.round(Math.min(1, Math.max(0, share)) * (count - 1));
    onChange(figure.start + figure.step * index);
  };
  const index = x === null ? null : Math.round((x - figure.start) / figure.step);
  const inWords =
    index === null
      ? 'Nothing chosen yet'
      : `${figure.xLabel} ${x}: ${figure.series.map((line) => `${line.label} ${line.values[index]}`).join(', ')}`;
  const xTicks = ticks(figure.start, end);

  return (
    <figure className="grid gap-2">
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={figure.description}
        onPointerDown={choose}
        onPointerMove={choose}
        className={`w-full touch-pan-y rounded-xl border border-line bg-surface font-sans select-none ${disabled ? '' : 'cursor-crosshair'}`}
      >
        {ticks(low, high).map((tick) => (
          <g key={tick}>
            <line
              x1={frame.left}
              x2={width - frame.right}
              y1={toY(tick)}
              y2={toY(tick)}
              stroke="var(--color-line)"
            />
            <text
              x={frame.left - 8}
              y={toY(tick) + 4}
              textAnchor="end"
              fontSize="13"
              fill="var(--color-ink-soft)"
            >
              {tick}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick}
            x={toX(tick)}
            y={height - frame.bottom + 18}
            textAnchor="middle"
            fontSize="13"
            fill="var(--color-ink-soft)"
          >
            {tick}
          </text>
        ))}
        <text
          x={(width + frame.left) / 2}
          y={height - 6}
          textAnchor="middle"
          fontSize="13"
          fill="var(--color-ink-soft)"
        >
          {figure.xLabel}
        </text>
        {figure.series.map((line) => (
          <polyline
            key={line.label}
            fill="none"
            strokeWidth="2.2"
            strokeLinejoin="round"
            stroke={looks[line.role].stroke}
            strokeDasharray={looks[line.role].dash}
            points={line.values
              .map((value, at) => `${toX(figure.start + figure.step * at)},${toY(value)}`)
              .join(' ')}
          />
        ))}
        {x !== null && index !== null ? (
          <g>
            <line
              x1={toX(x)}
              x2={toX(x)}
              y1={frame.top}
              y2={height - frame.bottom}
              stroke="var(--color-you)"
              strokeWidth="2"
            />
            {figure.series.map((line) => (
              <circle
                key={line.label}
                cx={toX(x)}
                cy={toY(line.values[index])}
                r="5"
                fill="var(--color-you)"
                stroke="var(--color-surface)"
                strokeWidth="2"
              />
            ))}
          </g>
        ) : null}
      </svg>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
        {figure.series.map((line) => (
          <li key={line.label} className="flex items-center gap-2">
            <svg viewBox="0 0 28 6" width="28" height="6" aria-hidden="true">
              <line
                x1="0"
                x2="28"
                y1="3"
                y2="3"
                strokeWidth="2.2"
                stroke={looks[line.role].stroke}
                strokeDasharray={looks[line.role].dash}
              />
            </svg>
            {line.label}
          </li>
        ))}
      </ul>
      <input
        type="range"
        className="slider"
        aria-labelledby={labelledBy}
        aria-valuetext={inWords}
        min={figure.start}
        max={end}
        step={figure.step}
        disabled={disabled}
        value={x ?? figure.start}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <p className="tabular text-ink-soft text-sm">{inWords}</p>
    </figure>
  );
}

/** Four to six round numbers in a range. */
export function ticks(from: number, to: number): number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  const marks: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to + step * 1e-9; at += step) {
    marks.push(Number(at.toPrecision(6)));
  }
  return marks;
}
