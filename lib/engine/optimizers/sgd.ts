import { Opcode } from '../kernels/opcodes';
import { momentumSettings } from './momentum';
import type { OptimizerRule } from './optimizer';

/**
 * Stochastic gradient descent.
 *
 *   θ ← θ − η·g      η = learning rate, g = gradient of the mini-batch's loss
 *
 * With `momentum` it becomes the rule of `momentum`, with `nesterov` as well that of `nesterov`.
 *
 * @see Robbins and Monro 1951, "A stochastic approximation method"
 */
export const sgd: OptimizerRule<'sgd'> = {
  defaults: { momentum: 0, nesterov: false, dampening: 0, weightDecay: 0 },
  opcode({ momentum, nesterov }) {
    if (momentum === 0) return Opcode.GradientDescent;
    return nesterov ? Opcode.Nesterov : Opcode.Momentum;
  },
  states: ({ momentum }) => (momentum === 0 ? 0 : 1),
  settings: momentumSettings,
};
