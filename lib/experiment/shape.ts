import type { DenseSpec } from '../engine/network-spec';
import type { CurveSet, DataSpec, Experiment, Feature, RegressionSet } from '../engine/spec';

/** What a data set asks of a network that learns it. */
export interface DataShape {
  task: 'classification' | 'regression';
  /** Columns that enter the network. */
  inputs: number;
  /** Classes of a classification; 0 for a regression. */
  classes: number;
  /** Columns of the targets of a regression; 0 for a classification. */
  targets: number;
  /** The points lie in a plane that a picture can show. */
  planar: boolean;
}

export const curveSets: readonly CurveSet[] = ['line', 'sine', 'step'];
export const regressionSets: readonly RegressionSet[] = ['plane', 'ripple', 'saddle', 'hills'];

const shippedShapes = {
  digits: { inputs: 64, classes: 10, samples: 1797 },
  fashion: { inputs: 64, classes: 10, samples: 2000 },
  fashion14: { inputs: 196, classes: 10, samples: 2000 },
  iris: { inputs: 4, classes: 3, samples: 150 },
} as const;

export const defaultSamples = 200;
export const defaultNoise = 0.1;
export const defaultValidationShare = 0.3;

/** Inputs made of each point: the document's, or x and y (a curve has only x). */
export function listFeatures(data: DataSpec): Feature[] {
  if (data.set === 'table' || isShipped(data)) return ['x', 'y'];
  return data.features ?? (isCurve(data) ? ['x'] : ['x', 'y']);
}

export function isCurve(data: DataSpec): boolean {
  return (curveSets as readonly string[]).includes(data.set);
}

export function isShipped(
  data: DataSpec,
): data is Extract<DataSpec, { set: 'digits' | 'iris' | 'fashion' | 'fashion14' }> {
  return data.set in shippedShapes;
}

export function countSamples(data: DataSpec): number {
  if (data.set === 'table') return data.features.length;
  if (isShipped(data)) return data.samples ?? shippedShapes[data.set].samples;
  return data.samples ?? defaultSamples;
}

export function measureData(data: DataSpec): DataShape {
  if (data.set === 'table') {
    const inputs = data.features[0]?.length ?? 0;
    const classification = data.task === 'classification';
    return {
      task: data.task,
      inputs,
      classes: classification ? Math.max(2, maximum(data.targets) + 1) : 0,
      targets: classification ? 0 : 1,
      planar: inputs === 2,
    };
  }
  if (isShipped(data)) {
    const { inputs, classes } = shippedShapes[data.set];
    const reproduces = data.target === 'features';
    return {
      task: reproduces ? 'regression' : 'classification',
      inputs,
      classes: reproduces ? 0 : (data.classes?.length ?? classes),
      targets: reproduces ? inputs : 0,
      planar: false,
    };
  }
  const inputs = listFeatures(data).length;
  const regression = isCurve(data) || (regressionSets as readonly string[]).includes(data.set);
  if (regression)
    return { task: 'regression', inputs, classes: 0, targets: 1, planar: !isCurve(data) };
  const takesClasses = data.set === 'blobs' || data.set === 'spirals';
  const classes = takesClasses ? (data.classes ?? 2) : 2;
  return { task: 'classification', inputs, classes, targets: 0, planar: true };
}

function maximum(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** Width of every layer's output, in order; the input's own width is not among them. */
export function listWidths(experiment: Pick<Experiment, 'data' | 'network'>): number[] {
  let width = measureData(experiment.data).inputs;
  return experiment.network.layers.map((layer) => {
    if (layer.kind === 'dense') width = layer.units;
    return width;
  });
}

/** Trainable and frozen numbers in the network: weights, biases, gammas and betas. */
export function countParameters(experiment: Pick<Experiment, 'data' | 'network'>): number {
  const widths = listWidths(experiment);
  let width = measureData(experiment.data).inputs;
  let total = 0;
  experiment.network.layers.forEach((layer, index) => {
    if (layer.kind === 'dense') total += (width + (layer.useBias === false ? 0 : 1)) * layer.units;
    if (layer.kind === 'batchNorm') total += 2 * width;
    width = widths[index];
  });
  return total;
}

/** The output layer: the last dense layer of the network, if it has one. */
export function findOutputLayer(experiment: Pick<Experiment, 'network'>): DenseSpec | undefined {
  return experiment.network.layers.findLast((layer) => layer.kind === 'dense');
}
