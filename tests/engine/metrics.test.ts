import { describe, expect, it } from 'vitest';
import type { Samples } from '@/lib/engine/data/dataset';
import { Digest } from '@/lib/engine/digest';
import { classMetrics, measure, rSquaredOf } from '@/lib/engine/metrics';
import { wholePower } from '@/lib/engine/optimizers/optimizer';

const coding = { outputs: 3, low: 0, high: 1, middle: 0 };
const classification: Samples = {
  task: 'classification',
  inputs: 1,
  features: new Float32Array(5),
  labels: Int32Array.of(0, 0, 1, 1, 2),
  classes: 3,
  targetWidth: 0,
  targets: null,
  points: null,
};
const outputs = Float32Array.of(3, 1, 0, 0, 2, 1, 0, 5, 0, 0, 5, 0, 9, 0, 1);

describe('metrics', () => {
  it('count right and wrong answers', () => {
    const metrics = measure(0.5, outputs, classification, coding);
    expect(metrics.loss).toBe(0.5);
    expect(metrics.accuracy).toBe(3 / 5);
    expect(metrics.confusion).toEqual([
      [1, 1, 0],
      [0, 2, 0],
      [1, 0, 0],
    ]);
    expect(metrics.perClass[0]).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(metrics.perClass[1].precision).toBeCloseTo(2 / 3, 12);
    expect(metrics.perClass[1].recall).toBe(1);
    expect(metrics.perClass[1].f1).toBeCloseTo(0.8, 12);
    expect(metrics.perClass[2]).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(metrics.macroF1).toBeCloseTo(1.3 / 3, 12);
    expect(metrics.rSquared).toBeNaN();
  });

  it('are 0 for a class that does not occur', () => {
    expect(
      classMetrics([
        [2, 0],
        [0, 0],
      ])[1],
    ).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('explain the variance of targets', () => {
    expect(rSquaredOf(Float32Array.of(1, 2, 3), Float32Array.of(1, 2, 3), 1)).toBe(1);
    expect(rSquaredOf(Float32Array.of(2, 2, 2), Float32Array.of(1, 2, 3), 1)).toBe(0);
    expect(rSquaredOf(Float32Array.of(1, 2, 4), Float32Array.of(1, 2, 3), 1)).toBe(0.5);
    expect(rSquaredOf(Float32Array.of(1), Float32Array.of(1), 1)).toBeNaN();
    // Two columns, each against its own mean.
    expect(rSquaredOf(Float32Array.of(0, 10, 2, 12), Float32Array.of(0, 10, 2, 10), 2)).toBe(-1);
    const regression = {
      ...classification,
      task: 'regression' as const,
      labels: null,
      targets: Float32Array.of(1, 2, 3),
      targetWidth: 1,
    };
    const metrics = measure(1, Float32Array.of(1, 2, 4), regression, coding);
    expect(metrics).toMatchObject({
      rSquared: 0.5,
      accuracy: Number.NaN,
      confusion: null,
      perClass: [],
      macroF1: Number.NaN,
    });
  });
});

describe('a digest', () => {
  const of = (...numbers: number[]) => {
    const digest = new Digest();
    digest.addNumbers(numbers);
    return digest.finish();
  };
  it('has 32 hexadecimal digits and tells numbers, order and count apart', () => {
    expect(of(1, 2)).toMatch(/^[0-9a-f]{32}$/);
    expect(
      new Set([of(), of(0), of(0, 0), of(1, 2), of(2, 1), of(1, 2, 0), of(-0), of(1 + 2 ** -52)])
        .size,
    ).toBe(8);
    expect(of(Number.NaN)).toBe(of(0 / 0));
    expect(of(Number.NaN)).not.toBe(of(Infinity));
  });

  it('reads the bits of single-precision numbers', () => {
    const floats = (...values: number[]) => {
      const digest = new Digest();
      digest.addFloats(Float32Array.from(values));
      return digest.finish();
    };
    expect(floats(1, 2)).toBe(floats(1, 2));
    expect(floats(1, 2)).not.toBe(floats(1, 2.0000002));
    const digest = new Digest();
    for (const bits of [0x3f800000, 0x40000000]) digest.addWord(bits);
    expect(digest.finish()).toBe(floats(1, 2));
  });
});

describe('whole powers', () => {
  it('are products', () => {
    expect([0, 1, 2, 3, 10].map((n) => wholePower(2, n))).toEqual([1, 2, 4, 8, 1024]);
    expect(wholePower(0.9, 7)).toBeCloseTo(0.9 ** 7, 15);
    expect(wholePower(0, 0)).toBe(1);
  });
});
