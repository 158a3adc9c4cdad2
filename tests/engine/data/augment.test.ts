import { describe, expect, it } from 'vitest';
import { augmentPicture } from '@/lib/engine/data/augment';
import type { RandomStream } from '@/lib/engine/random';
import type { AugmentationSpec } from '@/lib/engine/training-spec';
import { math } from '../support';

/**
 * A stream whose draws are known. `share` is where between its bounds each number lies (−1 the lower, 0 the middle,
 * 1 the upper), in the order drawn; `normals` are drawn in turn, and more of them is a fault.
 */
function drawing(shares: number[], normals: number[] = []) {
  const bounds: [number, number][] = [];
  const left = [...normals];
  const stream = {
    between(low: number, high: number) {
      const share = shares[bounds.length] ?? 0;
      bounds.push([low, high]);
      return (low + high) / 2 + (share * (high - low)) / 2;
    },
    normal() {
      if (left.length === 0) throw new Error('a normal number too many');
      return left.shift() as number;
    },
  };
  return { stream: stream as unknown as RandomStream, bounds, left };
}

const size = 4;
/** Every pixel is another number: row and column can be read from it. */
const picture = Float32Array.from({ length: size * size }, (_, i) => (i + 1) / 16);
const at = (row: number, column: number) =>
  row < 0 || column < 0 || row >= size || column >= size ? 0 : picture[row * size + column];
/** The picture that looks up pixel (row, column) elsewhere. */
const mapped = (from: (row: number, column: number) => number) =>
  Array.from({ length: size * size }, (_, i) => from(Math.floor(i / size), i % size));
const augment = (spec: AugmentationSpec, shares: number[], normals: number[] = []) => {
  const { stream, bounds, left } = drawing(shares, normals);
  const result = Array.from(augmentPicture(picture, size, spec, stream, math));
  expect(left, 'normal numbers not used').toEqual([]);
  return { result, bounds };
};
function expectPicture(result: number[], wanted: number[]) {
  expect(result).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expect(result[i], `pixel ${i}`).toBeCloseTo(value, 5);
}

describe('augmentation of a picture', () => {
  it('asks for a shift each way, a turn and a change of size, each within its bounds', () => {
    const { bounds } = augment({ shift: 2, rotate: 30, scale: 0.5 }, []);
    expect(bounds).toEqual([
      [-2, 2],
      [-2, 2],
      [-30, 30],
      [-0.5, 0.5],
    ]);
  });

  it('without strengths gives the picture back, and draws no normal number', () => {
    expectPicture(augment({}, []).result, Array.from(picture));
  });

  it('a shift moves the picture right and down, and what comes in is 0', () => {
    const { result } = augment({ shift: 2 }, [0.5, 1]);
    expectPicture(
      result,
      mapped((row, column) => at(row - 2, column - 1)),
    );
    const back = augment({ shift: 1 }, [-1, -1]).result;
    expectPicture(
      back,
      mapped((row, column) => at(row + 1, column + 1)),
    );
  });

  it('half a pixel of shift is the mean of neighbours, with 0 beyond the border', () => {
    expectPicture(
      augment({ shift: 1 }, [0.5, 0]).result,
      mapped((row, column) => (at(row, column - 1) + at(row, column)) / 2),
    );
    expectPicture(
      augment({ shift: 1 }, [0, -0.5]).result,
      mapped((row, column) => (at(row, column) + at(row + 1, column)) / 2),
    );
  });

  it('90 degrees turn it clockwise around the middle', () => {
    expectPicture(
      augment({ rotate: 90 }, [0, 0, 1]).result,
      mapped((row, column) => at(size - 1 - column, row)),
    );
  });

  it('a factor of two doubles it around the middle', () => {
    const middle = 1.5;
    const between = (row: number, column: number) => {
      const [top, left] = [Math.floor(row), Math.floor(column)];
      const [down, right] = [row - top, column - left];
      return (
        at(top, left) * (1 - down) * (1 - right) +
        at(top, left + 1) * (1 - down) * right +
        at(top + 1, left) * down * (1 - right) +
        at(top + 1, left + 1) * down * right
      );
    };
    expectPicture(
      augment({ scale: 1 }, [0, 0, 0, 1]).result,
      mapped((row, column) => between(middle + (row - middle) / 2, middle + (column - middle) / 2)),
    );
    // Turned and doubled at once: the turn keeps its direction and shares the factor.
    expectPicture(
      augment({ rotate: 90, scale: 1 }, [0, 0, 1, 1]).result,
      mapped((row, column) => between(middle - (column - middle) / 2, middle + (row - middle) / 2)),
    );
  });

  it('an elastic field that is the same everywhere moves everything alike', () => {
    const ones = Array.from({ length: 16 }, () => 1);
    const halves = Array.from({ length: 16 }, () => -0.5);
    expectPicture(
      augment({ elastic: 2 }, [], [...ones, ...halves]).result,
      mapped((row, column) => at(row - 1, column + 2)),
    );
  });

  it('an elastic field is spread over the whole picture, knot by knot', () => {
    // Four knots a side and four pixels a side: pixel and knot fall together.
    const columns = Array.from({ length: 16 }, (_, i) => i % 4);
    const rows = Array.from({ length: 16 }, (_, i) => -Math.floor(i / 4));
    expectPicture(
      augment({ elastic: 1 }, [], [...columns, ...rows]).result,
      mapped((_, column) => at(0, 2 * column)),
    );
  });

  it('noise is added to every pixel and kept within 0 and 1', () => {
    const normals = Array.from({ length: 16 }, (_, i) => i - 8);
    expectPicture(
      augment({ noise: 0.1 }, [], normals).result,
      mapped((row, column) => {
        const noisy = at(row, column) + 0.1 * (row * size + column - 8);
        return Math.min(1, Math.max(0, noisy));
      }),
    );
  });
});
