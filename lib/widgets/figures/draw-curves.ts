import type { Measurement } from '@/lib/experiment/goal';
import type { Pen } from './canvas';
import { linearScale, logScale, type Scale } from './scale';

/** One run's curve; `faint` runs are drawn under the others. */
export interface Curve {
  name: string;
  history: readonly Measurement[];
  faint?: boolean;
}

export type Quantity = 'loss' | 'accuracy';

const fields = {
  loss: ['trainLoss', 'validationLoss'],
  accuracy: ['trainAccuracy', 'validationAccuracy'],
} as const;

/** Room for the axes around the curves, in CSS pixels. */
export const margin = { left: 44, right: 10, top: 22, bottom: 22 };

/** Training solid, validation dashed; with what lies under the pointer, as a share of the width. */
export function drawChart(
  pen: Pen,
  curves: Curve[],
  quantity: Quantity,
  log: boolean,
  hover: number | null,
) {
  const { context, width, height, colors } = pen;
  const x1 = width - margin.right;
  const y0 = height - margin.bottom;
  const last = Math.max(10, ...curves.map((curve) => curve.history.at(-1)?.step ?? 0));
  const x = linearScale(0, last, margin.left, x1, width > 360 ? 5 : 3);
  const y = chooseScale(curves, quantity, log, y0);
  const tell = (v: number) => (quantity === 'accuracy' ? `${Math.round(100 * v)} %` : y.format(v));
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.lineWidth = 1;
  context.strokeStyle = colors.line;
  context.fillStyle = colors['ink-faint'];
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const tick of y.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    line(context, margin.left, at, x1, at);
    context.fillText(tell(tick), margin.left - 6, at);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const tick of x.ticks) {
    // Thousands as everywhere else: 1,000.
    const text = x.format(tick).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
    const half = context.measureText(text).width / 2;
    if (tick > 0) context.fillText(text, Math.min(x(tick), width - half - 1), y0 + 6);
  }
  context.textAlign = 'left';
  context.fillText('step', margin.left, y0 + 6);
  context.fillText(quantity, 2, 2);

  context.save();
  context.beginPath();
  // Wide enough for the whole of a mark at the first step.
  context.rect(margin.left - 6, margin.top - 6, x1 - margin.left + 10, y0 - margin.top + 12);
  context.clip();
  const [train, validation] = fields[quantity];
  for (const curve of curves) {
    context.globalAlpha = curve.faint ? 0.4 : 1;
    context.lineWidth = curve.faint ? 1.25 : 2;
    context.lineJoin = 'round';
    context.setLineDash([]);
    context.strokeStyle = colors.train;
    drawCurve(context, curve.history, train, x, y);
    context.setLineDash([6, 4]);
    context.strokeStyle = colors.validation;
    drawCurve(context, curve.history, validation, x, y);
    context.setLineDash([]);
    if (curve.history.length === 1) drawStart(pen, curve.history[0], quantity, x, y);
  }
  context.restore();
  context.setLineDash([]);
  drawNames(pen, curves, train, x, y);
  if (hover !== null && hover >= 0 && hover <= 1)
    drawReadout(pen, curves.at(-1), quantity, hover * last, x, y);
}

function chooseScale(curves: Curve[], quantity: Quantity, log: boolean, y0: number): Scale {
  let low = Infinity;
  let high = -Infinity;
  for (const curve of curves)
    for (const m of curve.history)
      for (const field of fields[quantity]) {
        const value = m[field];
        if (!Number.isFinite(value)) continue;
        if (value > 0 && value < low) low = value;
        if (value > high) high = value;
      }
  if (quantity === 'accuracy') {
    const floor = Number.isFinite(low) ? Math.max(0, Math.floor(low * 10 - 0.5) / 10) : 0;
    return linearScale(Math.min(floor, 0.9), 1, y0, margin.top);
  }
  if (!Number.isFinite(high)) [low, high] = [0.1, 1];
  if (log) return logScale(Math.max(low, high * 1e-12) * 0.9, high * 1.1, y0, margin.top);
  return linearScale(0, high * 1.05, y0, margin.top);
}

