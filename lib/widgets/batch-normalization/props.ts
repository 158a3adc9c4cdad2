import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { refuseNetwork } from './document';

const initializer = { kind: 'normal', std: 0.05 } as const;
const hidden: LayerSpec[] = [
  { kind: 'dense', units: 24, initializer },
  { kind: 'batchNorm' },
  { kind: 'activation', activation: 'relu' },
];

/** Eight hidden layers from a start that is far too small, normalised before every activation. */
export const normedExperiment: Experiment = {
  data: { set: 'circles', samples: 300, noise: 0.1, validationShare: 0.3 },
  network: {
    layers: [
      ...Array.from({ length: 8 }, () => hidden).flat(),
      { kind: 'dense', units: 1, activation: 'sigmoid', initializer },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 20,
  },
  seed: 1,
};

/** `<BatchNormalization>` has no props but the ones that every widget has. */
export function parseBatchNormalization(input: unknown): Checked<ParsedWidget<object>> {
  return parseWidgetProps(input, {
    title: 'Batch normalisation',
    base: normedExperiment,
    ownShape: {},
    refuse: refuseNetwork,
  });
}
