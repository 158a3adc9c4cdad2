import type { Experiment } from '@/lib/engine/spec';

/** Two inputs, two hidden layers of two, one output; weights with one decimal, so that one can follow by hand. */
export const walkExample: Experiment = {
  data: {
    set: 'table',
    task: 'regression',
    features: [[1, 0.5]],
    targets: [2],
    validationShare: 0,
  },
  network: {
    layers: [
      {
        kind: 'dense',
        units: 2,
        activation: 'tanh',
        initializer: { kind: 'values', values: [0.5, -0.4, 0.3, 0.8] },
        biasInitializer: { kind: 'values', values: [0.1, -0.2] },
      },
      {
        kind: 'dense',
        units: 2,
        activation: 'tanh',
        initializer: { kind: 'values', values: [0.7, -0.6, 0.9, 0.4] },
        biasInitializer: { kind: 'values', values: [0, 0.1] },
      },
      {
        kind: 'dense',
        units: 1,
        initializer: { kind: 'values', values: [1.2, -0.8] },
        biasInitializer: { kind: 'values', values: [0.2] },
      },
    ],
  },
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 'full',
    steps: 200,
    evaluateEvery: 1,
  },
  seed: 1,
};
