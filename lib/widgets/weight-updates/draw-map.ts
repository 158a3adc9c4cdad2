import type { Colors } from '@/lib/ui/use-colors';
import type { Pen } from '../figures/canvas';
import { css, mix, pack, parseColor } from '../figures/color-scale';
import { traceContour } from '../figures/contour';
import { drawPixels } from '../figures/pixels';
import { linearScale } from '../figures/scale';
import { drawAxes, drawBall, drawEdgeMark, type Frame } from './draw-parts';
import { type Scene, showNumber } from './scene';
import { contourLevels, sampleMap, type Terrain } from './terrain';
import type { Unit } from './unit';

export const mapMargin: Frame = { left: 42, right: 14, top: 18, bottom: 40 };
const size = 97;
const batchSize = 41;
const levelCount = 14;

/** The loss of all instances, computed once for an experiment. */
export interface LossMap {
  values: Float64Array;
  levels: number[];
}

export function surveyMap(unit: Unit, terrain: Terrain): LossMap {
  const values = sampleMap(unit, terrain, size);
  return { values, levels: contourLevels(values, levelCount) };
}

/** The loss over two weights from above, the way of the run, and the step that comes. */
export function drawMap(pen: Pen, scene: Scene, map: LossMap): void {
  const { context, width, height, colors } = pen;
  const { terrain, unit, here, next, trail } = scene;
  const x = linearScale(terrain.w.low, terrain.w.high, mapMargin.left, width - mapMargin.right);
  const floor = height - mapMargin.bottom;
  const y = linearScale(terrain.b.low, terrain.b.high, floor, mapMargin.top);
  const box = { left: mapMargin.left, top: mapMargin.top, right: width - mapMargin.right, floor };
  drawAxes(pen, mapMargin, x, y, 'weight w', 'bias b');

  context.save();
  context.beginPath();
  context.rect(box.left, box.top, box.right - box.left, floor - box.top);
  context.clip();
  drawShade(pen, map, box);
  context.lineWidth = 1;
  for (const [k, level] of map.levels.entries()) {
    context.strokeStyle = css(parseColor(colors['ink-soft']), 0.65 - (0.4 * k) / levelCount);
    strokeContour(context, map.values, size, level, box);
  }
  if (next && !next.full) {
    const values = sampleMap(unit, terrain, batchSize, next.batch);
    context.strokeStyle = css(parseColor(colors.accent), 0.6);
    context.setLineDash([3, 3]);
    for (const level of contourLevels(values, 7))
      strokeContour(context, values, batchSize, level, box);
    context.setLineDash([]);
  }
  drawCross(pen, x(terrain.minimum.w), y(terrain.minimum.b));
  context.lineJoin = 'round';
  trail.forEach((place, k) => {
    const share = (k + 1) / trail.length;
    const at = [x(place.w), y(place.b)] as const;
    if (k > 0) {
      context.strokeStyle = css(parseColor(colors.you), 0.25 + 0.6 * share);
      context.lineWidth = 1.75;
      context.beginPath();
      context.moveTo(x(trail[k - 1].w), y(trail[k - 1].b));
      context.lineTo(...at);
      context.stroke();
    }
    context.fillStyle = css(parseColor(colors.you), 0.35 + 0.6 * share);
    context.beginPath();
    context.arc(...at, 2.5, 0, 2 * Math.PI);
    context.fill();
  });
  if (next) drawArrow(pen, x(here.w), y(here.b), x(next.to.w), y(next.to.b));
  context.restore();

  const { w, b } = terrain;
  if (here.w >= w.low && here.w <= w.high && here.b >= b.low && here.b <= b.high)
    drawBall(pen, x(here.w), y(here.b));
  else
    drawEdgeMark(
      pen,
      here.w > terrain.minimum.w,
      `w = ${showNumber(here.w)}, b = ${showNumber(here.b)}`,
    );
}

interface Box {
  left: number;
  top: number;
  right: number;
  floor: number;
}

function strokeContour(
  context: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  columns: number,
  level: number,
  box: Box,
): void {
  const toX = (box.right - box.left) / (columns - 1);
  const toY = (box.floor - box.top) / (columns - 1);
  const lines = traceContour(values, columns, columns, level);
  context.beginPath();
  for (let s = 0; s < lines.length; s += 4) {
    context.moveTo(box.left + lines[s] * toX, box.top + lines[s + 1] * toY);
    context.lineTo(box.left + lines[s + 2] * toX, box.top + lines[s + 3] * toY);
  }
  context.stroke();
}

const shades = new WeakMap<LossMap, { colors: Colors; image: ImageData }>();

/** Darker where the loss is lower, as a valley is. */
function drawShade({ context, colors }: Pen, map: LossMap, box: Box): void {
  let shade = shades.get(map);
  if (shade?.colors !== colors) {
    const image = new ImageData(size, size);
    const pixels = new Uint32Array(image.data.buffer);
    const surface = parseColor(colors.surface);
    const deep = mix(surface, parseColor(colors.accent), 0.38);
    const [first, last] = [map.levels[0], map.levels[levelCount - 1]];
    const low = Math.min(...map.values);
    for (let i = 0; i < pixels.length; i++) {
      const height =
        Math.log(Math.max(map.values[i] - low, first - low) / (first - low)) /
        Math.log((last - low) / (first - low));
      pixels[i] = pack(mix(deep, surface, Math.min(1, height)));
    }
    shade = { colors, image };
    shades.set(map, shade);
  }
  context.imageSmoothingEnabled = true;
  drawPixels(context, shade.image, box.left, box.top, box.right - box.left, box.floor - box.top);
}

function drawCross({ context, colors }: Pen, x: number, y: number): void {
  context.strokeStyle = colors.ink;
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x - 4, y - 4);
  context.lineTo(x + 4, y + 4);
  context.moveTo(x - 4, y + 4);
  context.lineTo(x + 4, y - 4);
  context.stroke();
}

function drawArrow({ context, colors }: Pen, x0: number, y0: number, x1: number, y1: number): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 3) || length > 1e5) return;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const head = Math.min(9, length * 0.6);
  context.strokeStyle = colors.accent;
  context.fillStyle = colors.accent;
  context.lineWidth = 2.5;
  context.beginPath();
  context.moveTo(x0, y0);
  context.lineTo(x1 - ux * head * 0.8, y1 - uy * head * 0.8);
  context.stroke();
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x1 - ux * head - uy * head * 0.5, y1 - uy * head + ux * head * 0.5);
  context.lineTo(x1 - ux * head + uy * head * 0.5, y1 - uy * head - ux * head * 0.5);
  context.closePath();
  context.fill();
}
