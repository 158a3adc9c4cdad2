import type { DataSpec, Experiment } from '@/lib/engine/spec';
import { listBlocks } from '@/lib/experiment/blocks';
import { optimizerNames } from '@/lib/experiment/optimizer-names';
import { countParameters, countSamples, listFeatures, measureData } from '@/lib/experiment/shape';

/** "8 × 8 tanh, adam 0.01": enough to tell runs apart. */
export function summarizeTraining({ network, training }: Experiment): string {
  const hidden = listBlocks(network).slice(0, -1);
  const units = hidden.map((block) => block.dense.units).join('–') || 'no hidden layer';
  const activations = [...new Set(hidden.map((block) => block.activation))].join('/');
  const { kind, learningRate } = training.optimizer;
  return `${[units, activations].filter(Boolean).join(' ')}, ${optimizerNames[kind]} ${learningRate}`;
}

/** The whole picture in a sentence or two. */
export function describePlayground(experiment: Experiment): string {
  const { data, network } = experiment;
  const blocks = listBlocks(network);
  const hidden = blocks.slice(0, -1);
  const layers =
    hidden.length === 0
      ? 'no hidden layer'
      : `${hidden.length === 1 ? 'a hidden layer' : `${hidden.length} hidden layers`} of ${hidden
          .map((block) => `${block.dense.units} ${block.activation}`)
          .join(', ')} units`;
  return `${describeData(data)} A network with ${layers} and ${countParameters(experiment)} parameters.`;
}

function describeData(data: DataSpec): string {
  const { task, classes, inputs } = measureData(data);
  const kind = task === 'classification' ? `${classes} classes` : 'a number to predict';
  const inputWords = data.set === 'table' ? `${inputs} columns` : listFeatures(data).join(', ');
  const name = data.set === 'table' ? 'your own points' : data.set;
  return `${countSamples(data)} points (${name}), ${kind}, from the inputs ${inputWords}.`;
}
