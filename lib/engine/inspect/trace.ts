import { countSamples } from '../data/dataset';
import { EngineError } from '../errors';
import { matrixSize, readSamples } from '../kernels/matrix';
import { Program } from '../kernels/program';
import type { BatchNorm } from '../layers/batch-norm';
import type { Dropout } from '../layers/dropout';
import type { Layer } from '../layers/layer';
import type { Model } from '../model';
import { type LayerParameters, readLayer } from '../training/parameters';
import type { Part, Run } from '../training/run';
import { type BatchStatistics, readStatistics } from './inspection';
import { undisturbed } from './undisturbed';

/**
 * One instance's way forward and back, with every product on every edge.
 *
 * Batch normalisation ties an instance to its batch. The loss is still the instance's own; what it
 * owes to the others, it owes through the batch's mean and variance, and `gradients` hold that too.
 */
export interface Trace {
  features: Float32Array;
  /** After the activation that belongs to the loss. */
  outputs: Float32Array;
  targets: Float32Array;
  loss: number;
  /** Instances that went along; the traced one is the first. 1 without batch normalisation. */
  samples: number;
  layers: LayerTrace[];
}

export interface LayerTrace {
  inputs: Float32Array;
  preActivations: Float32Array | null;
  activations: Float32Array;
  /** ∂loss/∂activation, before the activation's derivative. */
  activationGradients: Float32Array;
  /** δ = ∂loss/∂preActivation (dense, activation); else as `activationGradients`. */
  deltas: Float32Array;
  /**
   * Dense: w·x on each edge, inputs × units; the unit's pre-activation is their sum and the bias.
   * Batch normalisation: scale·x, one edge a unit; with β − scale·mean it is the activation.
   */
  forwardProducts: Float32Array | null;
  /**
   * Dense: w·δ on each edge, inputs × units; their sum over units goes back to the input.
   * Batch normalisation: scale·δ, one edge a unit; with `throughStatistics` it goes back.
   */
  backwardProducts: Float32Array | null;
  batchNorm: NormTrace | null;
  gradients: LayerParameters;
}

/** What batch normalisation did to one instance, a number for each unit. */
export interface NormTrace extends BatchStatistics {
  /** γ/√(variance + ε): the weight of the edge while mean and variance stand still. */
  scale: Float32Array;
  /** What comes back to the input because it moves the batch's mean and variance. */
  throughStatistics: Float32Array;
}

/** Sends one sample of a part through the network and back; dropout lets everything through. */
export function traceSample(run: Run, part: Part, sample: number): Trace {
  const { features, inputs } = run.samples(part);
  const count = countSamples(run.samples(part));
  if (!Number.isInteger(sample) || sample < 0 || sample >= count) {
    const rule = count > 0 ? `a whole number from 0 to ${count - 1}` : 'of a part that has samples';
    throw new EngineError('sample', rule, sample);
  }
  const { model, batchSize } = run.prepared;
  const { outputs } = run.info;
  const { targets } = run.tables[part];
  const normalizes = model.network.layers.some(({ spec }) => spec.kind === 'batchNorm');
  const samples = normalizes ? Math.min(batchSize, count) : 1;
  return undisturbed(run, () =>
    traceFirst(
      model,
      takeRows(features, inputs, sample, samples),
      takeRows(targets, outputs, sample, samples),
      samples,
    ),
  );
}

/** So many rows from one on; after the last the first follows. */
function takeRows(values: Float32Array, width: number, first: number, rows: number): Float32Array {
  const taken = new Float32Array(rows * width);
  for (let i = 0; i < taken.length; i++) taken[i] = values[(first * width + i) % values.length];
  return taken;
}

