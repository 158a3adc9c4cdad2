import type { ActivationName } from '@/lib/engine/network-spec';

/** The activations that an author and a learner may choose, by their usual names. */
export const activationNames: Partial<Record<ActivationName, string>> = {
  tanh: 'tanh',
  relu: 'ReLU',
  sigmoid: 'sigmoid',
  linear: 'linear',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  swish: 'Swish',
  softplus: 'softplus',
};

export const learningRates = [
  0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10,
] as const;
export const batchSizes = [1, 2, 5, 10, 20, 32, 64, 128, 256] as const;

/** Options of a select, from a table of names. */
export function listOptions<Value extends string>(names: Partial<Record<Value, string>>) {
  return (Object.entries(names) as [Value, string][]).map(([value, text]) => ({ value, text }));
}
