import type { Histogram } from '@/lib/engine/inspect/histogram';

/** What a line over the layers can show. */
export const quantities = {
  gradient: {
    text: 'Gradient',
    say: 'Norm of the gradient of the layer’s weights',
  },
  blame: {
    text: 'Blame',
    say: 'Typical size of δ, the loss’s derivative by the layer’s pre-activations',
  },
  activation: {
    text: 'Activation',
    say: 'Typical size of what the layer’s neurons send forward',
  },
} as const;
export type Quantity = keyof typeof quantities;

/** The sizes of one layer at one step. */
export interface Level {
  /** Number among the dense layers, from 1; the last is the output. */
  number: number;
  name: string;
  gradient: number;
  blame: number;
  activation: number;
  weights: number;
  update: number;
}

/** The part of a layer's reading that the levels are made of. */
export interface Reading {
  kind: string;
  norms: { weights?: number };
  gradientNorms: { weights?: number };
  updateNorms: { weights?: number };
  activations: Pick<Histogram, 'mean' | 'std'>;
  deltas: Pick<Histogram, 'mean' | 'std'> | null;
}

/** √(mean of the squares), from mean and standard deviation (divisor N). */
function rootMeanSquare(values: Pick<Histogram, 'mean' | 'std'> | null): number {
  return values ? Math.hypot(values.mean, values.std) : Number.NaN;
}

/** Sizes of all dense layers, the first hidden layer first. */
export function readLevels(readings: readonly Reading[]): Level[] {
  const dense = readings.filter((reading) => reading.kind === 'dense');
  return dense.map((reading, i) => ({
    number: i + 1,
    name: i === dense.length - 1 ? 'output' : `hidden ${i + 1}`,
    gradient: reading.gradientNorms.weights ?? Number.NaN,
    blame: rootMeanSquare(reading.deltas),
    activation: rootMeanSquare(reading.activations),
    weights: reading.norms.weights ?? Number.NaN,
    update: reading.updateNorms.weights ?? Number.NaN,
  }));
}

/**
 * The factor from one layer to the next below it, on average: the geometric mean over all steps down. Above 1 the
 * values grow towards the input, below 1 they fade. NaN where fewer than two layers have a value above 0.
 */
export function measureFactor(levels: readonly Level[], quantity: Quantity): number {
  const hidden = levels.slice(0, -1).filter((level) => level[quantity] > 0);
  const [first, last] = [hidden.at(0), hidden.at(-1)];
  if (!first || !last || first === last || !Number.isFinite(first[quantity])) return Number.NaN;
  return (first[quantity] / last[quantity]) ** (1 / (last.number - first.number));
}

/** Whole powers of ten around all values, at least four apart; values of 0 stand at the foot. */
export function chooseDecades(lines: readonly (readonly number[])[]): [low: number, high: number] {
  const values = lines.flat().filter((v) => Number.isFinite(v) && v > 0);
  if (values.length === 0) return [-6, 1];
  const low = Math.floor(Math.log10(Math.min(...values)) - 0.2);
  const high = Math.ceil(Math.log10(Math.max(...values)) + 0.2);
  return high - low < 4 ? [Math.min(low, high - 4), high] : [low, high];
}

/** "0.27", "1.2e−13" */
export function formatSize(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  if (value >= 0.001 && value < 10_000) return String(Number(value.toPrecision(3)));
  return value.toExponential(1).replace('e+', 'e').replace('-', '−');
}
