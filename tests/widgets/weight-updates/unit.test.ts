import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';
import type { LossName } from '@/lib/engine/training-spec';
import { contourLevels, sampleMap, surveyTerrain } from '@/lib/widgets/weight-updates/terrain';
import {
  findMinimum,
  gradientAt,
  lossAt,
  readStart,
  readUnit,
  refuseUnit,
  writeStart,
} from '@/lib/widgets/weight-updates/unit';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

const spring: Experiment = {
  data: {
    set: 'table',
    task: 'regression',
    features: [[0.25], [0.5], [0.75], [1], [1.25], [1.5], [1.75], [2]],
    targets: [1, 1.5, 1.6, 2.1, 2.2, 2.7, 2.8, 3.3],
    validationShare: 0,
  },
  network: { layers: [{ kind: 'dense', units: 1, initializer: { kind: 'constant', value: 0.4 } }] },
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 'full',
    evaluateEvery: 1,
  },
  seed: 1,
};

describe('the drawn loss', () => {
  const losses: LossName[] = ['meanSquaredError', 'meanAbsoluteError', 'huber'];
  for (const loss of losses)
    for (const activation of ['linear', 'tanh'] as const)
      it(`is the engine's own: ${loss} of a ${activation} neuron`, () => {
        const experiment: Experiment = {
          ...spring,
          network: {
            layers: [
              {
                kind: 'dense',
                units: 1,
                activation,
                initializer: { kind: 'constant', value: 0.7 },
                biasInitializer: { kind: 'constant', value: -0.3 },
              },
            ],
          },
          training: { ...spring.training, loss },
        };
        const unit = readUnit(experiment);
        const trainer = createTrainer(experiment, kernels);
        const before = readStart(experiment);
        expect(before).toEqual({ w: 0.7, b: -0.3 });
        expect(trainer.history.trainLoss[0]).toBeCloseTo(lossAt(unit, before), 5);
        trainer.train(1);
        const [{ weights, bias }] = trainer.parameters();
        const gradient = gradientAt(unit, before);
        expect(weights?.[0]).toBeCloseTo(before.w - 0.1 * gradient.w, 6);
        expect(bias?.[0]).toBeCloseTo(before.b - 0.1 * gradient.b, 6);
        expect(trainer.history.trainLoss[1]).toBeCloseTo(
          lossAt(unit, { w: weights?.[0] ?? 0, b: bias?.[0] ?? 0 }),
          5,
        );
      });

  it('of some instances is the mean of theirs', () => {
    const unit = readUnit(spring);
    const at = { w: 1, b: 0 };
    const each = [0, 3].map((i) => lossAt(unit, at, [i]));
    expect(lossAt(unit, at, [0, 3])).toBeCloseTo((each[0] + each[1]) / 2, 12);
  });
});

describe('the minimum', () => {
  it('of the squared error is the least-squares line', () => {
    const { w, b, loss } = findMinimum(readUnit(spring));
    expect(w).toBeCloseTo(26 / 21, 5);
    expect(b).toBeCloseTo(2.15 - (26 / 21) * 1.125, 5);
    expect(loss).toBeCloseTo(0.0095238, 6);
  });

  it('without a bias is the best line through the origin', () => {
    const one = readUnit(writeStart(spring, { w: 0, b: 3 }, false));
    const { w, b, loss } = findMinimum(one);
    expect(w).toBeCloseTo(2.825 / 1.59375, 6);
    expect(b).toBe(0);
    expect(loss).toBeCloseTo(0.127549, 6);
  });

  it('lies inside the terrain that is drawn, and the start too', () => {
    const start = { w: -6, b: 9 };
    const { w, b, minimum } = surveyTerrain(readUnit(spring), start);
    for (const at of [start, minimum]) {
      expect(at.w).toBeGreaterThan(w.low);
      expect(at.w).toBeLessThan(w.high);
      expect(at.b).toBeGreaterThan(b.low);
      expect(at.b).toBeLessThan(b.high);
    }
  });
});

describe('contours', () => {
  it('stand closer together near the floor of the valley', () => {
    const unit = readUnit(spring);
    const map = sampleMap(unit, surveyTerrain(unit, { w: 0, b: 0 }), 21);
    const levels = contourLevels(map, 10);
    const gaps = levels.slice(1).map((level, i) => level - levels[i]);
    expect(gaps.every((gap, i) => i === 0 || gap > gaps[i - 1])).toBe(true);
    expect(levels[0]).toBeGreaterThan(Math.min(...map));
    expect(levels[9]).toBeLessThan(Math.max(...map));
  });
});

describe('what the widget refuses', () => {
  it('says what must be so', () => {
    expect(refuseUnit(spring)).toBeNull();
    const two: Experiment = {
      ...spring,
      network: { layers: [{ kind: 'dense', units: 2 }] },
    };
    expect(refuseUnit(two)).toContain('one dense layer with one unit');
    const moons: Experiment = { ...spring, data: { set: 'moons' } };
    expect(refuseUnit(moons)).toContain('data must be a table');
  });
});
