import { beforeAll, describe, expect, it } from 'vitest';
import { type Kernels, loadKernels } from '@/lib/engine/kernels/load-kernels';
import type { DenseSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels();
});

function experiment(layer: Partial<DenseSpec>): Experiment {
  return {
    data: {
      set: 'table',
      task: 'regression',
      features: [
        [1, 2],
        [3, -1],
      ],
      targets: [5, 1],
      validationShare: 0,
    },
    network: { layers: [{ kind: 'dense', units: 1, ...layer }] },
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      batchSize: 'full',
    },
    seed: 3,
  };
}

describe('a layer whose weights are given', () => {
  it('starts from exactly these numbers, row by row', () => {
    const layer: DenseSpec = {
      kind: 'dense',
      units: 2,
      initializer: { kind: 'values', values: [1, 2, 3, 4] },
      biasInitializer: { kind: 'values', values: [-1, 0.5] },
    };
    const base = experiment({});
    const network = { layers: [layer, ...base.network.layers] };
    const trainer = createTrainer({ ...base, network }, kernels);
    const [{ weights, bias }] = trainer.parameters();
    expect(weights && [...weights]).toEqual([1, 2, 3, 4]);
    expect(bias && [...bias]).toEqual([-1, 0.5]);
  });

  it('refuses another number of weights than the layer has', () => {
    const wrong = experiment({ initializer: { kind: 'values', values: [1, 2, 3] } });
    expect(() => createTrainer(wrong, kernels)).toThrow('must be 2 numbers; got [1,2,3]');
  });
});

describe('a layer without a bias', () => {
  const start: Partial<DenseSpec> = {
    initializer: { kind: 'values', values: [0.5, -0.5] },
  };

  it('has only its weights as parameters, and trains them', () => {
    const trainer = createTrainer(experiment({ ...start, useBias: false }), kernels);
    expect(trainer.info.parameterCount).toBe(2);
    expect(trainer.parameters()[0].bias).toBeUndefined();
    trainer.train(1);
    // Predictions −0.5 and 2, errors −5.5 and 1: ∂L/∂w = (2·−5.5·1 + 2·1·3)/2, (2·−5.5·2 − 2·1)/2
    const [{ weights }] = trainer.parameters();
    expect(weights?.[0]).toBeCloseTo(0.5 + 0.1 * 2.5, 6);
    expect(weights?.[1]).toBeCloseTo(-0.5 + 0.1 * 12, 6);
  });

  it('predicts 0 for an input of zeros, however long it was trained', () => {
    const trainer = createTrainer(experiment({ ...start, useBias: false }), kernels);
    trainer.train(25);
    expect([...trainer.predict(new Float32Array([0, 0]))]).toEqual([0]);
  });
});