/** Traces the first of the samples that make up a batch. */
function traceFirst(
  model: Model,
  features: Float32Array,
  targets: Float32Array,
  samples: number,
): Trace {
  const { workspace, network } = model;
  for (const layer of network.layers) {
    if (layer.spec.kind !== 'dropout') continue;
    workspace.floats((layer as Dropout).mask, matrixSize(layer.units, samples)).fill(1);
  }
  model.setBatch(features, targets, samples);
  // Only the traced one's loss counts.
  const weights = model.allocateSampleWeights(samples, 0);
  workspace.writeFloats(weights, [model.lossScale]);
  const program = new Program();
  const raw = model.writeForward(program, samples, 'givenMasks');
  model.writeLoss(program, raw, samples, weights);
  const linked = model.writeLink(program, raw, samples);
  workspace.startStep(0, 0);
  workspace.run(program.finish(workspace));
  const loss = model.lastLoss;
  const outputs = readSamples(workspace, linked, network.outputs, 1);
  const ways = traceBack(model, samples);
  let inputs: Float32Array = features.slice(0, network.inputs);
  const layers = network.layers.map((layer, index): LayerTrace => {
    const { units, preActivation } = layer;
    const activations = readSamples(workspace, layer.output, units, 1);
    const traced = {
      inputs,
      preActivations:
        preActivation === null ? null : readSamples(workspace, preActivation, units, 1),
      activations,
      activationGradients: ways[index].activationGradients,
      deltas: ways[index].deltas,
      ...traceEdges(model, layer, inputs, ways[index]),
      gradients: readLayer(model, layer, 'gradients'),
    };
    inputs = activations;
    return traced;
  });
  return {
    features: features.slice(0, network.inputs),
    outputs,
    targets: targets.slice(0, network.outputs),
    loss,
    samples,
    layers,
  };
}

/** What passes a layer on its way back. */
interface WayBack {
  activationGradients: Float32Array;
  deltas: Float32Array;
  inputGradients: Float32Array;
}

/** The backward pass, layer by layer: one uses the place of another's gradient for its own δ. */
function traceBack(model: Model, samples: number): WayBack[] {
  const { workspace, network } = model;
  const read = (address: number, width: number) => readSamples(workspace, address, width, 1);
  const ways: WayBack[] = [];
  for (let index = network.layers.length - 1; index >= 0; index--) {
    const layer = network.layers[index];
    const gradient = network.gradients[index];
    // Nothing asks for the inputs once the first layer's own gradients are made.
    const below = index > 0 ? network.gradients[index - 1] : network.input;
    const activationGradients = read(gradient, layer.units);
    const program = new Program();
    layer.backward(program, gradient, below, samples);
    workspace.run(program.finish(workspace));
    const inputGradients = read(below, layer.inputs);
    const deltas = layer.spec.kind === 'activation' ? inputGradients : read(gradient, layer.units);
    ways.unshift({ activationGradients, deltas, inputGradients });
  }
  return ways;
}

type Edges = Pick<LayerTrace, 'forwardProducts' | 'backwardProducts' | 'batchNorm'>;

function traceEdges(
  model: Model,
  layer: Layer,
  inputs: Float32Array,
  { deltas, inputGradients }: WayBack,
): Edges {
  const { spec, units } = layer;
  if (spec.kind === 'dense') {
    const { weights } = readLayer(model, layer);
    return {
      forwardProducts: products(weights, units, (i) => inputs[i]),
      backwardProducts: products(weights, units, (_i, unit) => deltas[unit]),
      batchNorm: null,
    };
  }
  if (spec.kind !== 'batchNorm') {
    return { forwardProducts: null, backwardProducts: null, batchNorm: null };
  }
  const norm = layer as BatchNorm;
  const { gamma } = readLayer(model, layer);
  const inverse = model.workspace.floats(norm.inverseStd, units);
  const scale = inverse.map((x, unit) => x * (gamma?.[unit] ?? 1));
  const backwardProducts = scale.map((x, unit) => x * deltas[unit]);
  return {
    forwardProducts: scale.map((x, unit) => x * inputs[unit]),
    backwardProducts,
    batchNorm: {
      ...readStatistics(model, norm, 1),
      scale,
      throughStatistics: inputGradients.map((x, unit) => x - backwardProducts[unit]),
    },
  };
}

function products(
  weights: Float32Array | undefined,
  units: number,
  factor: (input: number, unit: number) => number,
): Float32Array | null {
  return weights?.map((w, i) => w * factor(Math.floor(i / units), i % units)) ?? null;
}
