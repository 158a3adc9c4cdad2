import type { NormReading } from '@/lib/experiment/protocol';
import { roundUp } from '../figures/scale';

export type StageName = 'raw' | 'centred' | 'normalised' | 'scaled' | 'inference';

/** One unit's numbers for every sample of the batch, at one stage of the way. */
export interface Stage {
  name: StageName;
  values: number[];
  mean: number;
  /** Standard deviation, divisor N. */
  deviation: number;
}

const makeStage = (name: StageName, values: number[]): Stage => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { name, values, mean, deviation: Math.sqrt(squares / values.length) };
};

/**
 * One unit's way through batch normalisation: z, z − mean, ẑ, γ·ẑ + β; and what the same batch
 * would become at inference, by the running statistics. z is found back from ẑ.
 */
export function listStages(norm: NormReading, unit: number, epsilon: number): Stage[] {
  const units = norm.mean.length;
  const samples = norm.normalized.length / units;
  const root = Math.sqrt(norm.variance[unit] + epsilon);
  const runningRoot = Math.sqrt(norm.runningVariance[unit] + epsilon);
  const [gamma, beta] = [norm.gamma[unit], norm.beta[unit]];
  const normalised = Array.from({ length: samples }, (_, i) => norm.normalized[i * units + unit]);
  const centred = normalised.map((x) => x * root);
  const raw = centred.map((x) => x + norm.mean[unit]);
  return [
    makeStage('raw', raw),
    makeStage('centred', centred),
    makeStage('normalised', normalised),
    makeStage(
      'scaled',
      normalised.map((x) => gamma * x + beta),
    ),
    makeStage(
      'inference',
      raw.map((z) => (gamma * (z - norm.runningMean[unit])) / runningRoot + beta),
    ),
  ];
}

const largest = (stages: Stage[]) =>
  Math.max(...stages.flatMap(({ values }) => values.map(Math.abs)), 1e-12);

/** Half-width of each stage's axis: raw and centred share one, and so do the three after them. */
export function chooseReach(stages: Stage[], name: StageName): number {
  const isBefore = (one: StageName) => one === 'raw' || one === 'centred';
  const shared = largest(stages.filter((stage) => isBefore(stage.name) === isBefore(name)));
  return isBefore(name) ? roundUp(shared) : shared <= 3 ? 3 : roundUp(shared);
}

/** Where the dots of a strip stand: a column for each `cell` of the width, filled from the foot. */
export function stackDots(
  values: readonly number[],
  toX: (value: number) => number,
  cell: number,
): { x: number; level: number; value: number }[] {
  const heights = new Map<number, number>();
  return [...values]
    .sort((a, b) => a - b)
    .map((value) => {
      const column = Math.round(toX(value) / cell);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { x: column * cell, level, value };
    });
}
