import { histogramOf } from '../engine/inspect/histogram';
import type { LayerInspection } from '../engine/inspect/inspection';
import type { Trainer } from '../engine/trainer';
import { findExtent, isPlanar, readPoints } from './plane';
import type {
  Extent,
  LayerReading,
  NormReading,
  RunInfo,
  Snapshot,
  TensorPlace,
  Watch,
} from './protocol';
import { isCurve } from './shape';

const tensorNames = ['weights', 'bias', 'gamma', 'beta'] as const;

/** What a page needs to know of a run before its first step. */
export function describeInfo(trainer: Trainer): RunInfo {
  const { info, experiment } = trainer;
  const points = () => ({
    train: readPoints(trainer, 'train'),
    validation: readPoints(trainer, 'validation'),
  });
  return {
    experiment,
    task: info.task,
    classes: info.classes,
    outputs: info.outputs,
    stepsPerEpoch: info.stepsPerEpoch,
    trainSamples: info.trainSamples,
    validationSamples: info.validationSamples,
    parameters: info.parameterCount,
    layout: layOut(trainer),
    ...(isPlanar(trainer) ? { plane: { extent: findExtent(trainer), ...points() } } : {}),
    ...(isCurve(experiment.data) ? { curve: points() } : {}),
  };
}

function layOut(trainer: Trainer): TensorPlace[] {
  const places: TensorPlace[] = [];
  let offset = 0;
  let width = trainer.info.inputs;
  trainer.parameters().forEach((tensors, layer) => {
    for (const name of tensorNames) {
      const values = tensors[name];
      if (!values) continue;
      const rows = name === 'weights' ? width : 1;
      places.push({ layer, name, offset, rows, columns: values.length / rows });
      offset += values.length;
    }
    width = trainer.info.layers[layer].units;
  });
  return places;
}

/** The pictures and tables that somebody watches. */
export function takePictures(
  trainer: Trainer,
  info: RunInfo,
  watch: Watch,
): Pick<Snapshot, 'grid' | 'unitGrids' | 'parameters' | 'layers'> {
  const extent = info.plane?.extent;
  const readable = trainer.status !== 'diverged';
  return {
    ...(watch.grid && extent && readable ? { grid: takeGrid(trainer, extent, watch.grid) } : {}),
    ...(watch.unitGrids && extent && readable
      ? { unitGrids: takeUnitGrids(trainer, extent, watch.unitGrids) }
      : {}),
    ...(watch.parameters ? { parameters: readParameters(trainer) } : {}),
    ...(watch.layers && readable ? { layers: readLayers(trainer, watch.layers.bins) } : {}),
  };
}

function takeGrid(trainer: Trainer, extent: Extent, size: number) {
  return { size, outputs: trainer.info.outputs, values: trainer.decisionGrid(size, extent) };
}

function takeUnitGrids(trainer: Trainer, extent: Extent, size: number) {
  const layers = trainer
    .unitGrids(size, extent)
    .map((values, layer) => ({ layer, units: trainer.info.layers[layer].units, values }));
  return { size, layers };
}

function readLayers(trainer: Trainer, bins: number): LayerReading[] {
  const histogram = (values: Float32Array | null | undefined) =>
    values && values.length > 0 ? histogramOf(values, bins) : null;
  return trainer.inspect().layers.map((layer, index) => ({
    layer: index,
    kind: layer.kind,
    units: layer.units,
    norms: layer.norms,
    gradientNorms: layer.gradientNorms,
    updateNorms: layer.updateNorms,
    saturation: layer.saturation,
    activations: histogramOf(layer.activations, bins),
    preActivations: histogram(layer.preActivations),
    deltas: histogram(layer.deltas),
    weights: histogram(layer.parameters.weights),
    weightGradients: histogram(layer.gradients?.weights),
    batchNorm: readNorm(layer),
  }));
}

/** Null for every layer but batch normalisation. */
export function readNorm({ batchNorm, parameters }: LayerInspection): NormReading | null {
  const { gamma, beta, runningMean, runningVariance } = parameters;
  if (!batchNorm || !gamma || !beta || !runningMean || !runningVariance) return null;
  return { ...batchNorm, gamma, beta, runningMean, runningVariance };
}

function readParameters(trainer: Trainer): Float32Array {
  const tensors = trainer.parameters();
  const size = tensors.reduce(
    (sum, layer) => sum + tensorNames.reduce((s, name) => s + (layer[name]?.length ?? 0), 0),
    0,
  );
  const all = new Float32Array(size);
  let offset = 0;
  for (const layer of tensors)
    for (const name of tensorNames) {
      const values = layer[name];
      if (!values) continue;
      all.set(values, offset);
      offset += values.length;
    }
  return all;
}
