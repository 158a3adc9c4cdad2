import type { SheetOrder } from './orders';
import { type PutPicture, replay } from './replay';

/** Paints a recording on a canvas that may bear an older one. */
export function paintSheet(
  canvas: OffscreenCanvas,
  { recording, width, height, density }: SheetOrder,
): void {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to paint on');
  const across = Math.round(width * density);
  const down = Math.round(height * density);
  // A recording begins with a clean sheet and no setting of the last one.
  if (canvas.width === across && canvas.height === down && context.reset) context.reset();
  else {
    canvas.width = across;
    canvas.height = down;
  }
  context.scale(density, density);
  replay(recording, context, putPicture);
}

const scratch = new Map<string, OffscreenCanvas>();

const putPicture: PutPicture = (surface, picture, x, y, w, h) => {
  const size = `${picture.width} ${picture.height}`;
  const canvas = scratch.get(size) ?? new OffscreenCanvas(picture.width, picture.height);
  scratch.set(size, canvas);
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  surface.drawImage(canvas, x, y, w, h);
};
