import type { TableData } from '../spec';
import type { Samples } from './dataset';

/** A learner's own rows. Two columns are points to draw as well. */
export function readTable({ features, targets, task }: TableData): Samples {
  const inputs = features[0].length;
  const values = new Float32Array(features.length * inputs);
  for (const [row, numbers] of features.entries()) values.set(numbers, row * inputs);
  const points = inputs === 2 ? values.slice() : null;
  const shared = { inputs, features: values, points };
  if (task === 'regression') {
    const numbers = Float32Array.from(targets);
    return { ...shared, task, labels: null, classes: 0, targetWidth: 1, targets: numbers };
  }
  const labels = Int32Array.from(targets);
  const classes = labels.reduce((most, label) => Math.max(most, label + 1), 2);
  return { ...shared, task, labels, classes, targetWidth: 0, targets: null };
}
