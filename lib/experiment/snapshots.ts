import type { ExactMath } from '../engine/kernels/load-kernels';
import type { Trainer } from '../engine/trainer';
import { findExtent, gridFeatures, isPlanar, readPoints } from './plane';
import type { RunInfo, Snapshot, TensorPlace, Watch } from './protocol';
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
  math: ExactMath,
): Pick<Snapshot, 'grid' | 'parameters'> {
  return {
    ...(watch.grid && info.plane ? { grid: takeGrid(trainer, info, watch.grid, math) } : {}),
    ...(watch.parameters ? { parameters: readParameters(trainer) } : {}),
  };
}

const gridCache = new WeakMap<Trainer, { size: number; features: Float32Array }>();

function takeGrid(trainer: Trainer, info: RunInfo, size: number, math: ExactMath) {
  let cached = gridCache.get(trainer);
  if (cached?.size !== size && info.plane) {
    cached = { size, features: gridFeatures(trainer, info.plane.extent, size, math) };
    gridCache.set(trainer, cached);
  }
  const values = trainer.predict(cached?.features ?? new Float32Array(0));
  return { size, outputs: info.outputs, values };
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
