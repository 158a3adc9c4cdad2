import type { Experiment } from '../../engine/spec';
import type { Measurement } from '../goal';

/** A finished run of a sweep, as small as a figure needs it. */
export interface SweepResult {
  parameters: number;
  /** Every evaluation, from step 0. */
  history: Measurement[];
  /** The last evaluation; losses are NaN where the run diverged. */
  latest: Measurement;
  /** Why the run left the numbers, in words; null for a sound run. */
  diverged: string | null;
}

/** What a sweep's worker answers to. One call at a time; it is stopped by ending the worker. */
export interface SweepWorker {
  /** Trains to the experiment's own end; `tell` hears the share done, from 0 to 1, a few times a second. */
  run(experiment: Experiment, tell: (share: number) => void): Promise<SweepResult>;
}
