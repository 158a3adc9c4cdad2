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

  see(measurement: Measurement): void {
    this.goals.forEach((goal, i) => {
      const before = this.state[i];
      // With `afterSteps`, the first evaluation that is due decides for good.
      if (before.reached || before.blocked || before.decided) return;
      const verdict = evaluateGoal(goal, this.experiment, [measurement], this.original);
      const due = goal.afterSteps !== undefined && measurement.step >= goal.afterSteps;
      this.state[i] = due ? { ...verdict, decided: true } : verdict;
    });
  }

  verdicts(): GoalVerdict[] {
    return this.state;
  }
}
