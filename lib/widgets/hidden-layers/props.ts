import * as z from 'zod/mini';
import type { Experiment } from '@/lib/engine/spec';
import { parseWidgetProps, type WidgetProps } from '../frame/props';
import type { DepthSweep } from './range';

/** What is trained when an author says nothing. */
export const defaultExperiment: Experiment = {
  data: { set: 'spirals', samples: 400, noise: 0.03, validationShare: 0.5, seed: 1 },
  network: {
    layers: [
      { kind: 'dense', units: 8, activation: 'relu' },
      { kind: 'dense', units: 8, activation: 'relu' },
      { kind: 'dense', units: 1 },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'adam', learningRate: 0.01 },
    batchSize: 20,
    steps: 2000,
  },
  seed: 1,
};

export type HiddenLayersProps = WidgetProps & { sweep?: DepthSweep };

const depth = z
  .int({ error: 'must be a whole number from 0 to 12' })
  .check(z.refine((n) => n >= 0 && n <= 12, { error: 'must be a whole number from 0 to 12' }));
const sweep = z.optional(
  z
    .strictObject(
      {
        from: depth,
        to: depth,
        seeds: z.literal([3, 5, 10], { error: 'must be 3, 5 or 10' }),
      },
      { error: 'must be an object with from, to and seeds' },
    )
    .check(z.refine((one) => one.from < one.to, { error: 'must have from below to' })),
);

/** `<HiddenLayers>`: error against depth, over seeds. `network.stack` writes equal layers shortly. */
export function parseHiddenLayers(input: unknown) {
  return parseWidgetProps(input, {
    title: 'One network for every depth',
    base: defaultExperiment,
    ownShape: { sweep },
  });
}
