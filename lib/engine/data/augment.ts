import type { ExactMath } from '../kernels/load-kernels';
import type { RandomStream } from '../random';
import type { AugmentationSpec } from '../training-spec';

const { PI } = Math;
/** Knots of the elastic field along each side. */
const KNOTS = 4;

/**
 * Draws a changed version of a square picture, row-major.
 *
 * Each pixel of the result looks up where it came from: back through the shift, the turn and the
 * change of size around the middle, and an elastic field of random displacements between 4 × 4
 * knots. Values between pixels are interpolated; outside the picture is 0. Noise comes last and
 * keeps pixels within 0…1.
 *
 * @param size pixels along one side
 * @see Simard, Steinkraus and Platt 2003, "Best practices for convolutional neural networks"
 */
export function augmentPicture(
  picture: Float32Array,
  size: number,
  { shift = 0, rotate = 0, scale = 0, noise = 0, elastic = 0 }: AugmentationSpec,
  random: RandomStream,
  math: ExactMath,
): Float32Array {
  const dx = random.between(-shift, shift);
  const dy = random.between(-shift, shift);
  const angle = (random.between(-rotate, rotate) * PI) / 180;
  const factor = 1 + random.between(-scale, scale);
  const cos = math.cos(angle) / factor;
  const sin = math.sin(angle) / factor;
  const field = elastic > 0 ? drawField(elastic, random) : null;
  const middle = (size - 1) / 2;
  const result = new Float32Array(picture.length);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = column - middle - dx;
      const y = row - middle - dy;
      let fromX = cos * x + sin * y + middle;
      let fromY = cos * y - sin * x + middle;
      if (field) {
        fromX += bend(field.x, row / (size - 1), column / (size - 1));
        fromY += bend(field.y, row / (size - 1), column / (size - 1));
      }
      result[row * size + column] = lookUp(picture, size, fromY, fromX);
    }
  }
  if (noise > 0) {
    for (let i = 0; i < result.length; i++) {
      result[i] = Math.min(1, Math.max(0, result[i] + noise * random.normal()));
    }
  }
  return result;
}

function drawField(strength: number, random: RandomStream) {
  const draw = () => new Float64Array(KNOTS * KNOTS).map(() => strength * random.normal());
  return { x: draw(), y: draw() };
}

/** The field at a place of the picture (0…1 along each side). */
function bend(knots: Float64Array, row: number, column: number): number {
  return interpolate(knots, KNOTS, row * (KNOTS - 1), column * (KNOTS - 1));
}

function lookUp(picture: Float32Array, size: number, row: number, column: number): number {
  if (row <= -1 || column <= -1 || row >= size || column >= size) return 0;
  return interpolate(picture, size, row, column);
}

/** Between the four numbers around a place; those outside the square are 0. */
function interpolate(
  values: Float32Array | Float64Array,
  size: number,
  row: number,
  column: number,
): number {
  const [top, left] = [Math.floor(row), Math.floor(column)];
  const [down, right] = [row - top, column - left];
  const at = (r: number, c: number) =>
    r < 0 || c < 0 || r >= size || c >= size ? 0 : values[r * size + c];
  const above = at(top, left) * (1 - right) + at(top, left + 1) * right;
  const below = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right;
  return above * (1 - down) + below * down;
}
