import type { ActivationName } from '../network-spec';
import type { LossName } from '../training-spec';
import type { Samples } from './dataset';

/** How a class is written into the outputs. */
export interface TargetCoding {
  readonly outputs: number;
  /** Single output: the numbers that stand for the two classes. */
  readonly low: number;
  readonly high: number;
  /** Single output: above it the network says "second class" (before sigmoid, if the loss has it). */
  readonly middle: number;
}

/**
 * One output a class: one-hot. A single output for two classes: 0 and 1 where the output is a
 * probability (cross-entropy, sigmoid, softplus, relu), −1 and 1 where it has a sign.
 */
export function codingOf(
  outputs: number,
  loss: LossName,
  outputActivation: ActivationName,
): TargetCoding {
  const signed =
    outputs === 1 &&
    loss !== 'binaryCrossEntropy' &&
    !['sigmoid', 'softmax', 'softplus', 'relu'].includes(outputActivation);
  const middle = signed || loss === 'binaryCrossEntropy' ? 0 : 0.5;
  return { outputs, low: signed ? -1 : 0, high: 1, middle };
}

/** The targets of all samples, `outputs` numbers a row; smoothing e: (1−e)·one-hot + e/K. */
export function encodeTargets(
  samples: Samples,
  { outputs, low, high }: TargetCoding,
  smoothing = 0,
): Float32Array {
  const { labels, targets, task } = samples;
  if (task === 'regression' && targets) return targets;
  if (!labels) return new Float32Array(0);
  if (outputs === 1) return Float32Array.from(labels, (label) => (label === 0 ? low : high));
  const rows = new Float32Array(labels.length * outputs).fill(smoothing / outputs);
  labels.forEach((label, i) => {
    rows[i * outputs + label] += 1 - smoothing;
  });
  return rows;
}

/** The class that a row of outputs stands for: the largest, or the side of the middle. */
export function decideClass(
  outputs: Float32Array,
  row: number,
  { outputs: width, middle }: TargetCoding,
): number {
  if (width === 1) return outputs[row] > middle ? 1 : 0;
  let best = 0;
  for (let k = 1; k < width; k++) {
    if (outputs[row * width + k] > outputs[row * width + best]) best = k;
  }
  return best;
}
