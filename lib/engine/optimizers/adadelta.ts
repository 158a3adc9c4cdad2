import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';

/**
 * AdaDelta: steps are as large as recent steps were, in the parameter's own units.
 *
 *   h ← ρ·h + (1−ρ)·g²
 *   d = √(x + ε)/√(h + ε) · g     ε inside both roots
 *   x ← ρ·x + (1−ρ)·d²
 *   θ ← θ − η·d
 *
 * @see Zeiler 2012, "ADADELTA: an adaptive learning rate method"
 */
export const adadelta: OptimizerRule<'adadelta'> = {
  defaults: { rho: 0.9, epsilon: 1e-6, weightDecay: 0 },
  opcode: () => Opcode.Adadelta,
  states: () => 2,
  settings: ({ rho, epsilon }, { learningRate }) => [learningRate, rho, 1 - rho, epsilon],
};
