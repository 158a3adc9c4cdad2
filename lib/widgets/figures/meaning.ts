import type { Experiment } from '@/lib/engine/spec';
import { listBlocks } from '@/lib/experiment/blocks';
import { measureData } from '@/lib/experiment/shape';
import type { FieldMeaning } from './field';

/** What the numbers of an experiment's output mean, and so how they are coloured. */
export function outputMeaning(experiment: Experiment): FieldMeaning {
  const { task, classes } = measureData(experiment.data);
  if (task === 'regression') return { kind: 'value', limit: 1 };
  const output = listBlocks(experiment.network).at(-1);
  if (classes > 2) return { kind: 'classes' };
  const { loss } = experiment.training;
  if (loss === 'binaryCrossEntropy' || loss === 'softmaxCrossEntropy' || output?.dense.units === 2)
    return { kind: 'probability' };
  const unsigned = ['sigmoid', 'softmax', 'softplus', 'relu'].includes(
    output?.activation ?? 'linear',
  );
  return unsigned ? { kind: 'probability' } : { kind: 'value', limit: 1 };
}
