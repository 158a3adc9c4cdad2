import type { Samples } from './data/dataset';
import { decideClass, type TargetCoding } from './data/targets';

/** What a network is worth on a set of samples. */
export interface Metrics {
  /** Mean loss, without penalties, dropout or label smoothing. */
  loss: number;
  /** Share of right answers; NaN for regression. */
  accuracy: number;
  /** Row: true class, column: answered class, `classes × classes`; null for regression. */
  confusion: number[][] | null;
  perClass: ClassMetrics[];
  /** Unweighted mean of F1 over the classes; NaN for regression. */
  macroF1: number;
  /** 1 − Σ(y−t)²/Σ(t−mean)²; NaN for classification. */
  rSquared: number;
}

/** 0 where there is nothing to divide by. */
export interface ClassMetrics {
  precision: number;
  recall: number;
  f1: number;
}

/** Share of samples whose class the outputs name. */
export function accuracyOf(
  outputs: Float32Array,
  labels: Int32Array,
  coding: TargetCoding,
): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    if (decideClass(outputs, i, coding) === labels[i]) right++;
  }
  return right / labels.length;
}

/** R² over all numbers, each output against its own mean. */
export function rSquaredOf(outputs: Float32Array, targets: Float32Array, width: number): number {
  const rows = targets.length / width;
  let residual = 0;
  let total = 0;
  for (let k = 0; k < width; k++) {
    let sum = 0;
    for (let i = k; i < targets.length; i += width) sum += targets[i];
    const mean = sum / rows;
    for (let i = k; i < targets.length; i += width) {
      residual += (outputs[i] - targets[i]) * (outputs[i] - targets[i]);
      total += (targets[i] - mean) * (targets[i] - mean);
    }
  }
  return total > 0 ? 1 - residual / total : Number.NaN;
}

export function confusionOf(
  outputs: Float32Array,
  labels: Int32Array,
  classes: number,
  coding: TargetCoding,
): number[][] {
  const table = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) table[labels[i]][decideClass(outputs, i, coding)]++;
  return table;
}

/** precision = right/answered, recall = right/existing, F1 = their harmonic mean. */
export function classMetrics(confusion: number[][]): ClassMetrics[] {
  return confusion.map((row, k) => {
    const right = row[k];
    const existing = row.reduce((a, b) => a + b, 0);
    const answered = confusion.reduce((sum, other) => sum + other[k], 0);
    const precision = answered > 0 ? right / answered : 0;
    const recall = existing > 0 ? right / existing : 0;
    const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0;
    return { precision, recall, f1 };
  });
}

/** All metrics of outputs that were computed for these samples. */
export function measure(
  loss: number,
  outputs: Float32Array,
  samples: Samples,
  coding: TargetCoding,
): Metrics {
  const { task, labels, targets, targetWidth, classes } = samples;
  if (task === 'regression' || !labels) {
    const rSquared = targets ? rSquaredOf(outputs, targets, targetWidth) : Number.NaN;
    const accuracy = Number.NaN;
    return { loss, accuracy, confusion: null, perClass: [], macroF1: Number.NaN, rSquared };
  }
  const confusion = confusionOf(outputs, labels, classes, coding);
  const perClass = classMetrics(confusion);
  const macroF1 = perClass.reduce((sum, { f1 }) => sum + f1, 0) / classes;
  const accuracy = accuracyOf(outputs, labels, coding);
  return { loss, accuracy, confusion, perClass, macroF1, rSquared: Number.NaN };
}
