import type { ShippedDataSet } from '../../engine/data/shipped';
import type { Kernels } from '../../engine/kernels/load-kernels';
import type { Experiment } from '../../engine/spec';
import { createTrainer, type Trainer } from '../../engine/trainer';
import { measureNow, readMeasurements } from '../measurements';
import type { RunResult, SweepProgress } from '../protocol';

interface Sweep {
  experiments: Experiment[];
  steps: number;
  kernels: Kernels;
  shipped?: ShippedDataSet;
}

interface Going extends Sweep {
  next: number;
  trainer: Trainer | null;
  results: SweepProgress['results'];
  done: number;
}

const chunk = 50;

/** Whole runs in the background, one after the other, in slices; results are fetched as they come. */
export class Sweeps {
  private readonly going = new Map<string, Going>();

  constructor(private readonly world: { now: () => number }) {}

  start(name: string, sweep: Sweep): void {
    this.stop(name);
    this.going.set(name, { ...sweep, next: 0, trainer: null, results: [], done: 0 });
  }

  stop(name: string): void {
    this.going.get(name)?.trainer?.dispose();
    this.going.delete(name);
  }

  /** Trains for about so many milliseconds; false when there is nothing left to do. */
  work(milliseconds: number): boolean {
    const end = this.world.now() + milliseconds;
    for (const sweep of this.going.values()) {
      while (sweep.done < sweep.experiments.length) {
        this.workOn(sweep);
        if (this.world.now() >= end) return true;
      }
    }
    return false;
  }

  private workOn(sweep: Going): void {
    const experiment = sweep.experiments[sweep.next];
    try {
      sweep.trainer ??= createTrainer(experiment, sweep.kernels, sweep.shipped);
      const { trainer } = sweep;
      const left = sweep.steps - trainer.step;
      const made = left > 0 ? trainer.train(Math.min(chunk, left)) : 0;
      if (made > 0 && trainer.step < sweep.steps) return;
      this.finish(sweep, readResult(trainer));
    } catch (error) {
      this.finish(sweep, {
        experiment,
        problem: error instanceof Error ? error.message : String(error),
      });
    }
  }

  private finish(sweep: Going, result: RunResult): void {
    sweep.results.push({ job: sweep.next, result });
    sweep.trainer?.dispose();
    sweep.trainer = null;
    sweep.next++;
    sweep.done++;
  }

  poll(name: string): SweepProgress {
    const sweep = this.going.get(name);
    if (!sweep) return { done: 0, total: 0, current: 0, results: [] };
    const results = sweep.results.splice(0);
    const current = sweep.trainer ? sweep.trainer.step / sweep.steps : 0;
    return { done: sweep.done, total: sweep.experiments.length, current, results };
  }
}

function readResult(trainer: Trainer): RunResult {
  return {
    experiment: trainer.experiment,
    finished: {
      history: readMeasurements(trainer),
      latest: measureNow(trainer),
      parameters: trainer.info.parameterCount,
      diverged: trainer.status === 'diverged',
    },
  };
}
