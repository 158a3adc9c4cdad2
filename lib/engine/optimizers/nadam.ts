import { Opcode } from '../kernels/opcodes';
import type { OptimizerRule } from './optimizer';
import { wholePower } from './optimizer';

/**
 * NAdam: Adam that looks ahead as Nesterov does.
 *
 *   μₜ = β₁·(1 − ½·0.96^(t·ψ))        ψ = momentumDecay;  Pₜ = μ₁·…·μₜ
 *   θ ← θ − η·(μₜ₊₁·m/(1−Pₜ·μₜ₊₁) + (1−μₜ)·g/(1−Pₜ))/(√v̂ + ε)
 *
 * m and v are Adam's. The documented formula, which PyTorch follows since version 2.0.
 *
 * @see Dozat 2016, "Incorporating Nesterov momentum into Adam"
 */
export const nadam: OptimizerRule<'nadam'> = {
  defaults: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, momentumDecay: 0.004, weightDecay: 0 },
  opcode: () => Opcode.Nadam,
  states: () => 2,
  settings({ beta1, beta2, epsilon, momentumDecay }, { learningRate, update, pow }) {
    const mu = (t: number) => beta1 * (1 - 0.5 * pow(0.96, t * momentumDecay));
    const product = productOfMomenta(mu, beta1, momentumDecay, update);
    const root = Math.sqrt(1 - wholePower(beta2, update));
    const ahead = mu(update + 1);
    return [
      (learningRate * root * ahead) / (1 - product * ahead),
      epsilon * root,
      beta1,
      1 - beta1,
      beta2,
      1 - beta2,
      (learningRate * root * (1 - mu(update))) / (1 - product),
    ];
  },
};

const products = new Map<string, number[]>();

/** Pₜ is a function of t and the settings alone; kept, so that each step adds one factor. */
function productOfMomenta(
  mu: (t: number) => number,
  beta1: number,
  momentumDecay: number,
  t: number,
): number {
  const key = `${beta1} ${momentumDecay}`;
  const known = products.get(key) ?? [1];
  products.set(key, known);
  // After a thousand factors below 1 the product is 0 in any precision that matters.
  const last = Math.min(t, 1000);
  while (known.length <= last) known.push(known[known.length - 1] * mu(known.length));
  return known[last];
}
