import type { Pen } from '../figures/canvas';
import { chooseDecades, formatSize } from './levels';

export interface LevelLine {
  name: string;
  values: readonly number[];
  color: 'accent' | 'you' | 'ink-faint';
  dash: readonly number[];
  filled: boolean;
  width: number;
}

const margin = { left: 52, right: 14, top: 14, bottom: 36 };
const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻¹² */
export function powerOfTen(power: number): string {
  const text = [...String(Math.abs(power))].map((d) => digits[Number(d)]).join('');
  return `10${power < 0 ? '⁻' : ''}${text}`;
}

/** Place of a layer between the margins, 0 the first. */
export function layerX(width: number, layers: number, at: number): number {
  const span = width - margin.left - margin.right;
  return margin.left + ((at + 0.5) / Math.max(1, layers)) * span;
}

/** One line a run over all layers, on a logarithmic scale; the last layer is the output. */
export function drawLevels(pen: Pen, lines: readonly LevelLine[], hover: number | null) {
  const { context, width, height, colors } = pen;
  const layers = Math.max(0, ...lines.map((line) => line.values.length));
  const [low, high] = chooseDecades(lines.map((line) => line.values));
  const foot = height - margin.bottom;
  const toY = (value: number) => {
    const power = value > 0 ? Math.log10(value) : low;
    const share = (Math.max(low, Math.min(high, power)) - low) / (high - low);
    return foot - share * (foot - margin.top);
  };
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  context.lineWidth = 1;
  const every = Math.max(1, Math.ceil((high - low) / 7));
  for (let power = Math.ceil(low / every) * every; power <= high; power += every) {
    const at = Math.round(toY(10 ** power)) + 0.5;
    context.strokeStyle = power === 0 ? colors['line-strong'] : colors.line;
    context.beginPath();
    context.moveTo(margin.left, at);
    context.lineTo(width - margin.right, at);
    context.stroke();
    context.fillStyle = colors['ink-soft'];
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    context.fillText(powerOfTen(power), margin.left - 8, at);
  }
  drawLayerNames(pen, layers, foot);
  for (const line of lines) drawLine(pen, line, layers, toY);
  if (hover !== null && hover < layers) drawReadout(pen, lines, hover, layers, toY);
}

function drawLayerNames({ context, width, colors }: Pen, layers: number, foot: number) {
  context.fillStyle = colors['ink-soft'];
  context.textBaseline = 'top';
  context.textAlign = 'center';
  const slot = (width - margin.left - margin.right) / Math.max(1, layers);
  const every = [1, 2, 5, 10].find((n) => n * slot >= 22) ?? 10;
  for (let i = 0; i < layers - 1; i++)
    if (i === 0 || ((i + 1) % every === 0 && i * slot >= 22))
      context.fillText(String(i + 1), layerX(width, layers, i), foot + 6);
  context.textAlign = 'left';
  context.fillText('first hidden layer', margin.left, foot + 21);
  context.textAlign = 'right';
  context.fillText('output', width - margin.right, foot + 21);
}

function drawLine(
  { context, width, colors }: Pen,
  line: LevelLine,
  layers: number,
  toY: (v: number) => number,
) {
  context.strokeStyle = colors[line.color];
  context.fillStyle = line.filled ? colors[line.color] : colors.surface;
  context.lineWidth = line.width;
  context.lineJoin = 'round';
  context.setLineDash([...line.dash]);
  context.beginPath();
  let open = false;
  line.values.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      open = false;
      return;
    }
    const [x, y] = [layerX(width, layers, i), toY(value)];
    if (open) context.lineTo(x, y);
    else context.moveTo(x, y);
    open = true;
  });
  context.stroke();
  context.setLineDash([]);
  if (line.width < 1.5) return;
  const radius = layers > 24 ? 3 : 4;
  line.values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    context.beginPath();
    context.arc(layerX(width, layers, i), toY(value), radius, 0, 2 * Math.PI);
    context.fill();
    if (!line.filled) context.stroke();
  });
}

function drawReadout(
  { context, width, colors }: Pen,
  lines: readonly LevelLine[],
  at: number,
  layers: number,
  toY: (v: number) => number,
) {
  const x = layerX(width, layers, at);
  const rows = [at === layers - 1 ? 'output layer' : `hidden layer ${at + 1}`];
  for (const line of lines) {
    const value = line.values[at];
    if (value === undefined) continue;
    rows.push(`${line.name}: ${formatSize(value)}`);
    if (!Number.isFinite(value)) continue;
    context.beginPath();
    context.arc(x, toY(value), 6, 0, 2 * Math.PI);
    context.strokeStyle = colors.ink;
    context.lineWidth = 1.5;
    context.stroke();
  }
  const wide = Math.max(...rows.map((row) => context.measureText(row).width)) + 16;
  const left = x + 12 + wide > width ? x - 12 - wide : x + 12;
  context.fillStyle = colors.surface;
  context.strokeStyle = colors['line-strong'];
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(left, margin.top, wide, rows.length * 16 + 8, 6);
  context.fill();
  context.stroke();
  context.fillStyle = colors.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  rows.forEach((row, i) => {
    context.fillText(row, left + 8, margin.top + 12 + 16 * i);
  });
}
