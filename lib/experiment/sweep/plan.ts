import type { Experiment } from '../../engine/spec';

/** Steps of an experiment that names no end of its own. */
export const defaultSteps = 2000;

/** One setting to be tried: an experiment and its place on the axis that the sweep varies. */
export interface SweepConfiguration {
  /** Unique in the sweep; stays the same when seeds are added. */
  id: string;
  /** How it is called in tables and tooltips: "3 hidden layers". */
  label: string;
  experiment: Experiment;
}

/** One run of a sweep. */
export interface SweepJob {
  /** Unique in the sweep: configuration and seed. */
  id: string;
  configuration: string;
  seed: number;
  experiment: Experiment;
}

/**
 * Every configuration with every seed, the first seed of all configurations first: the whole axis is in sight early
 * and each further round only narrows the spread.
 *
 * Configurations share their seeds, so that they are compared on the same draws. Where the document fixes `data.seed`
 * the data stay the same and only initial weights and shuffles change.
 */
export function planSweep(
  configurations: readonly SweepConfiguration[],
  seeds: readonly number[],
): SweepJob[] {
  return seeds.flatMap((seed) =>
    configurations.map(({ id, experiment }) => ({
      id: `${id}/${seed}`,
      configuration: id,
      seed,
      experiment: { ...experiment, seed },
    })),
  );
}

/** `count` seeds from the experiment's own upwards; the first one is the run that the page shows. */
export function listSeeds(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (first + i) >>> 0);
}
