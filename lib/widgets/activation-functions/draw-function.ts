import type { Histogram } from '@/lib/engine/inspect/histogram';
import type { ActivationSpec } from '@/lib/engine/network-spec';
import { curveOf } from '../figures/activation-curve';
import type { Pen } from '../figures/canvas';
import { css, parseColor } from '../figures/color-scale';
import { linearScale, type Scale } from '../figures/scale';
import { isFlat } from './document';

const margin = { left: 34, right: 12, top: 12, bottom: 34 };
export const reach = 6;
const samples = 240;

/** The function, its slope, and behind them where the pre-activations of a layer lie. */
export function drawFunction(
  { context, width, height, colors }: Pen,
  spec: ActivationSpec,
  histogram: Histogram | null | undefined,
): void {
  const bounded = spec.activation === 'sigmoid' || spec.activation === 'tanh';
  const floor = height - margin.bottom;
  const x = linearScale(-reach, reach, margin.left, width - margin.right, 6);
  const y = linearScale(bounded ? -1.3 : -2, bounded ? 1.3 : 3, floor, margin.top, 5);
  context.save();
  context.beginPath();
  context.rect(margin.left, margin.top, width - margin.left - margin.right, floor - margin.top);
  context.clip();
  if (histogram) drawBars(context, histogram, spec, x, floor, margin.top, colors);
  context.restore();
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.lineWidth = 1;
  context.fillStyle = colors['ink-faint'];
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of y.ticks) {
    context.strokeStyle = tick === 0 ? colors['line-strong'] : colors.line;
    line(context, margin.left, y(tick), width - margin.right, y(tick));
    context.fillText(y.format(tick).replace('-', '−'), margin.left - 6, y(tick));
  }
  context.strokeStyle = colors['line-strong'];
  line(context, x(0), margin.top, x(0), floor);
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of x.ticks)
    context.fillText(x.format(tick).replace('-', '−'), x(tick), floor + 4);
  context.fillStyle = colors['ink-soft'];
  context.fillText('pre-activation z', (margin.left + width - margin.right) / 2, floor + 18);

  context.save();
  context.beginPath();
  context.rect(margin.left, margin.top, width - margin.left - margin.right, floor - margin.top);
  context.clip();
  const curve = curveOf(spec);
  context.lineJoin = 'round';
  context.lineWidth = 2.25;
  context.strokeStyle = colors.accent;
  context.setLineDash([7, 4]);
  trace(context, curve.slope, x, y);
  context.setLineDash([]);
  context.lineWidth = 3;
  context.strokeStyle = colors.ink;
  trace(context, curve.value, x, y);
  context.restore();
}

function trace(
  context: CanvasRenderingContext2D,
  value: (z: number) => number,
  x: Scale,
  y: Scale,
): void {
  context.beginPath();
  for (let i = 0; i <= samples; i++) {
    const z = -reach + (2 * reach * i) / samples;
    context.lineTo(x(z), y(value(z)));
  }
  context.stroke();
}

/** Bars on flat ground in the colour of a warning, the others in blue and orange by their sign. */
function drawBars(
  context: CanvasRenderingContext2D,
  { low, high, counts }: Histogram,
  spec: ActivationSpec,
  x: Scale,
  floor: number,
  top: number,
  colors: Pen['colors'],
): void {
  const most = Math.max(...counts, 1);
  const bin = (high - low) / counts.length || 0.05;
  counts.forEach((count, i) => {
    if (count === 0) return;
    const from = low + i * bin;
    const middle = from + bin / 2;
    const flat = isFlat(spec, middle);
    const color = flat ? colors.warn : middle < 0 ? colors.negative : colors.positive;
    const left = x(from);
    const wide = Math.max(2, x(from + bin) - left - 0.5);
    const tall = (floor - top) * 0.92 * (count / most);
    context.fillStyle = css(parseColor(color), flat ? 0.75 : 0.32);
    context.fillRect(left, floor - tall, wide, tall);
  });
}

function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number) {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}

/** Share of a histogram that lies outside the figure. */
export function shareOutside({ low, high, counts }: Histogram): number {
  const bin = (high - low) / counts.length || 0.05;
  let total = 0;
  let outside = 0;
  counts.forEach((count, i) => {
    total += count;
    if (Math.abs(low + (i + 0.5) * bin) > reach) outside += count;
  });
  return total === 0 ? 0 : outside / total;
}
