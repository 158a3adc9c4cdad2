import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';
import { wholePower } from './optimizer';

/**
 * RAdam: Adam that waits with dividing until the variance can be trusted.
 *
 *   R = 2/(1−β₂) − 1,  rₜ = R − 2t·β₂ᵗ/(1−β₂ᵗ),  m̂ = m/(1−β₁ᵗ)
 *   rₜ > 5:  θ ← θ − η·m̂·√((rₜ−4)(rₜ−2)R/((R−4)(R−2)rₜ))·√(1−β₂ᵗ)/(√v + ε)
 *   else:    θ ← θ − η·m̂
 *
 * Here ε is added to the uncorrected root (PyTorch's convention).
 *
 * @see Liu et al. 2020, "On the variance of the adaptive learning rate and beyond"
 */
export const radam: OptimizerRule<'radam'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 },
  opcode: () => Opcode.Radam,
  states: () => 2,
  settings({ beta1, beta2, epsilon }, { learningRate, update }) {
    const power = wholePower(beta2, update);
    const rest = 1 - power;
    const longest = 2 / (1 - beta2) - 1;
    const length = longest - (2 * update * power) / rest;
    const rectified = length > 5;
    let rate = learningRate / (1 - wholePower(beta1, update));
    if (rectified) {
      const top = (length - 4) * (length - 2) * longest;
      const bottom = (longest - 4) * (longest - 2) * length;
      rate *= Math.sqrt(top / bottom) * Math.sqrt(rest);
    }
    return [rate, epsilon, beta1, 1 - beta1, beta2, 1 - beta2, rectified ? 0 : 1];
  },
};