/** A column of pixels gets at most its first, lowest, highest and last value: long runs stay quick. */
function drawCurve(
  context: CanvasRenderingContext2D,
  history: readonly Measurement[],
  field: keyof Measurement,
  x: Scale,
  y: Scale,
) {
  context.beginPath();
  let column = -Infinity;
  let low = 0;
  let high = 0;
  let open = false;
  let previous = 0;
  const flush = () => {
    if (low !== high) {
      context.lineTo(column, y(low));
      context.lineTo(column, y(high));
    }
    context.lineTo(column, y(previous));
  };
  for (const m of history) {
    const value = m[field];
    if (!Number.isFinite(value)) {
      if (open) flush();
      open = false;
      column = -Infinity;
      continue;
    }
    const at = Math.round(x(m.step));
    if (!open) context.moveTo(at, y(value));
    else if (at !== column) flush();
    if (at !== column || !open) {
      low = value;
      high = value;
    }
    column = at;
    open = true;
    low = Math.min(low, value);
    high = Math.max(high, value);
    previous = value;
  }
  if (open) flush();
  context.stroke();
}

/** Before the first step there is no line yet, but there is a place where both will begin. */
function drawStart(
  { context, colors }: Pen,
  m: Measurement,
  quantity: Quantity,
  x: Scale,
  y: Scale,
) {
  const [train, validation] = fields[quantity];
  for (const [field, color, filled] of [
    [validation, colors.validation, false],
    [train, colors.train, true],
  ] as const) {
    if (!Number.isFinite(m[field])) continue;
    context.beginPath();
    context.arc(x(m.step), y(m[field]), filled ? 2.5 : 4.5, 0, 2 * Math.PI);
    context.strokeStyle = color;
    context.fillStyle = color;
    context.lineWidth = 1.5;
    if (filled) context.fill();
    else context.stroke();
  }
}

/** Names of the faint runs at the end of their training curves, where there is room. */
function drawNames(
  { context, width, height, colors }: Pen,
  curves: Curve[],
  field: keyof Measurement,
  x: Scale,
  y: Scale,
) {
  const taken: number[] = [];
  const foot = height - margin.bottom;
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.textBaseline = 'bottom';
  for (const curve of curves) {
    const end = curve.history.findLast((m) => Number.isFinite(m[field]));
    if (!curve.faint || !end || end.step === 0) continue;
    const wide = context.measureText(curve.name).width;
    const place = y(end[field]) - 4;
    const at = Math.max(margin.top + 12, Math.min(foot - 2, place));
    if (taken.some((other) => Math.abs(other - at) < 13)) continue;
    taken.push(at);
    const right = Math.min(width - margin.right, Math.max(x(end.step), margin.left + wide));
    context.fillStyle = colors.surface;
    context.globalAlpha = 0.8;
    context.fillRect(right - wide - 2, at - 13, wide + 4, 13);
    context.globalAlpha = 1;
    context.fillStyle = colors['ink-soft'];
    context.textAlign = 'right';
    context.fillText(curve.name, right, at);
  }
}

function drawReadout(
  { context, width, colors }: Pen,
  curve: Curve | undefined,
  quantity: Quantity,
  step: number,
  x: Scale,
  y: Scale,
) {
  const history = curve?.history ?? [];
  if (history.length === 0) return;
  const nearest = history.reduce((a, b) =>
    Math.abs(b.step - step) < Math.abs(a.step - step) ? b : a,
  );
  const [train, validation] = fields[quantity];
  const at = x(nearest.step);
  context.strokeStyle = colors['line-strong'];
  line(context, at, margin.top, at, y(y.ticks[0]));
  const format = (v: number) =>
    quantity === 'accuracy' ? `${(100 * v).toFixed(1)} %` : v.toPrecision(3);
  const rows: [string, string][] = [[`step ${nearest.step.toLocaleString('en')}`, colors.ink]];
  for (const [field, name, color] of [
    [train, 'train', colors.train],
    [validation, 'validation', colors.validation],
  ] as const) {
    const value = nearest[field];
    if (!Number.isFinite(value)) continue;
    rows.push([`${name} ${format(value)}`, color]);
    context.beginPath();
    context.arc(at, y(value), 3.5, 0, 2 * Math.PI);
    context.fillStyle = color;
    context.fill();
  }
  const boxWidth = Math.max(...rows.map(([text]) => context.measureText(text).width)) + 16;
  const left = at + 10 + boxWidth > width ? at - 10 - boxWidth : at + 10;
  context.fillStyle = colors.surface;
  context.strokeStyle = colors.line;
  context.beginPath();
  context.roundRect(left, margin.top, boxWidth, rows.length * 16 + 8, 6);
  context.fill();
  context.stroke();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  rows.forEach(([text, color], i) => {
    context.fillStyle = color;
    context.fillText(text, left + 8, margin.top + 12 + i * 16);
  });
}

function line(context: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number) {
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1, y1);
  context.stroke();
}
