import { describe, expect, it } from 'vitest';
import type { Samples } from '@/lib/engine/data/dataset';
import { codingOf, decideClass, encodeTargets } from '@/lib/engine/data/targets';

describe('targets', () => {
  it.each(['sigmoid', 'softmax', 'softplus', 'relu'] as const)(
    'a single %s output stands for 0 and 1, with the middle at 0.5',
    (activation) => {
      expect(codingOf(1, 'meanSquaredError', activation)).toEqual({
        ...{ outputs: 1, low: 0, high: 1, middle: 0.5 },
      });
    },
  );

  it.each(['tanh', 'linear', 'elu'] as const)(
    'a single %s output stands for −1 and 1, with the middle at 0',
    (activation) => {
      expect(codingOf(1, 'meanSquaredError', activation)).toEqual({
        ...{ outputs: 1, low: -1, high: 1, middle: 0 },
      });
    },
  );

  it('cross-entropy on one logit has targets 0 and 1 and decides at 0; several outputs have no sign', () => {
    expect(codingOf(1, 'binaryCrossEntropy', 'linear')).toMatchObject({ low: 0, middle: 0 });
    expect(codingOf(3, 'meanSquaredError', 'tanh')).toMatchObject({ outputs: 3, low: 0, high: 1 });
  });

  it('numbers to be predicted are targets as they are, classes are not', () => {
    const coding = codingOf(2, 'softmaxCrossEntropy', 'softmax');
    const given = new Float32Array([7, 8]);
    const shared = { inputs: 1, features: new Float32Array(2), points: null, classes: 2 };
    const labels = new Int32Array([1, 0]);
    const regression = { ...shared, task: 'regression', labels, targets: given, targetWidth: 1 };
    expect(encodeTargets(regression as Samples, coding)).toBe(given);
    const classes = { ...shared, task: 'classification', labels, targets: null, targetWidth: 0 };
    expect(Array.from(encodeTargets(classes as Samples, coding))).toEqual([0, 1, 1, 0]);
    const both = { ...classes, targets: given };
    expect(Array.from(encodeTargets(both as Samples, coding))).toEqual([0, 1, 1, 0]);
    const neither = { ...classes, labels: null };
    expect(encodeTargets(neither as unknown as Samples, coding)).toHaveLength(0);
    const unknown = { ...regression, targets: null };
    expect(Array.from(encodeTargets(unknown as unknown as Samples, coding))).toEqual([0, 1, 1, 0]);
  });

  it('the largest output of its own row decides, the first among equals', () => {
    const coding = codingOf(3, 'softmaxCrossEntropy', 'softmax');
    const rows = new Float32Array([9, 1, 0, 1, 3, 2, 0, 4, 5, 2, 2, 1, 1, 6, 6]);
    expect([0, 1, 2, 3, 4].map((row) => decideClass(rows, row, coding))).toEqual([0, 1, 2, 0, 1]);
  });
});
