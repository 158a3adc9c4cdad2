/** Samples, one a row, as the experiment describes them and before any network sees them. */
export interface Samples {
  readonly task: 'classification' | 'regression';
  /** Columns of `features`. */
  readonly inputs: number;
  readonly features: Float32Array;
  /** Classification: the class of each sample. */
  readonly labels: Int32Array | null;
  /** 0 for regression. */
  readonly classes: number;
  /** Regression: numbers a sample, and the numbers. */
  readonly targetWidth: number;
  readonly targets: Float32Array | null;
  /** Generated and drawn sets: the point (x, y) of each sample, as it is to be drawn. */
  readonly points: Float32Array | null;
}

export function countSamples({ features, inputs }: Samples): number {
  return features.length / inputs;
}

/** The samples with these numbers, in this order. */
export function selectSamples(samples: Samples, indices: readonly number[]): Samples {
  const { features, inputs, labels, targets, targetWidth, points } = samples;
  return {
    ...samples,
    features: selectRows(features, inputs, indices),
    labels: labels && Int32Array.from(indices, (i) => labels[i]),
    targets: targets && selectRows(targets, targetWidth, indices),
    points: points && selectRows(points, points.length / (features.length / inputs), indices),
  };
}

function selectRows(rows: Float32Array, width: number, indices: readonly number[]): Float32Array {
  const result = new Float32Array(indices.length * width);
  for (let i = 0; i < indices.length; i++) {
    const from = indices[i] * width;
    result.set(rows.subarray(from, from + width), i * width);
  }
  return result;
}
