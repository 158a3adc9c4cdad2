/** What the runs of one configuration have in common, over its seeds. */
export interface Spread {
  /** Runs that are in, diverged ones included. */
  runs: number;
  /** Runs without a finite value: they count in no average. */
  diverged: number;
  /** NaN when no run has a finite value. */
  mean: number;
  median: number;
  min: number;
  max: number;
  /** Sample standard deviation (n − 1); 0 with a single run. */
  std: number;
}

/** Mean, median, extremes and sample standard deviation of the finite values; the others are counted apart. */
export function measureSpread(values: readonly number[]): Spread {
  const finite = values.filter(Number.isFinite).sort((a, b) => a - b);
  const n = finite.length;
  const empty = { mean: Number.NaN, median: Number.NaN, min: Number.NaN, max: Number.NaN };
  if (n === 0) return { runs: values.length, diverged: values.length, ...empty, std: Number.NaN };
  const mean = finite.reduce((sum, v) => sum + v, 0) / n;
  const squares = finite.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  const middle = Math.floor(n / 2);
  return {
    runs: values.length,
    diverged: values.length - n,
    mean,
    median: n % 2 === 1 ? finite[middle] : (finite[middle - 1] + finite[middle]) / 2,
    min: finite[0],
    max: finite[n - 1],
    std: n > 1 ? Math.sqrt(squares / (n - 1)) : 0,
  };
}

/** Position of the smallest mean; −1 when there is none. Ties go to the first, the simpler configuration. */
export function findLowest(spreads: readonly Spread[]): number {
  let lowest = -1;
  spreads.forEach((spread, i) => {
    if (Number.isNaN(spread.mean)) return;
    if (lowest < 0 || spread.mean < spreads[lowest].mean) lowest = i;
  });
  return lowest;
}

/**
 * Whether two configurations differ by more than their seeds do: the distance of the means in standard errors of that
 * distance, √(s₁²/n₁ + s₂²/n₂) (Welch's t). Below about 2 the difference may well be luck. NaN with fewer than 2 runs.
 */
export function measureDifference(a: Spread, b: Spread): number {
  const n = a.runs - a.diverged;
  const m = b.runs - b.diverged;
  if (n < 2 || m < 2) return Number.NaN;
  const error = Math.sqrt(a.std ** 2 / n + b.std ** 2 / m);
  return error === 0 ? (a.mean === b.mean ? 0 : Infinity) : Math.abs(a.mean - b.mean) / error;
}
