import type { ShippedDataSet } from '../engine/data/shipped';
import type { Kernels } from '../engine/kernels/load-kernels';
import type { Experiment } from '../engine/spec';
import { createTrainer, type Trainer } from '../engine/trainer';

/** Where a run went, step by step: for networks so small that the whole way can be drawn. */
export interface Path {
  /** Numbers in a row, in the order of the layers: weights row by row, then bias. */
  width: number;
  /** Row k: the parameters before step k; the last row is the end. */
  parameters: Float32Array;
  /** Row k: the gradients of step k. */
  gradients: Float32Array;
  /** The samples of step k's batch, by their numbers in the training part. */
  batches: Uint32Array[];
  diverged: boolean;
}

/** The way of a network with many weights would fill the memory and show nothing. */
export const widestPath = 64;

/**
 * Takes up to so many steps of an experiment, one by one, and keeps every place.
 *
 * @throws EngineError when the experiment cannot be built; RangeError for more than `widestPath` parameters
 */
export function recordPath(
  experiment: Experiment,
  steps: number,
  kernels: Kernels,
  shipped?: ShippedDataSet,
): Path {
  const trainer = createTrainer(
    { ...experiment, training: { ...experiment.training, evaluateEvery: 0 } },
    kernels,
    shipped,
  );
  try {
    const width = trainer.info.parameterCount;
    if (width > widestPath)
      throw new RangeError(`a path has at most ${widestPath} parameters; got ${width}`);
    const parameters = [readRow(trainer, 'parameters')];
    const gradients: number[][] = [];
    const batches: Uint32Array[] = [];
    while (batches.length < steps && trainer.train(1) === 1) {
      parameters.push(readRow(trainer, 'parameters'));
      gradients.push(readRow(trainer, 'gradients'));
      batches.push(trainer.lastBatch());
    }
    return {
      width,
      parameters: Float32Array.from(parameters.flat()),
      gradients: Float32Array.from(gradients.flat()),
      batches,
      diverged: trainer.status === 'diverged',
    };
  } finally {
    trainer.dispose();
  }
}

function readRow(trainer: Trainer, what: 'parameters' | 'gradients'): number[] {
  return trainer[what]().flatMap(({ weights = [], bias = [], gamma = [], beta = [] }) => [
    ...weights,
    ...bias,
    ...gamma,
    ...beta,
  ]);
}
