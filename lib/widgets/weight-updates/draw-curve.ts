import type { Pen } from '../figures/canvas';
import { css, parseColor } from '../figures/color-scale';
import { linearScale } from '../figures/scale';
import { drawAxes, drawBall, drawEdgeMark, type Frame } from './draw-parts';
import { type Scene, showNumber } from './scene';
import { sampleCurve } from './terrain';
import { lossAt } from './unit';

export const curveMargin: Frame = { left: 42, right: 14, top: 16, bottom: 40 };
const columns = 160;

/** The loss over one weight, the way of the run on it, the slope here and the step that comes. */
export function drawCurve(pen: Pen, scene: Scene): void {
  const { context, width, height, colors } = pen;
  const { terrain, unit, here, next } = scene;
  const x = linearScale(terrain.w.low, terrain.w.high, curveMargin.left, width - curveMargin.right);
  const floor = height - curveMargin.bottom;
  const y = linearScale(0, terrain.ceiling, floor, curveMargin.top);
  drawAxes(pen, curveMargin, x, y, 'weight w', 'loss L');

  context.save();
  context.beginPath();
  context.rect(curveMargin.left, 0, width - curveMargin.left - curveMargin.right, floor);
  context.clip();
  const trace = (values: ArrayLike<number>) => {
    context.beginPath();
    for (let i = 0; i <= columns; i++) {
      const at = terrain.w.low + ((terrain.w.high - terrain.w.low) * i) / columns;
      context.lineTo(x(at), y(values[i]));
    }
    context.stroke();
  };
  context.lineJoin = 'round';
  if (next && !next.full) {
    context.strokeStyle = css(parseColor(colors['ink-soft']), 0.75);
    context.lineWidth = 1.25;
    context.setLineDash([3, 3]);
    trace(sampleCurve(unit, terrain, here.b, columns, next.batch));
    context.setLineDash([]);
  }
  context.strokeStyle = colors['ink-soft'];
  context.lineWidth = 2;
  trace(sampleCurve(unit, terrain, here.b, columns));

  const loss = lossAt(unit, here);
  if (next) {
    // The slope that this step follows: that of the batch, drawn where the batch's curve is.
    const height = next.full ? loss : lossAt(unit, here, next.batch);
    const reach = 0.16 * (terrain.w.high - terrain.w.low);
    context.strokeStyle = colors.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(x(here.w - reach), y(height - reach * next.gradient.w));
    context.lineTo(x(here.w + reach), y(height + reach * next.gradient.w));
    context.stroke();
  }

  const { trail } = scene;
  context.lineWidth = 1.25;
  trail.forEach((place, k) => {
    const share = (k + 1) / trail.length;
    context.strokeStyle = css(parseColor(colors.you), 0.15 + 0.55 * share);
    context.fillStyle = css(parseColor(colors.you), 0.25 + 0.6 * share);
    const at = [x(place.w), y(lossAt(unit, place))] as const;
    if (k > 0) {
      const before = trail[k - 1];
      context.beginPath();
      context.moveTo(x(before.w), y(lossAt(unit, before)));
      context.lineTo(...at);
      context.stroke();
    }
    context.beginPath();
    context.arc(...at, 2.5, 0, 2 * Math.PI);
    context.fill();
  });
  context.restore();

  drawMinimum(pen, x(terrain.minimum.w), floor);
  if (next) drawStep(pen, x(here.w), x(next.to.w), floor - 9);
  const inside =
    here.w >= terrain.w.low && here.w <= terrain.w.high && loss <= 1.04 * terrain.ceiling;
  if (inside) drawBall(pen, x(here.w), y(loss));
  else drawEdgeMark(pen, here.w > terrain.minimum.w, `w = ${showNumber(here.w)}`);
}

function drawMinimum({ context, colors }: Pen, at: number, floor: number): void {
  context.strokeStyle = colors['ink-faint'];
  context.lineWidth = 1;
  context.setLineDash([2, 3]);
  context.beginPath();
  context.moveTo(at, floor - 20);
  context.lineTo(at, floor);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colors['ink-faint'];
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.fillText('best', at, floor - 21);
}

/** The coming change of w as an arrow: blue to the right, orange to the left. */
function drawStep({ context, colors, width }: Pen, from: number, to: number, y: number): void {
  const end = Math.min(width - curveMargin.right, Math.max(curveMargin.left, to));
  const side = Math.sign(end - from);
  const color = side > 0 ? colors.positive : colors.negative;
  context.strokeStyle = color;
  context.fillStyle = color;
  context.lineWidth = 3;
  const head = Math.min(8, Math.abs(end - from));
  context.beginPath();
  context.moveTo(from, y);
  context.lineTo(end - side * head * 0.8, y);
  context.stroke();
  if (head < 1) return;
  context.beginPath();
  context.moveTo(end, y);
  context.lineTo(end - side * head, y - head * 0.6);
  context.lineTo(end - side * head, y + head * 0.6);
  context.closePath();
  context.fill();
}
