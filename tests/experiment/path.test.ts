import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';
import { recordPath } from '@/lib/experiment/path';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

const features = [[0.5], [1], [1.5], [2], [2.5]];
const targets = [1, 1.9, 3.2, 4.1, 4.9];

function line(batchSize: number | 'full'): Experiment {
  return {
    data: { set: 'table', task: 'regression', features, targets, validationShare: 0 },
    network: {
      layers: [{ kind: 'dense', units: 1, initializer: { kind: 'constant', value: -1 } }],
    },
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 0.05 },
      batchSize,
    },
    seed: 4,
  };
}

describe('the path of a run', () => {
  it('is the run: every place is where the trainer stands after as many steps', () => {
    const path = recordPath(line(2), 7, kernels);
    const trainer = createTrainer(line(2), kernels);
    for (let step = 0; step <= 7; step++) {
      const [{ weights, bias }] = trainer.parameters();
      expect([...path.parameters.slice(2 * step, 2 * step + 2)]).toEqual([weights?.[0], bias?.[0]]);
      trainer.train(1);
    }
  });

  it('tells the gradient of each step and the samples that it came from', () => {
    const { parameters, gradients, batches } = recordPath(line(2), 6, kernels);
    batches.forEach((batch, k) => {
      const [w, b] = parameters.slice(2 * k, 2 * k + 2);
      const errors = [...batch].map((i) => w * features[i][0] + b - targets[i]);
      const mean = (values: number[]) => values.reduce((s, v) => s + v, 0) / values.length;
      const slope = mean([...batch].map((i, n) => 2 * errors[n] * features[i][0]));
      expect(gradients[2 * k]).toBeCloseTo(slope, 4);
      expect(gradients[2 * k + 1]).toBeCloseTo(mean(errors.map((e) => 2 * e)), 4);
    });
  });

  it('uses every sample once an epoch', () => {
    const { batches } = recordPath(line(2), 6, kernels);
    expect(batches.map((batch) => batch.length)).toEqual([2, 2, 1, 2, 2, 1]);
    for (const epoch of [batches.slice(0, 3), batches.slice(3)])
      expect(epoch.flatMap((batch) => [...batch]).sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('ends where the run diverges', () => {
    const wild = line('full');
    wild.training.optimizer.learningRate = 50;
    const { diverged, batches } = recordPath(wild, 2000, kernels);
    expect(diverged).toBe(true);
    expect(batches.length).toBeLessThan(2000);
  });

  it('is refused for a network of many weights', () => {
    const wide: Experiment = {
      ...line('full'),
      network: {
        layers: [
          { kind: 'dense', units: 40 },
          { kind: 'dense', units: 1 },
        ],
      },
    };
    expect(() => recordPath(wide, 10, kernels)).toThrow('at most 64 parameters; got 121');
  });
});
