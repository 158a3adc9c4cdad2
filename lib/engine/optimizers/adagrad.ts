import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';

/**
 * AdaGrad: every parameter has its own rate, which only falls.
 *
 *   h ← h + g²                       sum of all squared gradients so far
 *   θ ← θ − η/(1 + (t−1)·d) · g/(√h + ε)      d = learningRateDecay, t = 1, 2, …
 *
 * h starts at `initialAccumulator` (PyTorch: 0; Keras: 0.1).
 *
 * @see Duchi, Hazan and Singer 2011, "Adaptive subgradient methods"
 */
export const adagrad: OptimizerRule<'adagrad'> = {
  defaults: { epsilon: 1e-10, initialAccumulator: 0, learningRateDecay: 0, weightDecay: 0 },
  opcode: () => Opcode.Adagrad,
  states: () => 1,
  initialState: ({ initialAccumulator }) => initialAccumulator,
  settings({ epsilon, learningRateDecay }, { learningRate, update }) {
    return [learningRate / (1 + (update - 1) * learningRateDecay), epsilon];
  },
};
