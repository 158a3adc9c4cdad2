import type { Experiment } from '../engine/spec';
import { evaluateGoal, type Goal, type GoalVerdict, type Measurement } from './goal';

/** Judges goals while a run goes on, remembering only what each still needs. */
export class GoalWatch {
  private state: GoalVerdict[] = [];

  constructor(
    private readonly goals: readonly Goal[],
    private readonly experiment: Experiment,
    private readonly original?: Experiment,
  ) {
    this.restart();
  }

  restart(): void {
    this.state = this.goals.map((goal) => evaluateGoal(goal, this.experiment, [], this.original));
  }

  /** Takes in measurements in their order; many at once are judged much faster than one by one. */
  see(measurements: readonly Measurement[]): void {
    if (measurements.length === 0) return;
    this.goals.forEach((goal, i) => {
      const before = this.state[i];
      // With `afterSteps`, the first evaluation that is due decides for good.
      if (before.reached || before.blocked || before.decided) return;
      const judge = (some: readonly Measurement[]) =>
        evaluateGoal(goal, this.experiment, some, this.original);
      const verdict = judge(measurements);
      const { afterSteps } = goal;
      const due = afterSteps !== undefined && measurements.some((m) => m.step >= afterSteps);
      if (due) this.state[i] = { ...verdict, decided: true };
      // What is missing is told of the last measurement, even where only earlier ones counted.
      else this.state[i] = verdict.reached ? verdict : judge(measurements.slice(-1));
    });
  }

  verdicts(): GoalVerdict[] {
    return this.state;
  }
}
