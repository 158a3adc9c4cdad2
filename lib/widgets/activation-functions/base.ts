import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';

const hidden: LayerSpec = { kind: 'dense', units: 8, activation: 'relu' };

/** A deep, narrow network on easy data: only the gradient's way through the layers can stop it. */
export const deepMoons: Experiment = {
  data: { set: 'moons', samples: 300, noise: 0.1 },
  network: {
    layers: [hidden, hidden, hidden, hidden, hidden, hidden, { kind: 'dense', units: 1 }],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
    batchSize: 'full',
    steps: 1000,
    evaluateEvery: 5,
  },
  seed: 7,
};
