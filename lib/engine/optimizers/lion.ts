import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';

/**
 * Lion: steps of one size, in the direction of the sign.
 *
 *   c = β₁·m + (1−β₁)·g
 *   θ ← (1 − η·λ)·θ − η·sign(c)      λ = weightDecay, decoupled
 *   m ← β₂·m + (1−β₂)·g
 *
 * @see Chen et al. 2023, "Symbolic discovery of optimization algorithms"
 */
export const lion: OptimizerRule<'lion'> = {
  defaults: { beta1: 0.9, beta2: 0.99, weightDecay: 0 },
  opcode: () => Opcode.Lion,
  states: () => 1,
  decoupledDecay: true,
  settings({ beta1, beta2, weightDecay }, { learningRate }) {
    const keep = 1 - learningRate * weightDecay;
    return [learningRate, keep, beta1, 1 - beta1, beta2, 1 - beta2];
  },
};
