import { describe, expect, test } from 'vitest';
import { countParameters } from '@/lib/experiment/shape';
import {
  countDenseParameters,
  fitWidths,
  nameShape,
  shapes,
  shapeWidths,
} from '@/lib/widgets/neurons-per-layer/shapes';

describe('counting parameters', () => {
  test('adds a weight for every pair and a bias for every unit', () => {
    // 2→3: 6 + 3; 3→1: 3 + 1
    expect(countDenseParameters(2, [3], 1)).toBe(13);
    // 64→32: 2048 + 32; 32→10: 320 + 10
    expect(countDenseParameters(64, [32], 10)).toBe(2410);
    expect(countDenseParameters(2, [], 1)).toBe(3);
  });

  test('agrees with the count of the document', () => {
    const widths = [7, 5, 3];
    const layers = [...widths, 1].map((units) => ({ kind: 'dense' as const, units }));
    const document = { data: { set: 'moons' as const }, network: { layers } };
    expect(countDenseParameters(2, widths, 1)).toBe(countParameters(document));
  });
});

describe('shapes', () => {
  test('a funnel narrows, a widening net widens, a constant one keeps its width', () => {
    const funnel = shapeWidths('funnel', 4, 10);
    expect(nameShape(funnel)).toBe('funnel');
    expect(shapeWidths('widening', 4, 10)).toEqual([...funnel].reverse());
    expect(shapeWidths('constant', 4, 10)).toEqual([10, 10, 10, 10]);
  });

  test('no layer is ever without a unit', () => {
    for (const shape of shapes) expect(Math.min(...shapeWidths(shape, 6, 1))).toBeGreaterThan(0);
  });

  test('what goes up and down is mixed; one layer or none is constant', () => {
    expect(nameShape([3, 9, 3])).toBe('mixed');
    expect(nameShape([5])).toBe('constant');
    expect(nameShape([])).toBe('constant');
    expect(nameShape([8, 8, 4])).toBe('funnel');
  });
});

describe('networks of equal parameter count', () => {
  const budget = { inputs: 2, outputs: 1, parameters: 100, maxUnits: 64 };

  test('one hidden layer of 25 units on two inputs and one output has 101', () => {
    // (2 + 1)·n + n + 1 = 4n + 1: n = 25 gives 101, n = 24 gives 97
    expect(fitWidths('constant', 1, budget)).toEqual([25]);
  });

  test('every shape and depth comes within a tenth of the budget of 600', () => {
    for (const shape of shapes)
      for (const layers of [1, 2, 3, 4, 5, 6]) {
        const widths = fitWidths(shape, layers, { ...budget, parameters: 600, maxUnits: 200 });
        expect(widths).toHaveLength(layers);
        const count = countDenseParameters(2, widths ?? [], 1);
        expect(Math.abs(count - 600)).toBeLessThanOrEqual(60);
      }
  });

  test('a budget that no such network meets gives none', () => {
    expect(fitWidths('constant', 1, { ...budget, parameters: 2 })).toBeNull();
    expect(fitWidths('constant', 1, { ...budget, parameters: 10_000 })).toBeNull();
  });
});
