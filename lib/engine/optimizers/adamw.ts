import { Opcode } from '../kernels/opcodes';
import { adamSettings } from './adam';
import type { OptimizerRule } from './optimizer';

/**
 * AdamW: Adam with a decay of the weights that the gradient's size does not touch.
 *
 *   θ ← (1 − η·λ)·θ      λ = weightDecay; biases, γ and β decay too
 *   then Adam's update
 *
 * @see Loshchilov and Hutter 2019, "Decoupled weight decay regularization"
 */
export const adamw: OptimizerRule<'adamw'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, amsgrad: false, weightDecay: 0.01 },
  opcode: ({ amsgrad }) => (amsgrad ? Opcode.Amsgrad : Opcode.Adam),
  states: ({ amsgrad }) => (amsgrad ? 3 : 2),
  decoupledDecay: true,
  settings: (spec, moment) =>
    adamSettings(spec, moment, 1 - moment.learningRate * spec.weightDecay),
};
