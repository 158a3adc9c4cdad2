import type { Experiment } from '@/lib/engine/spec';

/** Eight measurements of a spring: load in newtons, stretch in centimetres. */
export const spring: Experiment = {
  data: {
    set: 'table',
    task: 'regression',
    features: [[0.25], [0.5], [0.75], [1], [1.25], [1.5], [1.75], [2]],
    targets: [1, 1.5, 1.6, 2.1, 2.2, 2.7, 2.8, 3.3],
    validationShare: 0,
  },
  network: {
    layers: [
      {
        kind: 'dense',
        units: 1,
        useBias: false,
        initializer: { kind: 'constant', value: 0 },
      },
    ],
  },
  training: {
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 'full',
    steps: 2000,
    evaluateEvery: 1,
  },
  seed: 1,
};
