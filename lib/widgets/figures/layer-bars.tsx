'use client';

import { useCallback } from 'react';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { logScale } from './scale';

/** One layer's value, e.g. the norm of its gradient. */
export interface LayerBar {
  name: string;
  value: number;
  /** Another run's value beside it. */
  other?: number;
}

/**
 * One bar a layer on a logarithmic scale, the input's layer first. Values of zero (and what fell
 * below the scale) stand as a small mark at the foot; what is not a number is written as such.
 */
export function LayerBars({
  read,
  subscribe,
  label,
  low = 1e-8,
  high = 1e2,
  className = '',
}: {
  read: () => readonly LayerBar[];
  subscribe: Subscribe;
  label: string;
  /** Ends of the scale: fixed, so that bars can be compared over time. */
  low?: number;
  high?: number;
  className?: string;
}) {
  const draw = useCallback((pen: Pen) => drawBars(pen, read(), low, high), [read, low, high]);
  return (
    <Canvas
      draw={draw}
      subscribe={subscribe}
      label={label}
      className={`block w-full ${className}`}
    />
  );
}

function drawBars(
  { context, width, height, colors }: Pen,
  bars: readonly LayerBar[],
  low: number,
  high: number,
) {
  const [left, foot, top] = [44, height - 20, 8];
  const y = logScale(low, high, foot, top);
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.lineWidth = 1;
  for (const tick of y.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    context.strokeStyle = colors.line;
    context.beginPath();
    context.moveTo(left, at);
    context.lineTo(width, at);
    context.stroke();
    context.fillStyle = colors['ink-faint'];
    context.fillText(y.format(tick), left - 6, at);
  }
  const slot = (width - left) / Math.max(1, bars.length);
  const every = Math.max(1, Math.ceil(18 / slot));
  context.textAlign = 'center';
  bars.forEach((bar, i) => {
    const x = left + slot * i;
    const values = bar.other === undefined ? [bar.value] : [bar.value, bar.other];
    const wide = Math.max(1, Math.min(28, (slot * 0.7) / values.length));
    values.forEach((value, k) => {
      const at = x + slot / 2 + (k - values.length / 2) * wide;
      if (!Number.isFinite(value)) {
        context.fillStyle = colors.wrong;
        context.fillText('∞', at + wide / 2, top + 6);
        return;
      }
      const head = Math.max(top, Math.min(foot - 2, y(Math.max(value, 1e-300))));
      context.fillStyle = k === 0 ? colors.positive : colors['ink-faint'];
      context.fillRect(at, head, Math.max(1, wide - 1), foot - head);
    });
    if (i % every === 0) {
      context.fillStyle = colors['ink-faint'];
      context.textBaseline = 'top';
      context.fillText(bar.name, x + slot / 2, foot + 5);
      context.textBaseline = 'middle';
    }
  });
}
