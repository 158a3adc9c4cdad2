import type { Pen } from '../figures/canvas';
import { css, parseColor } from '../figures/color-scale';
import { linearScale } from '../figures/scale';
import { drawAxes, type Frame } from './draw-parts';
import type { Scene } from './scene';
import { predict } from './unit';

const margin: Frame = { left: 42, right: 14, top: 16, bottom: 40 };

/** The instances, what the neuron predicts, and the error of each. */
export function drawData(pen: Pen, { unit, here, next }: Scene): void {
  const { context, width, height, colors } = pen;
  const { inputs, targets } = unit;
  const right = Math.max(...inputs) * 1.06;
  const top = Math.max(...targets) * 1.25;
  const x = linearScale(Math.min(0, ...inputs), right, margin.left, width - margin.right);
  const floor = height - margin.bottom;
  const y = linearScale(Math.min(0, ...targets), top, floor, margin.top, 4);
  drawAxes(pen, margin, x, y, 'input x', 'output');
  const batch = next && !next.full ? new Set(next.batch) : null;

  context.save();
  context.beginPath();
  context.rect(margin.left, 2, width - margin.left - margin.right, floor - 2);
  context.clip();
  inputs.forEach((input, i) => {
    const error = predict(unit, here, input) - targets[i];
    if (!Number.isFinite(error)) return;
    const used = !batch || batch.has(i);
    const color = parseColor(error > 0 ? colors.positive : colors.negative);
    context.strokeStyle = css(color, used ? 0.85 : 0.25);
    context.lineWidth = used ? 2 : 1.25;
    context.beginPath();
    context.moveTo(x(input), y(targets[i]));
    context.lineTo(x(input), y(targets[i] + error));
    context.stroke();
  });
  context.strokeStyle = colors.you;
  context.lineWidth = 2.5;
  context.beginPath();
  const samples = 48;
  for (let i = 0; i <= samples; i++) {
    const at = (right * i) / samples;
    const value = predict(unit, here, at);
    if (Number.isFinite(value)) context.lineTo(x(at), clamp(y(value), height));
  }
  context.stroke();
  context.restore();

  inputs.forEach((input, i) => {
    const used = !batch || batch.has(i);
    context.beginPath();
    context.arc(x(input), y(targets[i]), used ? 4.5 : 4, 0, 2 * Math.PI);
    context.fillStyle = used ? colors.ink : colors.surface;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = used ? colors.surface : colors['ink-faint'];
    context.stroke();
  });
}

/** Canvases go astray with coordinates of many millions. */
const clamp = (value: number, height: number) =>
  Math.min(50 * height, Math.max(-50 * height, value));
