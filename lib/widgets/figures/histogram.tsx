'use client';

import { useCallback } from 'react';
import type { Histogram } from '@/lib/engine/inspect/histogram';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { linearScale } from './scale';

/**
 * A live histogram: orange below zero, blue above. A fixed `range` keeps the axis still while the
 * values move; values outside it are not drawn.
 */
export function HistogramFigure({
  read,
  subscribe,
  label,
  range,
  className = '',
}: {
  read: () => Histogram | null | undefined;
  subscribe: Subscribe;
  label: string;
  range?: readonly [number, number];
  className?: string;
}) {
  const draw = useCallback((pen: Pen) => drawHistogram(pen, read(), range), [read, range]);
  return (
    <Canvas
      draw={draw}
      subscribe={subscribe}
      label={label}
      className={`block w-full ${className}`}
    />
  );
}

export function drawHistogram(
  { context, width, height, colors }: Pen,
  histogram: Histogram | null | undefined,
  range?: readonly [number, number],
): void {
  const base = height - 16;
  context.strokeStyle = colors.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, base + 0.5);
  context.lineTo(width, base + 0.5);
  context.stroke();
  if (!histogram || !Number.isFinite(histogram.low)) return;
  const [low, high] = range ?? [Math.min(histogram.low, 0), Math.max(histogram.high, 0)];
  const top = high > low ? high : low + 1;
  const x = linearScale(low, top, 4, width - 4, 3);
  const most = Math.max(...histogram.counts, 1);
  const bin = (histogram.high - histogram.low) / histogram.counts.length || 1;
  histogram.counts.forEach((count, i) => {
    const from = histogram.low + i * bin;
    const left = x(from);
    const right = Math.max(left + 1, x(from + bin));
    if (count === 0 || right < 0 || left > width) return;
    const tall = ((base - 4) * count) / most;
    context.fillStyle = from + bin / 2 < 0 ? colors.negative : colors.positive;
    context.fillRect(left, base - tall, Math.max(1, right - left - 0.5), tall);
  });
  context.fillStyle = colors['ink-faint'];
  context.font = '11px ui-sans-serif, system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'top';
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of x.ticks) {
    const text = tick === 0 ? '0' : x.format(tick).replace('-', '−');
    const wide = context.measureText(text).width;
    const left = Math.max(0, Math.min(width - wide, x(tick) - wide / 2));
    if (left < free) continue;
    context.fillText(text, left, base + 3);
    free = left + wide + 5;
  }
}
