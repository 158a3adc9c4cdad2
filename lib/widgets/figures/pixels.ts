import { Recorder } from '../painter/recorder';

const tiles = new Map<string, HTMLCanvasElement>();

/** Draws a picture in its own pixels, stretched smoothly to a box. */
export function drawPixels(
  context: CanvasRenderingContext2D,
  image: ImageData,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  const surface: unknown = context;
  if (surface instanceof Recorder) {
    surface.drawPixels(image, x, y, width, height);
    return;
  }
  const size = `${image.width} ${image.height}`;
  const tile = tiles.get(size) ?? document.createElement('canvas');
  if (!tiles.has(size)) Object.assign(tile, { width: image.width, height: image.height });
  tiles.set(size, tile);
  tile.getContext('2d')?.putImageData(image, 0, 0);
  context.drawImage(tile, x, y, width, height);
}
