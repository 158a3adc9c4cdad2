import { loadKernels } from '../engine/kernels/load-kernels';
import type { Experiment } from '../engine/spec';
import type { Goal, GoalVerdict } from './goal';
import { loadShipped } from './load';
import { runGoal } from './run';

/** Runs an experiment as far as a goal asks and judges it, with all that a run needs: for claims and checks. */
export async function judgeGoal(
  experiment: Experiment,
  goal: Goal,
  original?: Experiment,
): Promise<GoalVerdict> {
  const [kernels, shipped] = await Promise.all([loadKernels(), loadShipped(experiment.data)]);
  return runGoal(experiment, goal, { kernels, shipped, original });
}
