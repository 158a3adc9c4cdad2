import type { ShippedDataSet } from '../../engine/data/shipped';
import type { Kernels } from '../../engine/kernels/load-kernels';
import type { Experiment } from '../../engine/spec';
import { createTrainer } from '../../engine/trainer';
import { measureNow, readMeasurements } from '../measurements';
import { defaultSteps } from './plan';
import type { SweepResult } from './protocol';

export interface JobOptions {
  kernels: Kernels;
  shipped?: ShippedDataSet;
  now: () => number;
  /** Hears the share done, from 0 to 1, about every `tellEvery` milliseconds. */
  tell?: (share: number) => void;
}

const tellEvery = 150;
const chunk = 200;

/** Trains an experiment to its end and keeps what a sweep's figure needs. */
export function runJob(experiment: Experiment, options: JobOptions): SweepResult {
  const { now, tell } = options;
  const trainer = createTrainer(experiment, options.kernels, options.shipped);
  try {
    const total = trainer.info.totalSteps;
    const end = Number.isFinite(total) ? total : defaultSteps;
    let told = now();
    while (trainer.step < end && trainer.train(Math.min(chunk, end - trainer.step)) > 0) {
      if (!tell || now() - told < tellEvery) continue;
      told = now();
      tell(trainer.step / end);
    }
    const latest = measureNow(trainer);
    const history = readMeasurements(trainer);
    if (history.at(-1)?.step !== latest.step) history.push(latest);
    return {
      parameters: trainer.info.parameterCount,
      history,
      latest,
      diverged: trainer.divergence?.sentence ?? null,
    };
  } finally {
    trainer.dispose();
  }
}
