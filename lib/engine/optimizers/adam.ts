import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule, UpdateMoment } from './optimizer';
import { wholePower } from './optimizer';

/**
 * Adam: momentum, divided by the size of recent gradients, both corrected for starting at 0.
 *
 *   m ← β₁·m + (1−β₁)·g          m̂ = m/(1−β₁ᵗ)
 *   v ← β₂·v + (1−β₂)·g²         v̂ = v/(1−β₂ᵗ)
 *   θ ← θ − η·m̂/(√v̂ + ε)
 *
 * ε is added after the correction (PyTorch's convention; Keras adds it before).
 * With `amsgrad` it becomes the rule of `amsgrad`.
 *
 * @see Kingma and Ba 2015, "Adam: a method for stochastic optimization"
 */
export const adam: OptimizerRule<'adam'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, amsgrad: false, weightDecay: 0 },
  opcode: ({ amsgrad }) => (amsgrad ? Opcode.Amsgrad : Opcode.Adam),
  states: ({ amsgrad }) => (amsgrad ? 3 : 2),
  settings: (spec, moment) => adamSettings(spec, moment, 1),
};

/** Folds the corrections: m̂/(√v̂ + ε) = m·√c₂/c₁ / (√v + ε·√c₂) with cᵢ = 1 − βᵢᵗ. */
export function adamSettings(
  { beta1, beta2, epsilon }: { beta1: number; beta2: number; epsilon: number },
  { learningRate, update }: UpdateMoment,
  keep: number,
): number[] {
  const root = Math.sqrt(1 - wholePower(beta2, update));
  const rate = (learningRate * root) / (1 - wholePower(beta1, update));
  return [rate, epsilon * root, beta1, 1 - beta1, beta2, 1 - beta2, keep];
}
