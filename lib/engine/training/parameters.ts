import { EngineError } from '../errors';
import { readMatrix, writeMatrix } from '../kernels/matrix';
import type { BatchNorm } from '../layers/batch-norm';
import type { Layer } from '../layers/layer';
import type { Model } from '../model';

/**
 * The numbers of one layer, row-major. `weights` is fanIn × fanOut: row i belongs to input i
 * (PyTorch's `nn.Linear` keeps the transpose). Layers without parameters have none of these.
 */
export interface LayerParameters {
  weights?: Float32Array;
  bias?: Float32Array;
  gamma?: Float32Array;
  beta?: Float32Array;
  runningMean?: Float32Array;
  runningVariance?: Float32Array;
}

type Source = 'values' | 'gradients';

/** Copies of a layer's parameters, or of their gradients. */
export function readLayer(model: Model, layer: Layer, source: Source = 'values'): LayerParameters {
  const { workspace, network } = model;
  const result: LayerParameters = {};
  for (const block of layer.blocks) {
    const address = network.store[source] + block.offset * 4;
    result[block.name] = readMatrix(workspace, address, block.rows, block.columns);
  }
  if (layer.spec.kind === 'batchNorm' && source === 'values') {
    const { runningMean, runningVariance, units } = layer as BatchNorm;
    result.runningMean = workspace.floats(runningMean, units).slice();
    result.runningVariance = workspace.floats(runningVariance, units).slice();
  }
  return result;
}

/** @throws EngineError if a given array has another length than the layer's */
export function writeLayer(
  { workspace, network }: Model,
  layer: Layer,
  given: LayerParameters,
  path: string,
): void {
  for (const block of layer.blocks) {
    const values = given[block.name];
    if (!values) continue;
    requireLength(`${path}.${block.name}`, values, block.rows * block.columns);
    writeMatrix(workspace, network.store.valueOf(block), block.rows, block.columns, values);
  }
  if (layer.spec.kind !== 'batchNorm') return;
  for (const name of ['runningMean', 'runningVariance'] as const) {
    const values = given[name];
    if (!values) continue;
    requireLength(`${path}.${name}`, values, layer.units);
    workspace.floats((layer as BatchNorm)[name], layer.units).set(values);
  }
}

function requireLength(argument: string, { length }: Float32Array, wanted: number): void {
  if (length !== wanted) throw new EngineError(argument, `${wanted} numbers`, `${length} numbers`);
}
