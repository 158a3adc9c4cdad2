import type { AugmentationSpec } from '@/lib/engine/training-spec';
import { pythonNumber as n } from './python';

/** The engine's change of a square picture in Python; see lib/engine/data/augment.ts. */
export function augmentFunctions(spec: AugmentationSpec, size: number): string {
  const { shift = 0, rotate = 0, scale = 0, noise = 0, elastic = 0 } = spec;
  return `def between(values, size, row, column):
    """Bilinear interpolation; outside the square is 0."""
    top, left = np.floor(row).astype(int), np.floor(column).astype(int)
    down, right = row - top, column - left
    padded = np.pad(values.reshape(size, size), 1)

    def at(r, c):
        return padded[np.clip(r, -1, size) + 1, np.clip(c, -1, size) + 1]

    above = at(top, left) * (1 - right) + at(top, left + 1) * right
    below = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right
    return above * (1 - down) + below * down


def augment(picture, draws):
    """A picture shifted, turned, scaled, bent and noised by chance."""
    size = ${size}
    dx, dy = draws.uniform(-${n(shift)}, ${n(shift)}), draws.uniform(-${n(shift)}, ${n(shift)})
    angle = np.radians(draws.uniform(-${n(rotate)}, ${n(rotate)}))
    factor = 1 + draws.uniform(-${n(scale)}, ${n(scale)})
    cos, sin = np.cos(angle) / factor, np.sin(angle) / factor
    middle = (size - 1) / 2
    row, column = np.mgrid[0:size, 0:size]
    x, y = column - middle - dx, row - middle - dy
    from_x, from_y = cos * x + sin * y + middle, cos * y - sin * x + middle
${
  elastic > 0
    ? `    knots = [np.array([${n(elastic)} * draws.normal() for _ in range(16)]) for _ in "xy"]
    places = row / (size - 1) * 3, column / (size - 1) * 3
    from_x, from_y = from_x + between(knots[0], 4, *places), from_y + between(knots[1], 4, *places)
`
    : ''
}    result = between(picture, size, from_y, from_x).reshape(-1)
${
  noise > 0
    ? `    noise = np.array([${n(noise)} * draws.normal() for _ in result])
    result = np.clip(result + noise, 0, 1)
`
    : ''
}    return result`;
}
