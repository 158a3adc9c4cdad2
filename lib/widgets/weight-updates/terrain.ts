import { findMinimum, lossAt, type Unit, type Weights } from './unit';

export interface Range {
  low: number;
  high: number;
}

/** The part of the loss that a figure shows, chosen once for an experiment so that it does not jump while it trains. */
export interface Terrain {
  minimum: Weights & { loss: number };
  w: Range;
  b: Range;
  /** Top of the curve's axis. */
  ceiling: number;
}

/** Wide enough for the start, the minimum between, and as much again beyond it for a swing. */
function around(minimum: number, start: number, least: number): Range {
  const reach = Math.max(least, 1.35 * Math.abs(start - minimum));
  return { low: minimum - reach, high: minimum + reach };
}

export function surveyTerrain(unit: Unit, start: Weights): Terrain {
  const minimum = findMinimum(unit);
  const w = around(minimum.w, start.w, 2.2);
  const b = around(minimum.b, start.b, 2.2);
  const at = (x: number) => lossAt(unit, { w: x, b: minimum.b });
  return { minimum, w, b, ceiling: Math.max(at(w.low), at(w.high)) };
}

/** The curve over w at columns + 1 places, for a batch or for all instances. */
export function sampleCurve(
  unit: Unit,
  { w }: Terrain,
  b: number,
  columns: number,
  rows?: Iterable<number>,
): Float64Array {
  return Float64Array.from({ length: columns + 1 }, (_, i) =>
    lossAt(unit, { w: w.low + ((w.high - w.low) * i) / columns, b }, rows),
  );
}

/** The loss on a grid; row 0 is the largest b, as a map is drawn. */
export function sampleMap(
  unit: Unit,
  { w, b }: Terrain,
  size: number,
  rows?: Iterable<number>,
): Float64Array {
  const values = new Float64Array(size * size);
  for (let j = 0; j < size; j++)
    for (let i = 0; i < size; i++)
      values[j * size + i] = lossAt(
        unit,
        {
          w: w.low + ((w.high - w.low) * i) / (size - 1),
          b: b.high - ((b.high - b.low) * j) / (size - 1),
        },
        rows,
      );
  return values;
}

/** Losses of equal factor from just above the lowest to the highest: close together where the valley floor is. */
export function contourLevels(values: ArrayLike<number>, count: number): number[] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  const first = Math.max((high - low) * 2e-4, 1e-12);
  const factor = ((high - low) / first) ** (1 / count);
  return Array.from({ length: count }, (_, i) => low + first * factor ** (i + 0.5));
}
