import { Opcode } from '../kernels/opcodes';
import { adamSettings } from './adam';
import type { OptimizerRule } from './optimizer';

/**
 * AMSGrad: Adam whose divisor never shrinks.
 *
 *   m, v as in Adam;  V ← max(V, v)      of the uncorrected v
 *   θ ← θ − η·m̂/(√(V/(1−β₂ᵗ)) + ε)
 *
 * @see Reddi, Kale and Kumar 2018, "On the convergence of Adam and beyond"
 */
export const amsgrad: OptimizerRule<'amsgrad'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  opcode: () => Opcode.Amsgrad,
  states: () => 3,
  settings: (spec, moment) => adamSettings(spec, moment, 1),
};
