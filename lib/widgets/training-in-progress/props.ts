import type { Experiment } from '@/lib/engine/spec';
import { parseWidgetProps, type WidgetProps } from '../frame/props';

/** What the playground trains when an author says nothing. */
export const defaultExperiment: Experiment = {
  data: { set: 'circles', samples: 300, noise: 0.1, validationShare: 0.3 },
  network: {
    layers: [
      { kind: 'dense', units: 4, activation: 'tanh' },
      { kind: 'dense', units: 1, activation: 'sigmoid' },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 10,
  },
  seed: 1,
};

export type TrainingInProgressProps = WidgetProps;

/** `<TrainingInProgress>`: the playground. It has no props but the ones that every widget has. */
export function parseTrainingInProgress(input: unknown) {
  return parseWidgetProps(input, {
    title: 'Training in progress',
    base: defaultExperiment,
    ownShape: {},
  });
}
