import type { Experiment } from '@/lib/engine/spec';
import { parseWidgetProps, type WidgetProps } from '../frame/props';

const hidden = { kind: 'dense', units: 10, activation: 'sigmoid' } as const;

/** What is trained when an author says nothing: twenty sigmoid layers. */
export const defaultExperiment: Experiment = {
  data: { set: 'moons', samples: 300, noise: 0.1, validationShare: 0.3, seed: 1 },
  network: {
    layers: [...Array.from({ length: 20 }, () => ({ ...hidden })), { kind: 'dense', units: 1 }],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.05 },
    batchSize: 32,
    steps: 1500,
  },
  seed: 1,
};

export type VanishingExplodingGradientsProps = WidgetProps;

/** `<VanishingExplodingGradients>`: every layer's gradient while a deep network trains. */
export function parseVanishingExplodingGradients(input: unknown) {
  return parseWidgetProps(input, {
    title: 'The gradient of every layer',
    base: defaultExperiment,
    ownShape: {},
  });
}
