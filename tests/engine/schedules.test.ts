import { describe, expect, it } from 'vitest';
import { learningRateAt, momentumAt } from '@/lib/engine/schedules';
import type { ScheduleSpec } from '@/lib/engine/training-spec';
import { math } from './support';

const rates = (schedule: ScheduleSpec, steps: number[], base = 1) =>
  steps.map((step) => learningRateAt(schedule, base, step, math));
const expectRates = (schedule: ScheduleSpec, steps: number[], wanted: number[]) => {
  for (const [i, rate] of rates(schedule, steps).entries()) expect(rate).toBeCloseTo(wanted[i], 12);
};

describe('learning rates', () => {
  it('stay', () => expectRates({ kind: 'constant' }, [0, 9], [1, 1]));
  it('fall in steps', () =>
    expectRates(
      { kind: 'step', stepSize: 3, gamma: 0.1 },
      [0, 2, 3, 5, 6],
      [1, 1, 0.1, 0.1, 0.01],
    ));
  it('fall by a factor each step', () =>
    expectRates({ kind: 'exponential', gamma: 0.5 }, [0, 1, 10], [1, 0.5, 2 ** -10]));
  it('fall with the inverse of time', () =>
    expectRates({ kind: 'inverseTime', decayRate: 0.5 }, [0, 2, 4], [1, 0.5, 1 / 3]));
  it('fall as a polynomial, to 0 for ever', () =>
    expectRates({ kind: 'polynomial', totalSteps: 10, power: 2 }, [0, 5, 10, 20], [1, 0.25, 0, 0]));
  it('fall as half a cosine, and stay at the end', () =>
    expectRates(
      { kind: 'cosine', totalSteps: 8, minimumLearningRate: 0.2 },
      [0, 4, 8, 99],
      [1, 0.6, 0.2, 0.2],
    ));
  it('reach 0 where no minimum is named', () =>
    expectRates({ kind: 'cosine', totalSteps: 8 }, [8], [0]));
  it('start anew in periods that grow', () =>
    expectRates(
      { kind: 'cosineWarmRestarts', firstPeriod: 4, periodMultiplier: 2 },
      [0, 2, 4, 8, 12, 20],
      [1, 0.5, 1, 0.5, 1, 0.5],
    ));
  it('start anew in equal periods by themselves', () =>
    expectRates({ kind: 'cosineWarmRestarts', firstPeriod: 4 }, [4, 6, 8, 4002], [1, 0.5, 1, 0.5]));
  it('rise by equal factors in a range test', () => {
    const schedule: ScheduleSpec = { kind: 'rangeTest', maximumLearningRate: 100, totalSteps: 5 };
    expectRates(schedule, [0, 2, 4, 9], [1, 10, 100, 100]);
    expectRates({ ...schedule, totalSteps: 1 }, [0], [100]);
  });

  it('warm up in a straight line before any schedule, which then starts from its own beginning', () => {
    const schedule: ScheduleSpec = {
      kind: 'exponential',
      gamma: 0.5,
      warmupSteps: 4,
      startFactor: 0.2,
    };
    expectRates(schedule, [0, 1, 2, 3, 4, 5], [0.2, 0.4, 0.6, 0.8, 1, 0.5]);
    expectRates({ kind: 'constant', warmupSteps: 2 }, [0, 1, 2], [0, 0.5, 1]);
    expectRates({ kind: 'cosine', totalSteps: 12, warmupSteps: 4 }, [4, 8, 12], [1, 0.5, 0]);
    expectRates(
      { kind: 'polynomial', totalSteps: 12, power: 1, warmupSteps: 4 },
      [4, 8, 12],
      [1, 0.5, 0],
    );
    expectRates(
      { kind: 'rangeTest', totalSteps: 7, maximumLearningRate: 100, warmupSteps: 2 },
      [2, 4, 6],
      [1, 10, 100],
    );
  });

  it('go up once and down once in one cycle', () => {
    const schedule: ScheduleSpec = {
      kind: 'oneCycle',
      maximumLearningRate: 10,
      totalSteps: 11,
      warmupFraction: 5 / 11,
      annealing: 'linear',
      divFactor: 10,
      finalDivFactor: 100,
    };
    expectRates(schedule, [0, 2, 4, 7, 10, 50], [1, 5.5, 10, (10 + 0.01) / 2, 0.01, 0.01]);
    expectRates({ ...schedule, annealing: 'cos' }, [0, 2, 4, 10], [1, 5.5, 10, 0.01]);
    expect(rates({ ...schedule, annealing: 'cos' }, [1])[0]).toBeCloseTo(
      1 + (9 * (1 - Math.SQRT1_2)) / 2,
      12,
    );
    expectRates({ ...schedule, warmupFraction: 0 }, [0], [10 + (0.01 - 10) * (1 / 11)]);
  });

  it('use the defaults of PyTorch in one cycle', () => {
    const schedule: ScheduleSpec = { kind: 'oneCycle', maximumLearningRate: 1, totalSteps: 10 };
    expectRates(schedule, [0, 2, 9], [1 / 25, 1, 1 / 25 / 10000]);
    expect(momentumAt(schedule, 0, math)).toBeUndefined();
    const cycled = { ...schedule, cycleMomentum: true };
    expect([0, 2, 9].map((t) => momentumAt(cycled, t, math))).toEqual([0.95, 0.85, 0.95]);
    expect(momentumAt({ ...cycled, warmupSteps: 3 }, 1, math)).toBe(0.95);
    expect(momentumAt({ kind: 'constant' }, 0, math)).toBeUndefined();
  });

  it('follow the plateau rule down to its minimum', () => {
    const schedule: ScheduleSpec = { kind: 'reduceOnPlateau', minimumLearningRate: 0.05 };
    expect(learningRateAt(schedule, 1, 9, math, 0.1)).toBe(0.1);
    expect(learningRateAt(schedule, 1, 9, math, 0.01)).toBe(0.05);
    expect(learningRateAt(schedule, 0.01, 9, math, 1)).toBe(0.01);
    expect(learningRateAt({ kind: 'reduceOnPlateau' }, 1, 9, math, 0.01)).toBe(0.01);
  });
});
