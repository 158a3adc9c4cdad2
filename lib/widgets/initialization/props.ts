import type { Experiment } from '@/lib/engine/spec';
import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { refuseNetwork } from './start';

const hidden = {
  kind: 'dense',
  units: 24,
  activation: 'tanh',
  initializer: 'glorotNormal',
} as const;

/** Eight hidden layers of 24 units: deep enough for a bad start to show. */
export const deepExperiment: Experiment = {
  data: { set: 'circles', samples: 300, noise: 0.1, validationShare: 0.3 },
  network: {
    layers: [
      ...Array.from({ length: 8 }, () => hidden),
      { kind: 'dense', units: 1, activation: 'sigmoid', initializer: 'glorotNormal' },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 20,
  },
  seed: 1,
};

/** `<Initialization>`: dense layers in a plane. It has no props but the ones that every widget has. */
export function parseInitialization(input: unknown): Checked<ParsedWidget<object>> {
  return parseWidgetProps(input, {
    title: 'Initialisation',
    base: deepExperiment,
    ownShape: {},
    refuse: refuseNetwork,
  });
}
