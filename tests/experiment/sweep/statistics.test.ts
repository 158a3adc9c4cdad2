import { describe, expect, test } from 'vitest';
import { findLowest, measureDifference, measureSpread } from '@/lib/experiment/sweep/statistics';

describe('the spread over seeds', () => {
  test('is the mean, median, extremes and sample standard deviation', () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squares 32, 32 / 7
    const spread = measureSpread([9, 2, 4, 5, 4, 7, 4, 5]);
    expect(spread).toMatchObject({ runs: 8, diverged: 0, mean: 5, median: 4.5, min: 2, max: 9 });
    expect(spread.std).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  test('counts diverged runs apart instead of letting one spoil the mean', () => {
    const spread = measureSpread([1, Number.NaN, 3, Infinity]);
    expect(spread).toMatchObject({ runs: 4, diverged: 2, mean: 2, min: 1, max: 3 });
  });

  test('of nothing but diverged runs has no mean', () => {
    expect(measureSpread([Number.NaN])).toMatchObject({ runs: 1, diverged: 1, mean: Number.NaN });
    expect(measureSpread([])).toMatchObject({ runs: 0, diverged: 0, mean: Number.NaN });
  });

  test('of one run is that run, without a spread', () => {
    expect(measureSpread([0.25])).toMatchObject({ mean: 0.25, median: 0.25, std: 0 });
  });
});

describe('comparing configurations', () => {
  test('the lowest mean is found; a tie goes to the simpler one; diverged ones are passed over', () => {
    const means = [[3], [1, 1], [1], [Number.NaN]].map(measureSpread);
    expect(findLowest(means)).toBe(1);
    expect(findLowest([measureSpread([Number.NaN])])).toBe(-1);
  });

  test('a difference is told in its own standard errors', () => {
    // std 1 each, 4 runs each: standard error √(1/4 + 1/4); means 2 apart
    const a = { ...measureSpread([0, 0, 0, 0]), mean: 1, std: 1 };
    const b = { ...a, mean: 3 };
    expect(measureDifference(a, b)).toBeCloseTo(2 / Math.sqrt(0.5), 12);
  });

  test('with a single run on one side nothing can be said', () => {
    expect(measureDifference(measureSpread([1]), measureSpread([2, 3]))).toBeNaN();
  });
});
