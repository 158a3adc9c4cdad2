import type { Experiment } from '@/lib/engine/spec';

/** A small sound experiment; tests change one thing of it at a time. */
export function sampleExperiment(): Experiment {
  return {
    data: { set: 'moons', samples: 200, noise: 0.1 },
    network: {
      layers: [
        { kind: 'dense', units: 8, activation: 'tanh' },
        { kind: 'dense', units: 1 },
      ],
    },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      batchSize: 10,
    },
    seed: 1,
  };
}

/** Sets a dotted path, e.g. `network.layers.1.units`. */
export function withValue(path: string, value: unknown): unknown {
  const copy = structuredClone(sampleExperiment()) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  let at = copy;
  for (const key of keys) at = at[key] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
