import type { Pen } from '../figures/canvas';
import { linearScale, type Scale } from '../figures/scale';
import {
  type Frame,
  formatValue,
  highest,
  type Marker,
  type Placed,
  type PlotSeries,
  placeRuns,
  type SweepPlot,
  toX,
} from './plot';

const font = '12px ui-sans-serif, system-ui, sans-serif';

export function frameOf(width: number, height: number): Frame {
  return { left: 46, right: width - 18, top: 16, bottom: height - 38 };
}

/** Draws the whole figure; gives the dots with their places, for the pointer. */
export function drawPlot(pen: Pen, plot: SweepPlot, hover: Placed | undefined): Placed[] {
  const frame = frameOf(pen.width, pen.height);
  const y = linearScale(0, highest(plot), frame.bottom, frame.top, 5);
  drawAxes(pen, plot, frame, y);
  if (plot.best) drawBest(pen, plot, frame);
  for (const series of plot.series) drawSpread(pen, plot, series, frame, y);
  for (const series of plot.series) drawAverages(pen, plot, series, frame, y);
  const placed = placeRuns(plot, frame, y);
  for (const one of placed) drawDot(pen, one);
  const selected = placed.filter(({ run }) => run.job === plot.selected);
  for (const one of selected) ring(pen, one.x, one.y, 7, pen.colors.you);
  if (hover) drawReadout(pen, hover, plot);
  return placed;
}

function drawAxes({ context, colors }: Pen, plot: SweepPlot, frame: Frame, y: Scale) {
  context.font = font;
  context.lineWidth = 1;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const tick of y.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    context.strokeStyle = tick === 0 ? colors['line-strong'] : colors.line;
    stroke(context, [frame.left, at, frame.right, at]);
    context.fillStyle = colors['ink-soft'];
    const text = plot.y.percent ? `${Number((100 * tick).toFixed(1))} %` : y.format(tick);
    context.fillText(text, frame.left - 6, at);
  }
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { at, text } of plot.x.ticks)
    context.fillText(text, toX(plot, frame, at), frame.bottom + 6);
  context.fillText(plot.x.label, (frame.left + frame.right) / 2, frame.bottom + 22);
  context.textAlign = 'left';
  context.fillText(plot.y.label, frame.left + 4, 1);
}

function drawBest({ context, colors }: Pen, plot: SweepPlot, frame: Frame) {
  if (!plot.best) return;
  const at = toX(plot, frame, plot.best.x);
  context.strokeStyle = colors['line-strong'];
  context.setLineDash([2, 3]);
  stroke(context, [at, frame.top, at, frame.bottom]);
  context.setLineDash([]);
  context.fillStyle = colors['ink-soft'];
  context.font = font;
  context.textBaseline = 'top';
  const wide = context.measureText(plot.best.text).width;
  context.textAlign = at + wide + 8 > frame.right ? 'right' : 'left';
  const toLeft = context.textAlign === 'right';
  // No line of the grid runs through the words.
  context.fillStyle = colors.surface;
  context.fillRect(toLeft ? at - 7 - wide : at + 3, frame.top - 1, wide + 4, 15);
  context.fillStyle = colors['ink-soft'];
  context.fillText(plot.best.text, at + (toLeft ? -5 : 5), frame.top);
}

function finitePoints(series: PlotSeries) {
  return series.points.filter(({ spread }) => Number.isFinite(spread.mean));
}

function drawSpread(pen: Pen, plot: SweepPlot, series: PlotSeries, frame: Frame, y: Scale) {
  const { context, colors } = pen;
  const points = finitePoints(series);
  if (series.spread === 'bar') {
    context.strokeStyle = colors[series.color];
    context.globalAlpha = 0.45;
    context.lineWidth = 1.5;
    for (const { x, spread } of points) {
      const at = toX(plot, frame, x);
      stroke(context, [at, y(spread.min), at, y(spread.max)]);
    }
    context.globalAlpha = 1;
    return;
  }
  if (points.length < 2) return;
  context.beginPath();
  points.forEach(({ x, spread }, i) => {
    const at = toX(plot, frame, x);
    if (i === 0) context.moveTo(at, y(spread.max));
    else context.lineTo(at, y(spread.max));
  });
  for (const { x, spread } of [...points].reverse())
    context.lineTo(toX(plot, frame, x), y(spread.min));
  context.closePath();
  context.fillStyle = colors[series.color];
  context.globalAlpha = 0.12;
  context.fill();
  context.globalAlpha = 1;
}

function drawAverages(pen: Pen, plot: SweepPlot, series: PlotSeries, frame: Frame, y: Scale) {
  const { context, colors } = pen;
  const points = finitePoints(series);
  context.strokeStyle = colors[series.color];
  context.lineWidth = 2;
  context.lineJoin = 'round';
  if (series.joined) {
    context.setLineDash([...series.dash]);
    stroke(
      context,
      points.flatMap(({ x, spread }) => [toX(plot, frame, x), y(spread.mean)]),
    );
    context.setLineDash([]);
  }
  for (const { x, spread } of points) {
    context.beginPath();
    trace(context, series.marker, toX(plot, frame, x), y(spread.mean), 4.5);
    context.fillStyle = colors.surface;
    context.fill();
    context.stroke();
  }
}

function drawDot({ context, colors }: Pen, { series, x, y }: Placed) {
  context.beginPath();
  context.arc(x, y, 2.6, 0, 2 * Math.PI);
  context.fillStyle = colors[series.color];
  context.globalAlpha = 0.6;
  context.fill();
  context.globalAlpha = 1;
}

function ring({ context }: Pen, x: number, y: number, radius: number, color: string) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.strokeStyle = color;
  context.lineWidth = 2;
  context.stroke();
}

/** A marker's outline around a place. */
export function trace(
  context: CanvasRenderingContext2D,
  marker: Marker,
  x: number,
  y: number,
  r: number,
) {
  if (marker === 'circle') {
    context.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  const corners = {
    square: [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9],
    triangle: [0, -1.15, 1.05, 0.85, -1.05, 0.85],
    diamond: [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0],
  }[marker];
  for (let i = 0; i < corners.length; i += 2) {
    const [px, py] = [x + r * corners[i], y + r * corners[i + 1]];
    if (i === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
  context.closePath();
}

function drawReadout(pen: Pen, { series, point, run, x, y }: Placed, plot: SweepPlot) {
  const { context, colors, width } = pen;
  ring(pen, x, y, 6, colors.ink);
  const value = (v: number) => formatValue(v, plot.y.percent);
  const rows = [
    `${point.label}, ${series.name}`,
    `seed ${run.seed}: ${value(run.value)}`,
    `average of ${point.spread.runs - point.spread.diverged}: ${value(point.spread.mean)}`,
  ];
  context.font = font;
  const wide = Math.max(...rows.map((row) => context.measureText(row).width)) + 16;
  const left = Math.max(2, x + 12 + wide > width ? x - 12 - wide : x + 12);
  const top = Math.max(2, y - 60);
  context.fillStyle = colors.surface;
  context.strokeStyle = colors['line-strong'];
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, top, wide, rows.length * 16 + 8, 6);
  context.fill();
  context.stroke();
  context.fillStyle = colors.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  rows.forEach((row, i) => {
    context.fillText(row, left + 8, top + 12 + 16 * i);
  });
}

function stroke(context: CanvasRenderingContext2D, points: readonly number[]) {
  context.beginPath();
  for (let i = 0; i < points.length; i += 2) {
    if (i === 0) context.moveTo(points[0], points[1]);
    else context.lineTo(points[i], points[i + 1]);
  }
  context.stroke();
}
