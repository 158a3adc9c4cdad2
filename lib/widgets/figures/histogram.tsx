'use client';

import { useCallback } from 'react';
import type { Histogram } from '@/lib/engine/inspect/histogram';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { chooseLabels } from './choose-labels';
import { linearScale, roundUp, type Scale } from './scale';

/**
 * A live histogram: orange below zero, blue above. A fixed `range` keeps the axis still while the
 * values move; values outside it are not drawn. Without one the axis ends at a round number, and
 * zero stands in the middle as soon as there is a value below it.
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
  const reach = roundUp(Math.max(-histogram.low, histogram.high));
  const [low, high] = range ?? [histogram.low < 0 ? -reach : 0, reach];
  const x = linearScale(low, high, 4, width - 4, 3);
  const most = Math.max(...histogram.counts, 1);
  // Where all values are one, a thin bar stands at it.
  const bin = (histogram.high - histogram.low || high - low) / histogram.counts.length;
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
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.textAlign = 'left';
  context.textBaseline = 'top';
  const labels = [...new Set([low, ...x.ticks, high])].map((tick) => {
    const text = formatTick(tick, x);
    const wide = context.measureText(text).width;
    return { tick, text, wide, left: Math.max(0, Math.min(width - wide, x(tick) - wide / 2)) };
  });
  for (const { text, left } of chooseLabels(labels)) context.fillText(text, left, base + 3);
}

/** Short enough for a small figure: 0.0005 is written 5e−4. */
function formatTick(tick: number, x: Scale): string {
  if (Math.abs(tick) < 1e-300) return '0';
  const largest = Math.max(...x.ticks.map(Math.abs));
  const text = largest < 0.01 ? tick.toExponential(0) : String(Number(x.format(tick)));
  return text.replaceAll('-', '−');
}
