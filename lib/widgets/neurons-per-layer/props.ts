import * as z from 'zod/mini';
import type { Experiment } from '@/lib/engine/spec';
import { parseWidgetProps, type WidgetProps } from '../frame/props';
import type { WidthSweep } from './range';

/** What is trained when an author says nothing. */
export const defaultExperiment: Experiment = {
  data: { set: 'spirals', samples: 400, noise: 0.03, validationShare: 0.5, seed: 1 },
  network: {
    layers: [
      { kind: 'dense', units: 26, activation: 'relu' },
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

export type NeuronsPerLayerProps = WidgetProps & { sweep?: WidthSweep };

const whole = (from: number, to: number) => {
  const error = `must be a whole number from ${from} to ${to}`;
  return z.int({ error }).check(z.refine((n) => n >= from && n <= to, { error }));
};
const sweep = z.optional(
  z.strictObject(
    {
      budgets: z
        .array(whole(10, 20_000), { error: 'must be a list of numbers of parameters' })
        .check(
          z.refine((list) => list.length >= 2 && list.every((b, i) => i === 0 || b > list[i - 1]), {
            error: 'must hold at least two numbers, ascending',
          }),
        ),
      layers: whole(1, 4),
      seeds: z.literal([3, 5, 10], { error: 'must be 3, 5 or 10' }),
    },
    { error: 'must be an object with budgets, layers and seeds' },
  ),
);

/** `<NeuronsPerLayer>`: a network drawn as bars, against others of its size. */
export function parseNeuronsPerLayer(input: unknown) {
  return parseWidgetProps(input, {
    title: 'Shape the network',
    base: defaultExperiment,
    ownShape: { sweep },
  });
}
