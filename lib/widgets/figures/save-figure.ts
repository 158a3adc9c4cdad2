import type { RegisteredFigure } from './figure-registry';
import { SvgContext } from './svg-context';

const padding = 12;

/** The box around all figures that are shown, and where each stands in it. */
function layOut(figures: readonly RegisteredFigure[]) {
  const shown = figures
    .map((figure) => ({ figure, box: figure.canvas.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const left = Math.min(...shown.map(({ box }) => box.left)) - padding;
  const top = Math.min(...shown.map(({ box }) => box.top)) - padding;
  const right = Math.max(...shown.map(({ box }) => box.right)) + padding;
  const bottom = Math.max(...shown.map(({ box }) => box.bottom)) + padding;
  return { shown, left, top, width: right - left, height: bottom - top };
}

/** The figures as they stand on the page, as one SVG text. */
export function figuresToSvg(figures: readonly RegisteredFigure[]): string {
  const { shown, left, top, width, height } = layOut(figures);
  const svg = new SvgContext(Math.round(width), Math.round(height));
  const background = shown[0]?.figure.colors.surface;
  if (background) svg.fillStyle = background;
  svg.fillRect(0, 0, width, height);
  for (const { figure, box } of shown) {
    svg.save();
    svg.translate(box.left - left, box.top - top);
    const context = svg as unknown as CanvasRenderingContext2D;
    figure.draw({ context, width: box.width, height: box.height, colors: figure.colors });
    svg.restore();
  }
  return svg.toString();
}

/** The same as a PNG, at twice the size for print. */
export async function figuresToPng(figures: readonly RegisteredFigure[]): Promise<Blob | null> {
  const { shown, left, top, width, height } = layOut(figures);
  const canvas = document.createElement('canvas');
  const density = 2;
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(density, density);
  context.fillStyle = shown[0]?.figure.colors.surface ?? 'white';
  context.fillRect(0, 0, width, height);
  for (const { figure, box } of shown) {
    context.save();
    context.translate(box.left - left, box.top - top);
    figure.draw({ context, width: box.width, height: box.height, colors: figure.colors });
    context.restore();
  }
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
