import type { ExactMath } from '../kernels/load-kernels';
import { RandomStream, streamKey } from '../random';
import type { ShippedData } from '../spec';
import type { Samples } from './dataset';

/** A data set that ships with the course, as its file holds it. */
export interface ShippedDataSet {
  readonly set: ShippedData['set'];
  readonly inputs: number;
  readonly classes: number;
  /** Pictures scaled to 0…1, one a row; measurements as they are. */
  readonly features: Float32Array;
  readonly labels: Int32Array;
}

/** Classes of each set, by their numbers. */
export const classNames: Record<ShippedData['set'], readonly string[]> = {
  digits: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  fashion: [
    ...['T-shirt', 'trouser', 'pullover', 'dress', 'coat'],
    ...['sandal', 'shirt', 'sneaker', 'bag', 'ankle boot'],
  ],
  fashion14: [
    ...['T-shirt', 'trouser', 'pullover', 'dress', 'coat'],
    ...['sandal', 'shirt', 'sneaker', 'bag', 'ankle boot'],
  ],
  iris: ['setosa', 'versicolor', 'virginica'],
};

/** Width and height of a set's pictures; null where samples are no pictures. */
export const pictureSizes: Record<ShippedData['set'], number | null> = {
  digits: 8,
  fashion: 8,
  fashion14: 14,
  iris: null,
};

/** Largest value of a pixel in the files. */
const WHITE = 16;

/**
 * Reads the text of a data file: one sample a row, numbers and last its class, separated by commas.
 * A first row that does not start with a number is a heading.
 */
export function parseShipped(set: ShippedData['set'], text: string): ShippedDataSet {
  const rows = text
    .trim()
    .split(/\r?\n/)
    .filter((row) => /^\s*[-\d.]/.test(row))
    .map((row) => row.split(','));
  const inputs = pictureSizes[set] ? (pictureSizes[set] ?? 0) ** 2 : 4;
  const scale = pictureSizes[set] ? WHITE : 1;
  const features = new Float32Array(rows.length * inputs);
  const labels = new Int32Array(rows.length);
  for (const [i, row] of rows.entries()) {
    for (let j = 0; j < inputs; j++) features[i * inputs + j] = Number(row[j]) / scale;
    labels[i] = Number(row[inputs]);
  }
  return { set, inputs, classes: classNames[set].length, features, labels };
}

/**
 * Keeps the wanted classes (relabelled in the given order) and draws so many samples, as evenly
 * over the classes as their numbers allow.
 */
export function takeShipped(
  spec: ShippedData,
  shipped: ShippedDataSet,
  seed: number,
  math: ExactMath,
): Samples {
  const { inputs, features } = shipped;
  const wanted = spec.classes ?? Array.from({ length: shipped.classes }, (_, i) => i);
  const groups = wanted.map((label) => indicesOf(shipped.labels, label));
  const random = new RandomStream(math, streamKey(math, seed, `data/${spec.set}`));
  const available = groups.reduce((sum, group) => sum + group.length, 0);
  const count = Math.min(spec.samples ?? available, available);
  const chosen = spec.samples === undefined ? groups.flat() : takeEvenly(groups, count, random);
  chosen.sort((a, b) => a - b);
  const rows = new Float32Array(chosen.length * inputs);
  for (const [i, index] of chosen.entries()) {
    rows.set(features.subarray(index * inputs, (index + 1) * inputs), i * inputs);
  }
  const labels = Int32Array.from(chosen, (index) => wanted.indexOf(shipped.labels[index]));
  const shared = { inputs, features: rows, points: null };
  if (spec.target === 'features') {
    const targets = rows.slice();
    return { ...shared, task: 'regression', labels, classes: 0, targetWidth: inputs, targets };
  }
  const classes = wanted.length;
  return { ...shared, task: 'classification', labels, classes, targetWidth: 0, targets: null };
}

function indicesOf(labels: Int32Array, label: number): number[] {
  const result: number[] = [];
  labels.forEach((value, index) => {
    if (value === label) result.push(index);
  });
  return result;
}

/** One from each class in turn, each class in an order of its own, until there are enough. */
function takeEvenly(groups: number[][], count: number, random: RandomStream): number[] {
  for (const group of groups) random.shuffle(group);
  const chosen: number[] = [];
  for (let turn = 0; chosen.length < count; turn++) {
    for (const group of groups) {
      if (turn < group.length && chosen.length < count) chosen.push(group[turn]);
    }
  }
  return chosen;
}
