import type { ShippedDataSet } from '../engine/data/shipped';
import type { Kernels } from '../engine/kernels/load-kernels';
import type { Experiment } from '../engine/spec';
import { createTrainer, type Trainer } from '../engine/trainer';
import { evaluateGoal, type Goal, type GoalVerdict, goalHorizon, type Measurement } from './goal';
import { limits } from './limits';
import { measureNow, readMeasurements } from './measurements';

/** What a headless run may use and where it ends. */
export interface RunOptions {
  kernels: Kernels;
  /** The data set that `experiment.data` names, where it is one that ships. */
  shipped?: ShippedDataSet;
  /** Ends after this many steps; default what the experiment says, else 2000. */
  steps?: number;
  /** Milliseconds that the run may take; then it stops where it is. Default no limit. */
  budget?: number;
  /** The clock of `budget`, in milliseconds. */
  now?: () => number;
}

/** A finished run and what it showed. */
export interface FinishedRun {
  experiment: Experiment;
  history: Measurement[];
  latest: Measurement;
  parameters: number;
  diverged: boolean;
  /** Why the run diverged, in words. */
  reason: string;
  digest: string;
  /** The budget was used up before the last step. */
  outOfTime: boolean;
}

const slice = 200;

/**
 * Trains without a page or a thread: for tests, goals, labs and stills.
 * `look` sees the trainer before it is freed, to read what a still or a claim wants of it.
 *
 * @throws EngineError when the experiment cannot be built
 */
export function runExperiment<T = undefined>(
  experiment: Experiment,
  options: RunOptions,
  look?: (trainer: Trainer) => T,
): FinishedRun & { seen: T | undefined } {
  const trainer = createTrainer(experiment, options.kernels, options.shipped);
  try {
    const end = Math.min(options.steps ?? defaultSteps(trainer), limits.steps);
    const outOfTime = trainTo(trainer, end, options);
    return { ...describeRun(trainer, outOfTime), seen: look?.(trainer) };
  } finally {
    trainer.dispose();
  }
}

/** Trains up to a step or as far as the budget allows; tells whether time ran out. */
function trainTo(trainer: Trainer, end: number, { budget, now }: RunOptions): boolean {
  const start = now?.() ?? 0;
  while (trainer.step < end) {
    if (budget !== undefined && now && now() - start > budget) return true;
    if (trainer.train(Math.min(slice, end - trainer.step)) === 0) return false;
  }
  return false;
}

function defaultSteps({ info }: Trainer): number {
  return Number.isFinite(info.totalSteps) ? info.totalSteps : 2000;
}

function describeRun(trainer: Trainer, outOfTime: boolean): FinishedRun {
  const history = readMeasurements(trainer);
  const latest = measureNow(trainer);
  if (history.at(-1)?.step !== latest.step || trainer.status === 'diverged') history.push(latest);
  return {
    experiment: trainer.experiment,
    history,
    latest,
    parameters: trainer.info.parameterCount,
    diverged: trainer.status === 'diverged',
    reason: trainer.divergence?.sentence ?? '',
    digest: trainer.digest(),
    outOfTime,
  };
}

/**
 * Runs an experiment as far as a goal asks and judges it. A goal that the document alone already
 * misses (too many parameters, a changed part) costs no run.
 */
export function runGoal(
  experiment: Experiment,
  goal: Goal,
  options: RunOptions & { original?: Experiment },
): GoalVerdict & { run?: FinishedRun } {
  const trainer = createTrainer(experiment, options.kernels, options.shipped);
  try {
    const { original } = options;
    const before = evaluateGoal(goal, experiment, [], original);
    if (before.blocked) return before;
    const end = Math.min(goalHorizon(goal, experiment, trainer.info.stepsPerEpoch), limits.steps);
    const outOfTime = trainTo(trainer, end, options);
    const run = describeRun(trainer, outOfTime);
    const verdict = evaluateGoal(goal, experiment, run.history, original);
    if (!verdict.reached && outOfTime) verdict.unmet.push('time enough to run to the end');
    return { ...verdict, run };
  } finally {
    trainer.dispose();
  }
}
