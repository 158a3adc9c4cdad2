import type { ExactMath } from '../kernels/load-kernels';
import { RandomStream, streamKey } from '../random';
import { countSamples, type Samples, selectSamples } from './dataset';

export interface Parts {
  readonly train: Samples;
  readonly validation: Samples;
}

/** Divides the samples by chance; the share kept aside is rounded, and leaves one to train on. */
export function splitSamples(
  samples: Samples,
  validationShare: number,
  seed: number,
  math: ExactMath,
): Parts {
  const count = countSamples(samples);
  const aside = Math.min(Math.round(count * validationShare), count - 1);
  const random = new RandomStream(math, streamKey(math, seed, 'data/split'));
  const order = Array.from({ length: count }, (_, i) => i);
  if (aside > 0) random.shuffle(order);
  return {
    train: selectSamples(samples, order.slice(aside)),
    validation: selectSamples(samples, order.slice(0, aside)),
  };
}

/** What a column is shifted by and divided by. */
export interface Scaling {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

/** Mean and standard deviation (divisor N) of each column; a constant column divides by 1. */
export function measureColumns({ features, inputs }: Samples): Scaling {
  const count = features.length / inputs;
  const means = new Float64Array(inputs);
  const deviations = new Float64Array(inputs);
  for (let j = 0; j < inputs; j++) {
    let sum = 0;
    for (let i = j; i < features.length; i += inputs) sum += features[i];
    means[j] = sum / count;
    let squares = 0;
    for (let i = j; i < features.length; i += inputs) {
      squares += (features[i] - means[j]) * (features[i] - means[j]);
    }
    deviations[j] = Math.sqrt(squares / count) || 1;
  }
  return { means, deviations };
}

/** x ← (x − mean)/deviation, column by column, in place. */
export function standardize(features: Float32Array, { means, deviations }: Scaling): void {
  for (let i = 0; i < features.length; i++) {
    const j = i % means.length;
    features[i] = (features[i] - means[j]) / deviations[j];
  }
}
