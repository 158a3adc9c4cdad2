import { expect, test } from 'vitest';
import { measureSpread } from '@/lib/experiment/sweep/statistics';
import {
  findNearest,
  formatValue,
  highest,
  placeRuns,
  type SweepPlot,
  toX,
} from '@/lib/widgets/sweep/plot';

const frame = { left: 0, right: 100, top: 0, bottom: 100 };

function plotOf(values: number[], x: Partial<SweepPlot['x']> = {}): SweepPlot {
  const runs = values.map((value, i) => ({ job: `a/${i}`, seed: i, value }));
  return {
    series: [
      {
        ...{ id: 'a', name: 'a', color: 'train', dash: [], marker: 'circle', spread: 'band' },
        joined: true,
        points: [{ x: 5, label: 'five', spread: measureSpread(values), runs }],
      },
    ],
    x: { label: '', ticks: [], low: 0, high: 10, log: false, ...x },
    y: { label: '', percent: true },
  };
}

test('a logarithmic axis gives equal room to equal factors', () => {
  const plot = plotOf([0], { low: 10, high: 1000, log: true });
  expect(toX(plot, frame, 100)).toBeCloseTo(50, 10);
});

test('equal values of several seeds are not drawn on top of one another', () => {
  const placed = placeRuns(plotOf([0.5, 0.5, 0.5]), frame, (v) => 100 * v);
  expect(new Set(placed.map((one) => one.x)).size).toBe(3);
  expect(placed[1].x).toBe(50);
});

test('a diverged run has no dot and does not stretch the axis', () => {
  const plot = plotOf([0.4, Number.NaN, Infinity]);
  expect(placeRuns(plot, frame, (v) => v)).toHaveLength(1);
  expect(highest(plot)).toBeCloseTo(0.424, 10);
});

test('a press finds the nearest dot, and none when it is far from all', () => {
  const placed = placeRuns(plotOf([0.2, 0.8]), frame, (v) => 100 * v);
  expect(findNearest(placed, 45, 25)?.run.job).toBe('a/0');
  expect(findNearest(placed, 5, 50)).toBeUndefined();
});

test('errors are told in percent, losses as numbers', () => {
  expect(formatValue(0.0325, true)).toBe('3.3 %');
  expect(formatValue(1.234, false)).toBe('1.23');
  expect(formatValue(Number.NaN, true)).toBe('–');
});
