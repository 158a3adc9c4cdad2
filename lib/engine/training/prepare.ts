import { checkExperiment } from '../check-experiment';
import { buildParts, type PreparedData } from '../data/build-parts';
import { countSamples } from '../data/dataset';
import type { ShippedDataSet } from '../data/shipped';
import { codingOf, type TargetCoding } from '../data/targets';
import { EngineError } from '../errors';
import { defaultInitializer, initialize } from '../initializers';
import type { ExactMath, Kernels } from '../kernels/load-kernels';
import { writeMatrix } from '../kernels/matrix';
import type { BatchNorm } from '../layers/batch-norm';
import { lossRules } from '../losses';
import { Model } from '../model';
import type { ActivationName, LayerSpec, NetworkSpec } from '../network-spec';
import { RandomStream, streamKey } from '../random';
import type { Experiment } from '../spec';

/** A checked experiment with its data and a model at its starting point. */
export interface Prepared {
  readonly data: PreparedData;
  readonly coding: TargetCoding;
  readonly model: Model;
  readonly batchSize: number;
}

/** Numbers in one layer's buffer, at most, when several samples are evaluated at once. */
const EVALUATION_SIZE = 65536;

/** @throws EngineError if the experiment breaks a rule */
export function prepare(
  experiment: Experiment,
  kernels: Kernels,
  shipped?: ShippedDataSet,
): Prepared {
  checkExperiment(experiment);
  const { training, network, seed } = experiment;
  const data = buildParts(experiment.data, seed, kernels.math, shipped);
  const { train } = data;
  const outputActivation = activationOf(network.layers[network.layers.length - 1]);
  const coding = codingOf(outputWidth(network, train.inputs), training.loss, outputActivation);
  checkOutputs(experiment, data, coding);
  const count = countSamples(train);
  const batchSize = training.batchSize === 'full' ? count : Math.min(training.batchSize, count);
  const widest = network.layers.reduce(
    (most, layer) => Math.max(most, layer.kind === 'dense' ? layer.units : 0),
    train.inputs,
  );
  const piece = Math.max(32, Math.min(256, Math.floor(EVALUATION_SIZE / widest / 4) * 4));
  const model = new Model(kernels, {
    inputs: train.inputs,
    layers: withoutLink(network.layers, experiment),
    training,
    largestBatch: Math.max(batchSize, piece),
    maskKey: (layer) => streamKey(kernels.math, seed, `layer ${layer}/mask`),
  });
  initializeModel(model, network.layers, seed, kernels.math);
  return { data, coding, model, batchSize };
}

function activationOf(layer: LayerSpec): ActivationName {
  return ('activation' in layer ? layer.activation : undefined) ?? 'linear';
}

function outputWidth({ layers }: NetworkSpec, inputs: number): number {
  return layers.reduce((width, layer) => (layer.kind === 'dense' ? layer.units : width), inputs);
}

/** The loss takes logits: an output activation that is part of it is left to it. */
function withoutLink(layers: readonly LayerSpec[], { training }: Experiment): LayerSpec[] {
  const { link } = lossRules[training.loss];
  return layers.map((layer, index) => {
    const isOutput = index === layers.length - 1;
    if (!isOutput || link === 'linear' || activationOf(layer) !== link) return layer;
    return { ...layer, activation: 'linear' } as LayerSpec;
  });
}

function checkOutputs(
  { network, training }: Experiment,
  { train }: PreparedData,
  { outputs }: TargetCoding,
): void {
  const last = network.layers.map(({ kind }) => kind).lastIndexOf('dense');
  const at = `network.layers[${last}].units`;
  const { task, classes, targetWidth, targets } = train;
  const softmax = training.loss === 'softmaxCrossEntropy';
  if (task === 'regression') {
    if (outputs !== targetWidth) throw new EngineError(at, `${targetWidth}, one a target`, outputs);
    if (softmax)
      throw new EngineError('training.loss', 'a regression loss for this data', training.loss);
    const isShare = (t: number) => t >= 0 && t <= 1;
    if (training.loss === 'binaryCrossEntropy' && targets && !targets.every(isShare)) {
      const wrong = targets.find((t) => !isShare(t));
      throw new EngineError('data', 'targets from 0 to 1 for binaryCrossEntropy', wrong);
    }
  } else if (outputs !== classes && (outputs !== 1 || classes !== 2 || softmax)) {
    const rule = classes === 2 && !softmax ? '1 or 2 for two classes' : `${classes}, one a class`;
    throw new EngineError(at, rule, outputs);
  }
  const { classWeights } = training;
  if (classWeights && (task === 'regression' || classWeights.length !== classes)) {
    throw new EngineError('training.classWeights', `${classes} numbers, one a class`, classWeights);
  }
  if (training.labelSmoothing && !softmax) {
    throw new EngineError(
      'training.labelSmoothing',
      '0 unless the loss is softmaxCrossEntropy',
      training.labelSmoothing,
    );
  }
  if (network.layers.some(({ kind }) => kind === 'batchNorm') && training.batchSize === 1) {
    throw new EngineError('training.batchSize', 'at least 2 with batch normalisation', 1);
  }
}

/** Draws the starting weights, each layer from a stream of its own. */
function initializeModel(
  { workspace, network }: Model,
  specs: readonly LayerSpec[],
  seed: number,
  math: ExactMath,
): void {
  const { store } = network;
  for (const [index, layer] of network.layers.entries()) {
    const spec = specs[index];
    if (spec.kind === 'dense') {
      const random = (part: 'weights' | 'bias') =>
        new RandomStream(math, streamKey(math, seed, `layer ${index}/${part}`));
      const [weights, bias] = layer.blocks;
      const { inputs, units } = layer;
      const rule = spec.initializer ?? defaultInitializer(initializingActivation(specs, index));
      const drawn = initialize(rule, inputs, units, random('weights'));
      writeMatrix(workspace, store.valueOf(weights), inputs, units, drawn);
      if (!bias) continue;
      const biasRule = spec.biasInitializer ?? 'zeros';
      const given = typeof biasRule === 'object' && biasRule.kind === 'values';
      const start = initialize(biasRule, given ? 1 : inputs, units, random('bias'));
      writeMatrix(workspace, store.valueOf(bias), 1, units, start.subarray(0, units));
    } else if (spec.kind === 'batchNorm') {
      workspace.floats(store.valueOf(layer.blocks[0]), layer.units).fill(1);
      workspace.floats((layer as BatchNorm).runningVariance, layer.units).fill(1);
    }
  }
}

/** A linear dense layer before batch normalisation starts as its activation layer wants it. */
function initializingActivation(specs: readonly LayerSpec[], index: number): ActivationName {
  const own = activationOf(specs[index]);
  if (own !== 'linear') return own;
  for (const spec of specs.slice(index + 1)) {
    if (spec.kind === 'activation') return spec.activation;
    if (spec.kind === 'dense') break;
  }
  return 'linear';
}
