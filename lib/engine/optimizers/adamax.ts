import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';
import { wholePower } from './optimizer';

/**
 * AdaMax: Adam with the largest recent gradient in the place of the root mean square.
 *
 *   m ← β₁·m + (1−β₁)·g
 *   h ← max(β₂·h, |g| + ε)       ε inside the maximum
 *   θ ← θ − η/(1−β₁ᵗ) · m/h
 *
 * @see Kingma and Ba 2015, section 7.1
 */
export const adamax: OptimizerRule<'adamax'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  opcode: () => Opcode.Adamax,
  states: () => 2,
  settings({ beta1, beta2, epsilon }, { learningRate, update }) {
    const rate = learningRate / (1 - wholePower(beta1, update));
    return [rate, epsilon, beta1, 1 - beta1, beta2];
  },
};
