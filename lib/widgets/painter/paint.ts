import { replay, type Surface } from './replay';
import type { Recording } from './strokes';

/** A recording to be painted, in CSS pixels, for a screen of some density. */
export interface PaintOrder {
  number: number;
  recording: Recording;
  width: number;
  height: number;
  density: number;
}

/** Paints a recording into a picture of its own. */
export function paint({ recording, width, height, density }: PaintOrder): ImageBitmap {
  const canvas = new OffscreenCanvas(Math.round(width * density), Math.round(height * density));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  context.scale(density, density);
  replay(recording, context, putPicture);
  return canvas.transferToImageBitmap();
}

const scratch = new Map<string, OffscreenCanvas>();

function putPicture(
  surface: Surface,
  picture: ImageData,
  x: number,
  y: number,
  w: number,
  h: number,
): void {
  const size = `${picture.width} ${picture.height}`;
  const canvas = scratch.get(size) ?? new OffscreenCanvas(picture.width, picture.height);
  scratch.set(size, canvas);
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  surface.drawImage(canvas, x, y, w, h);
}
