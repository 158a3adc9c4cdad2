import { Opcode } from '../kernels/opcodes';
import { momentumSettings } from './momentum';
import type { OptimizerRule } from './optimizer';

/**
 * Nesterov's accelerated gradient.
 *
 *   v ← μ·v + g
 *   θ ← θ − η·(g + μ·v)    the step looks ahead along the velocity
 *
 * The form of PyTorch: the gradient is taken at θ itself, which already stands ahead.
 *
 * @see Nesterov 1983; Sutskever et al. 2013
 */
export const nesterov: OptimizerRule<'nesterov'> = {
  defaults: { momentum: 0.9, weightDecay: 0 },
  opcode: () => Opcode.Nesterov,
  states: () => 1,
  settings: momentumSettings,
};
