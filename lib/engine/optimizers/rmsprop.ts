import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';

/**
 * RMSProp: divides by the size of recent gradients.
 *
 *   h ← α·h + (1−α)·g²       mean square of recent gradients
 *   v ← μ·v + g/(√h + ε)     ε outside the root
 *   θ ← θ − η·v
 *
 * `centered` takes the variance h − c² in the place of h, with c ← α·c + (1−α)·g.
 *
 * @see Tieleman and Hinton 2012, lecture 6.5; Graves 2013 for the centred form
 */
export const rmsprop: OptimizerRule<'rmsprop'> = {
  defaults: { alpha: 0.99, epsilon: 1e-8, centered: false, momentum: 0, weightDecay: 0 },
  opcode: ({ centered }) => (centered ? Opcode.RmsPropCentered : Opcode.RmsProp),
  states: ({ centered }) => (centered ? 3 : 2),
  settings({ alpha, epsilon, momentum }, moment) {
    return [moment.learningRate, alpha, 1 - alpha, epsilon, moment.momentum ?? momentum];
  },
};
