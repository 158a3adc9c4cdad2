import { countSamples } from '../data/dataset';
import type { LayerSpec } from '../network-spec';
import type { Experiment } from '../spec';
import type { Prepared } from './prepare';

/** What can be told about a run before its first step. */
export interface RunInfo {
  inputs: number;
  outputs: number;
  /** 0 for regression. */
  classes: number;
  task: 'classification' | 'regression';
  trainSamples: number;
  validationSamples: number;
  stepsPerEpoch: number;
  /** Infinity where the experiment names no end. */
  totalSteps: number;
  /** Trainable and frozen ones; running statistics not counted. */
  parameterCount: number;
  layers: { kind: LayerSpec['kind']; name: string; units: number; parameterCount: number }[];
}

export function describeRun(
  { training }: Experiment,
  { data, model, batchSize }: Prepared,
): RunInfo {
  const { train, validation } = data;
  const trainSamples = countSamples(train);
  const stepsPerEpoch = Math.ceil(trainSamples / batchSize);
  const { epochs = Infinity } = training;
  const layers = model.network.layers.map(({ spec, units, blocks }, index) => ({
    kind: spec.kind,
    name: `${spec.kind} ${index + 1}`,
    units,
    parameterCount: blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  }));
  return {
    inputs: train.inputs,
    outputs: model.network.outputs,
    classes: train.classes,
    task: train.task,
    trainSamples,
    validationSamples: countSamples(validation),
    stepsPerEpoch,
    totalSteps: training.steps ?? epochs * stepsPerEpoch,
    parameterCount: layers.reduce((sum, layer) => sum + layer.parameterCount, 0),
    layers,
  };
}
