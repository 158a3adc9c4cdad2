import { readSamples } from '../kernels/matrix';
import { Program } from '../kernels/program';
import type { BatchNorm } from '../layers/batch-norm';
import type { Dropout } from '../layers/dropout';
import type { Layer } from '../layers/layer';
import type { Model } from '../model';
import { type LayerParameters, readLayer } from '../training/parameters';
import { measureSaturation, type Saturation } from './saturation';

/** Everything about one batch on its way through the network and back. Matrices: one sample a row. */
export interface Inspection {
  /** The step whose batch (and dropout mask) this is. */
  step: number;
  samples: number;
  /** Penalties included. */
  loss: number;
  inputs: Float32Array;
  layers: LayerInspection[];
}

export interface LayerInspection {
  kind: Layer['spec']['kind'];
  units: number;
  /** What enters the activation; null where there is none. */
  preActivations: Float32Array | null;
  activations: Float32Array;
  /** Dense and activation: δ, the loss's gradient by pre-activations; else by outputs. Null below the lowest trainable layer. */
  deltas: Float32Array | null;
  parameters: LayerParameters;
  /** Of loss and penalties, before clipping; null for frozen layers. */
  gradients: LayerParameters | null;
  /** L2 norms by array: of the parameters, their gradients, and the update this step makes. */
  norms: Norms;
  gradientNorms: Norms;
  updateNorms: Norms;
  saturation: Saturation | null;
  /** Dropout: 0 or 1/(1 − rate). */
  mask: Float32Array | null;
  batchNorm: BatchStatistics | null;
}

export type Norms = Partial<Record<'weights' | 'bias' | 'gamma' | 'beta', number>>;

/** The figures of one batch, for each unit. */
export interface BatchStatistics {
  mean: Float32Array;
  /** Divisor N. */
  variance: Float32Array;
  /** x̂, one sample a row. */
  normalized: Float32Array;
}

const blockNames = ['weights', 'bias', 'gamma', 'beta'] as const;

export function normsOf(parameters: LayerParameters | null): Norms {
  const norms: Norms = {};
  for (const name of blockNames) {
    const values = parameters?.[name];
    if (values) norms[name] = Math.sqrt(values.reduce((sum, x) => sum + x * x, 0));
  }
  return norms;
}

/** Norms of the difference of two states of a layer. */
export function differenceNorms(after: LayerParameters, before: LayerParameters): Norms {
  const difference: LayerParameters = {};
  for (const name of blockNames) {
    const old = before[name];
    if (old) difference[name] = after[name]?.map((x, i) => x - old[i]);
  }
  return normsOf(difference);
}

/** Reads a layer's buffers after a gradient has been computed over so many samples. */
export function inspectLayer(
  model: Model,
  index: number,
  samples: number,
): Omit<LayerInspection, 'updateNorms'> {
  const { workspace, network } = model;
  const layer = network.layers[index];
  const { spec, units } = layer;
  const read = (address: number) => readSamples(workspace, address, units, samples);
  const preActivations = layer.preActivation === null ? null : read(layer.preActivation);
  // A layer that passes its input through (dropout in evaluation) is not asked for here.
  const activations = read(layer.output);
  const parameters = readLayer(model, layer);
  const gradients = layer.trainable ? readLayer(model, layer, 'gradients') : null;
  return {
    kind: spec.kind,
    units,
    preActivations,
    activations,
    deltas: index >= network.lowestTrainable ? readDeltas(model, index, samples) : null,
    parameters,
    gradients,
    norms: normsOf(parameters),
    gradientNorms: normsOf(gradients),
    saturation:
      preActivations && 'activation' in spec
        ? measureSaturation(spec, preActivations, activations, units)
        : null,
    mask: spec.kind === 'dropout' ? read((layer as Dropout).mask) : null,
    batchNorm:
      spec.kind === 'batchNorm' ? readStatistics(model, layer as BatchNorm, samples) : null,
  };
}

/** δ after the backward pass, one sample a row: dense layers left it, an activation's is made here. */
function readDeltas({ workspace, network }: Model, index: number, samples: number): Float32Array {
  const layer = network.layers[index];
  const gradient = network.gradients[index];
  if (layer.spec.kind === 'activation') {
    const program = new Program();
    layer.backward(program, gradient, gradient, samples);
    workspace.run(program.finish(workspace));
  }
  return readSamples(workspace, gradient, layer.units, samples);
}

export function readStatistics(
  { workspace }: Model,
  { batchMean, batchVariance, normalized, units }: BatchNorm,
  samples: number,
): BatchStatistics {
  return {
    mean: workspace.floats(batchMean, units).slice(),
    variance: workspace.floats(batchVariance, units).slice(),
    normalized: readSamples(workspace, normalized, units, samples),
  };
}
