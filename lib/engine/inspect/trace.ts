import { EngineError } from '../errors';
import { matrixSize, readSamples } from '../kernels/matrix';
import { Program } from '../kernels/program';
import type { Dropout } from '../layers/dropout';
import type { Model } from '../model';
import { type LayerParameters, readLayer } from '../training/parameters';

/** One instance's way forward and back, with every product on every edge. */
export interface Trace {
  features: Float32Array;
  /** After the activation that belongs to the loss. */
  outputs: Float32Array;
  targets: Float32Array;
  loss: number;
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
  /** Dense: w·x on each edge, inputs × units; the unit's pre-activation is their sum and the bias. */
  forwardProducts: Float32Array | null;
  /** Dense: w·δ on each edge, inputs × units; their sum over units goes back to the input. */
  backwardProducts: Float32Array | null;
  gradients: LayerParameters;
}

/**
 * Sends one instance through the network and back; dropout lets everything through.
 *
 * @throws EngineError for batch normalisation, whose way back needs a whole batch
 */
export function traceInstance(model: Model, features: Float32Array, targets: Float32Array): Trace {
  const { workspace, network } = model;
  if (network.layers.some(({ spec }) => spec.kind === 'batchNorm')) {
    throw new EngineError('network.layers', 'without batchNorm to trace one instance', 'batchNorm');
  }
  for (const layer of network.layers) {
    if (layer.spec.kind !== 'dropout') continue;
    workspace.floats((layer as Dropout).mask, matrixSize(layer.units, 1)).fill(1);
  }
  model.setBatch(features, targets, 1);
  const program = new Program();
  const raw = model.writeForward(program, 1, 'givenMasks');
  const weights = model.allocateSampleWeights(1);
  model.writeLoss(program, raw, 1, weights);
  network.backward(program, 1, 0);
  const linked = model.writeLink(program, raw, 1);
  workspace.startStep(0, 0);
  workspace.run(program.finish(workspace));
  const loss = model.lastLoss;
  const outputs = readSamples(workspace, linked, network.outputs, 1);
  let inputs = features;
  const layers = network.layers.map((_, index) => {
    const trace = traceLayer(model, index, inputs);
    inputs = trace.activations;
    return trace;
  });
  // The backward pass turned the outputs' gradient into δ: the loss writes it once more.
  const again = new Program();
  model.writeLoss(again, raw, 1, weights);
  workspace.run(again.finish(workspace));
  const last = layers.length - 1;
  layers[last].activationGradients = readSamples(
    workspace,
    network.outputGradient,
    network.outputs,
    1,
  );
  for (let index = 0; index < last; index++) {
    const above = layers[index + 1];
    const { units } = network.layers[index];
    layers[index].activationGradients = above.backwardProducts
      ? sumRows(above.backwardProducts, units)
      : layers[index].activationGradients;
  }
  return { features, outputs, targets, loss, layers };
}

function traceLayer(model: Model, index: number, inputs: Float32Array): LayerTrace {
  const { workspace, network } = model;
  const layer = network.layers[index];
  const { units, preActivation } = layer;
  const deltas = readSamples(workspace, network.gradients[index], units, 1);
  const { weights } = readLayer(model, layer);
  return {
    inputs,
    preActivations: preActivation === null ? null : readSamples(workspace, preActivation, units, 1),
    activations: readSamples(workspace, layer.output, units, 1),
    activationGradients: deltas,
    deltas,
    forwardProducts: products(weights, units, (i) => inputs[i]),
    backwardProducts: products(weights, units, (_i, unit) => deltas[unit]),
    gradients: readLayer(model, layer, 'gradients'),
  };
}

function products(
  weights: Float32Array | undefined,
  units: number,
  factor: (input: number, unit: number) => number,
): Float32Array | null {
  if (!weights) return null;
  return weights.map((w, i) => w * factor(Math.floor(i / units), i % units));
}

function sumRows(values: Float32Array, rows: number): Float32Array {
  const width = values.length / rows;
  return new Float32Array(rows).map((_, row) =>
    values.subarray(row * width, (row + 1) * width).reduce((sum, x) => sum + x, 0),
  );
}
