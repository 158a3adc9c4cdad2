import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule, UpdateMoment } from './optimizer';

/**
 * Gradient descent with momentum.
 *
 *   v ← μ·v + (1 − dampening)·g    velocity remembers past gradients; v = g at the first update
 *   θ ← θ − η·v                    η = learning rate, μ = momentum
 *
 * η multiplies v (PyTorch's convention), so a new learning rate acts on the very next step.
 *
 * @see Polyak 1964; Sutskever et al. 2013, "On the importance of initialization and momentum in
 * deep learning"
 */
export const momentum: OptimizerRule<'momentum'> = {
  defaults: { momentum: 0.9, dampening: 0, weightDecay: 0 },
  opcode: () => Opcode.Momentum,
  states: () => 1,
  settings: momentumSettings,
};

export function momentumSettings(
  spec: { momentum: number; dampening?: number },
  { learningRate, momentum, update }: UpdateMoment,
): number[] {
  const share = update === 1 ? 1 : 1 - (spec.dampening ?? 0);
  return [learningRate, momentum ?? spec.momentum, share];
}
