import type { DataSpec, Experiment } from '../engine/spec';
import type { LossName } from '../engine/training-spec';
import { buildNetwork, listBlocks } from './blocks';
import { measureData } from './shape';

/**
 * Gives an experiment other data and the output layer and loss that they need: one sigmoid unit for
 * two classes, one softmax unit a class for more, a linear unit for a regression.
 */
export function withData(experiment: Experiment, data: DataSpec): Experiment {
  const before = measureData(experiment.data);
  const after = measureData(data);
  const same =
    before.task === after.task &&
    before.classes === after.classes &&
    before.targets === after.targets;
  if (same) return { ...experiment, data };
  if (after.task === 'regression')
    return withOutput({ ...experiment, data }, after.targets, 'meanSquaredError');
  if (after.classes === 2) return withOutput({ ...experiment, data }, 1, 'binaryCrossEntropy');
  return withOutput({ ...experiment, data }, after.classes, 'softmaxCrossEntropy');
}

/** Sets loss and output units; what belongs to another loss alone is left out. */
function withOutput(experiment: Experiment, units: number, loss: LossName): Experiment {
  const blocks = listBlocks(experiment.network);
  const output = blocks.at(-1);
  if (!output) return experiment;
  const rest = blocks.slice(0, -1);
  const activation =
    loss === 'binaryCrossEntropy'
      ? 'sigmoid'
      : loss === 'softmaxCrossEntropy'
        ? 'softmax'
        : 'linear';
  const network = buildNetwork([
    ...rest,
    { ...output, activation, dense: { ...output.dense, units } },
  ]);
  const { labelSmoothing: _s, classWeights: _w, huberDelta: _d, ...training } = experiment.training;
  return { ...experiment, network, training: { ...training, loss } };
}

/** Sets the loss, with the number of output units that it wants for these data. */
export function withLoss(experiment: Experiment, loss: LossName): Experiment {
  const { task, classes, targets } = measureData(experiment.data);
  if (task === 'regression') return withOutput(experiment, targets, loss);
  const units = loss === 'softmaxCrossEntropy' || classes > 2 ? classes : 1;
  return withOutput(experiment, units, loss);
}
