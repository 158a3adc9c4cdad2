import { loadKernelsNow } from '@/lib/engine/kernels/load-kernels';
import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { TrainingSpec } from '@/lib/engine/training-spec';

export const kernels = loadKernelsNow();
export const { math } = kernels;

/** A small run that learns moons; any part of it can be replaced. */
export function moons(
  training: Partial<TrainingSpec> = {},
  layers: LayerSpec[] = [
    { kind: 'dense', units: 6, activation: 'tanh' },
    { kind: 'dense', units: 1 },
  ],
  rest: Partial<Experiment> = {},
): Experiment {
  return {
    data: { set: 'moons', samples: 60 },
    network: { layers },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'sgd', learningRate: 0.5 },
      batchSize: 8,
      ...training,
    },
    seed: 7,
    ...rest,
  };
}

/** Numbers that look random and are the same every time. */
export function numbers(count: number, seed = 1, scale = 1): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.fround(((state / 2147483648) * 2 - 1) * scale);
  });
}
