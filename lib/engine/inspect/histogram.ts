/** How many of some numbers fall into each of `counts.length` equal bins from low to high. */
export interface Histogram {
  low: number;
  high: number;
  counts: number[];
  mean: number;
  /** Standard deviation, divisor N. */
  std: number;
}

/** Bins from the smallest to the largest value, or over a given range (values outside drop out). */
export function histogramOf(
  values: ArrayLike<number>,
  bins = 40,
  range?: readonly [low: number, high: number],
): Histogram {
  let sum = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
    smallest = Math.min(smallest, values[i]);
    largest = Math.max(largest, values[i]);
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) * (values[i] - mean);
  const [low, high] = range ?? [smallest, largest];
  const counts = new Array<number>(bins).fill(0);
  const width = (high - low) / bins || 1;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low || values[i] > high) continue;
    counts[Math.min(bins - 1, Math.floor((values[i] - low) / width))]++;
  }
  return { low, high, counts, mean, std: Math.sqrt(squares / values.length) };
}
