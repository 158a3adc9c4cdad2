import type { Experiment } from '../../engine/spec';
import type { Goal } from '../goal';

/** One experiment to be judged on several seeds, away from the thread that serves pages. */
export interface JudgeRequest {
  job: string;
  experiment: Experiment;
  goal: Goal;
  /** The author's experiment, against which the goal's `keep` compares. */
  original: Experiment;
  seeds: { seed: number; hidden: boolean }[];
  /** Also run the very document as sent, to compare digests. */
  wantsDigest: boolean;
  /** Milliseconds for all runs together. */
  budget: number;
}

export interface JudgedRun {
  seed: number;
  hidden: boolean;
  reached: boolean;
  step?: number;
  unmet: string[];
  steps: number;
  trainLoss: number | null;
  validationLoss: number | null;
  trainAccuracy: number | null;
  validationAccuracy: number | null;
}

export type JudgeReply =
  | { job: string; kind: 'progress'; progress: number }
  | {
      job: string;
      kind: 'done';
      runs: JudgedRun[];
      /** Null where none was wanted, or where the document alone already misses the goal. */
      digest: string | null;
      outOfTime: boolean;
    }
  | { job: string; kind: 'failed'; reason: string };
