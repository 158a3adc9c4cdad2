import type { Pen } from '../figures/canvas';
import { linearScale } from '../figures/scale';
import { type Stage, stackDots } from './stages';

/** One dot a sample over an axis around 0; a line at the mean, a bar one deviation to each side. */
export function drawStrip(pen: Pen, stage: Stage | undefined, reach: number) {
  const { context, width, height, colors } = pen;
  const foot = height - 18;
  const x = linearScale(-reach, reach, 8, width - 8, width > 260 ? 4 : 2);
  drawAxis(pen, x, foot);
  if (!stage) return;
  const clamp = (value: number) => Math.max(2, Math.min(width - 2, x(value)));
  const [left, right] = [stage.mean - stage.deviation, stage.mean + stage.deviation].map(clamp);
  context.fillStyle = colors.sunken;
  context.fillRect(left, 0, Math.max(1, right - left), foot);
  const cell = 6;
  const dots = stackDots(stage.values, x, cell);
  const tallest = Math.max(1, ...dots.map((dot) => dot.level + 1));
  const rise = Math.min(cell, (foot - 6) / tallest);
  for (const { x: at, level, value } of dots) {
    context.fillStyle = value < 0 ? colors.negative : colors.positive;
    context.beginPath();
    context.arc(at, foot - 4 - level * rise, 2.6, 0, 2 * Math.PI);
    context.fill();
  }
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(clamp(stage.mean), 0);
  context.lineTo(clamp(stage.mean), foot);
  context.stroke();
}

export interface Interval {
  name: string;
  mean: number;
  deviation: number;
  color: 'ink' | 'accent';
}

/** Two intervals, mean ± deviation, on one axis: the batch's and the running one. */
export function drawIntervals(pen: Pen, intervals: readonly Interval[], reach: number) {
  const { context, width, height, colors } = pen;
  const foot = height - 18;
  const x = linearScale(-reach, reach, 8, width - 8, width > 260 ? 4 : 2);
  drawAxis(pen, x, foot);
  const row = foot / Math.max(1, intervals.length);
  context.lineWidth = 2.5;
  intervals.forEach(({ mean, deviation, color }, i) => {
    const y = row * (i + 0.5);
    context.strokeStyle = colors[color];
    context.fillStyle = colors[color];
    context.beginPath();
    context.moveTo(x(mean - deviation), y);
    context.lineTo(x(mean + deviation), y);
    context.stroke();
    context.beginPath();
    context.arc(x(mean), y, 4.5, 0, 2 * Math.PI);
    context.fill();
  });
}

function drawAxis(
  { context, width, colors }: Pen,
  x: ReturnType<typeof linearScale>,
  foot: number,
) {
  context.strokeStyle = colors.line;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(0, foot + 0.5);
  context.lineTo(width, foot + 0.5);
  context.moveTo(Math.round(x(0)) + 0.5, 0);
  context.lineTo(Math.round(x(0)) + 0.5, foot);
  context.stroke();
  context.fillStyle = colors['ink-faint'];
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.textBaseline = 'top';
  for (const tick of x.ticks) {
    const at = x(tick);
    context.textAlign = at < 20 ? 'left' : at > width - 20 ? 'right' : 'center';
    context.fillText(x.format(tick).replace('-', '−'), at, foot + 4);
  }
}
