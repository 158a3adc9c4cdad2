import { Opcode } from './kernels/opcodes';
import { float } from './kernels/program';
import type { ActivationName } from './network-spec';
import type { LossName, TrainingSpec } from './training-spec';

/** huber: where the square turns into a line. */
export const defaultHuberDelta = 1;

export interface LossRule {
  readonly opcode: Opcode;
  /** The mean is over all N·K elements, not over the N samples. */
  readonly perElement: boolean;
  /** The output activation that is part of the loss: the network then ends in logits. */
  readonly link: Extract<ActivationName, 'linear' | 'sigmoid' | 'softmax'>;
}

/**
 * N samples, K outputs y (or logits z), targets t.
 *
 * | loss | value | gradient |
 * |---|---|---|
 * | meanSquaredError | mean over N·K of (y−t)², no ½ | 2(y−t)/(N·K) |
 * | meanAbsoluteError | mean over N·K of ∣y−t∣ | sign(y−t)/(N·K), 0 at 0 |
 * | huber | mean over N·K of ½e² for ∣e∣ ≤ δ, else δ(∣e∣−½δ) | e held in −δ…δ, /(N·K) |
 * | binaryCrossEntropy | mean over N·K of max(z,0) − z·t + ln(1+e^−∣z∣) | (sigmoid(z)−t)/(N·K) |
 * | softmaxCrossEntropy | mean over N of −Σₖ tₖ·ln softmax(z)ₖ | (softmax(z)−t)/N |
 *
 * The cross-entropies are computed on logits, so that they stay exact where sigmoid and softmax
 * saturate. With class weights the mean over N becomes Σ w·loss/Σ w of the batch (PyTorch's way).
 */
export const lossRules: Record<LossName, LossRule> = {
  meanSquaredError: { opcode: Opcode.MeanSquaredError, perElement: true, link: 'linear' },
  meanAbsoluteError: { opcode: Opcode.MeanAbsoluteError, perElement: true, link: 'linear' },
  huber: { opcode: Opcode.Huber, perElement: true, link: 'linear' },
  binaryCrossEntropy: { opcode: Opcode.BinaryCrossEntropy, perElement: true, link: 'sigmoid' },
  softmaxCrossEntropy: { opcode: Opcode.SoftmaxCrossEntropy, perElement: false, link: 'softmax' },
};

/** The loss's own parameters, as its kernel takes them after the addresses. */
export function lossParameters({ loss, huberDelta }: TrainingSpec): number[] {
  return loss === 'huber' ? [float(huberDelta ?? defaultHuberDelta)] : [];
}
