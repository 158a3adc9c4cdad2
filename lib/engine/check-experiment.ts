import { checkTraining } from './check-training';
import { featureNames } from './data/features';
import { classificationSets, curveSets, regressionSets } from './data/generate';
import { classNames } from './data/shipped';
import { EngineError } from './errors';
import { lossRules } from './losses';
import type { ActivationName, InitializerName, LayerSpec } from './network-spec';
import { optimizerRules } from './optimizers/registry';
import { requireNumber, requireOneOf, requireWhole } from './requirements';
import type { DataSpec, Experiment, TableData } from './spec';

/** Enough for every lesson; more would only freeze a page. */
export const limits = { layers: 64, units: 1024, samples: 100_000, classes: 100 } as const;

export const layerKinds: LayerSpec['kind'][] = ['dense', 'batchNorm', 'activation', 'dropout'];

export const activationNames: ActivationName[] = [
  ...(['linear', 'sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu'] as const),
  ...(['selu', 'gelu', 'swish', 'softplus', 'softmax'] as const),
];

export const initializerNames: InitializerName[] = [
  ...(['zeros', 'constant', 'normal', 'uniform', 'glorotUniform', 'glorotNormal'] as const),
  ...(['heUniform', 'heNormal', 'lecunUniform', 'lecunNormal', 'orthogonal', 'values'] as const),
];

export const dataSets: readonly string[] = [
  ...[...classificationSets, ...regressionSets, ...curveSets],
  ...[...Object.keys(classNames), 'table'],
];

/**
 * Checks an experiment before anything runs.
 *
 * @throws EngineError naming the argument, the rule and the value
 */
export function checkExperiment(experiment: Experiment): void {
  requireWhole('seed', experiment.seed, 0, 0xffffffff);
  checkData(experiment.data);
  checkLayers(experiment.network.layers);
  requireOneOf('training.loss', experiment.training.loss, Object.keys(lossRules));
  requireOneOf(
    'training.optimizer.kind',
    experiment.training.optimizer.kind,
    Object.keys(optimizerRules),
  );
  checkTraining(experiment.training);
}

function checkData(data: DataSpec): void {
  requireOneOf('data.set', data.set, dataSets);
  if (data.validationShare !== undefined) {
    requireNumber(
      'data.validationShare',
      data.validationShare,
      'from 0 to below 1',
      (x) => x >= 0 && x < 1,
    );
  }
  if (data.set === 'table') {
    checkTable(data);
    return;
  }
  if (data.samples !== undefined) requireWhole('data.samples', data.samples, 2, limits.samples);
  if (data.seed !== undefined) requireWhole('data.seed', data.seed, 0, 0xffffffff);
  if ('noise' in data && data.noise !== undefined) {
    requireNumber('data.noise', data.noise, 'at least 0', (x) => x >= 0);
  }
  if ('features' in data && data.features !== undefined) {
    if (data.features.length === 0) throw new EngineError('data.features', 'at least one', []);
    for (const [i, name] of data.features.entries()) {
      requireOneOf(`data.features[${i}]`, name, featureNames);
    }
  }
  if (typeof data.classes === 'number') requireWhole('data.classes', data.classes, 2, 10);
  if (Array.isArray(data.classes)) {
    if (data.classes.length < 1) throw new EngineError('data.classes', 'at least one class', []);
    const top = data.set === 'iris' ? 2 : 9;
    for (const [i, label] of data.classes.entries()) {
      requireWhole(`data.classes[${i}]`, label, 0, top);
    }
    if (new Set(data.classes).size < data.classes.length) {
      throw new EngineError('data.classes', 'without repetition', data.classes);
    }
  }
}

function checkTable({ features, targets, task }: TableData): void {
  requireOneOf('data.task', task, ['classification', 'regression']);
  if (features.length < 1) throw new EngineError('data.features', 'at least one row', features);
  if (features.length > limits.samples) {
    throw new EngineError('data.features', `at most ${limits.samples} rows`, features.length);
  }
  const width = features[0].length;
  if (width < 1 || width > limits.units) {
    throw new EngineError('data.features[0]', `1 to ${limits.units} numbers`, width);
  }
  for (const [i, row] of features.entries()) {
    if (row.length !== width) {
      throw new EngineError(
        `data.features[${i}]`,
        `${width} numbers, as the first row`,
        row.length,
      );
    }
    for (const [j, x] of row.entries()) requireFinite(`data.features[${i}][${j}]`, x);
  }
  if (targets.length !== features.length) {
    throw new EngineError('data.targets', `${features.length} numbers, one a row`, targets.length);
  }
  for (const [i, target] of targets.entries()) {
    if (task === 'classification')
      requireWhole(`data.targets[${i}]`, target, 0, limits.classes - 1);
    else requireFinite(`data.targets[${i}]`, target);
  }
}

/** Finite in single precision, which the engine computes in. */
function requireFinite(argument: string, x: number): void {
  requireNumber(argument, x, 'a finite number', (value) => Number.isFinite(Math.fround(value)));
}

function checkLayers(layers: readonly LayerSpec[]): void {
  if (layers.length < 1 || layers.length > limits.layers) {
    throw new EngineError('network.layers', `1 to ${limits.layers} layers`, layers.length);
  }
  if (!layers.some(({ kind }) => kind === 'dense')) {
    throw new EngineError('network.layers', 'a list with at least one dense layer', layers);
  }
  for (const [i, layer] of layers.entries()) {
    const at = `network.layers[${i}]`;
    requireOneOf(`${at}.kind`, layer.kind, layerKinds);
    if ('activation' in layer && layer.activation !== undefined) {
      requireOneOf(`${at}.activation`, layer.activation, activationNames);
      if (layer.activation === 'softmax' && i < layers.length - 1) {
        throw new EngineError(`${at}.activation`, 'softmax only at the output', 'softmax');
      }
      for (const name of ['slope', 'alpha'] as const) {
        if (layer[name] !== undefined) requireFinite(`${at}.${name}`, layer[name]);
      }
    }
    if (layer.kind === 'dense') checkDense(at, layer);
    if (layer.kind === 'dropout') {
      requireNumber(`${at}.rate`, layer.rate, 'from 0 to below 1', (x) => x >= 0 && x < 1);
    }
    if (layer.kind === 'batchNorm') {
      if (layer.momentum !== undefined) {
        requireNumber(`${at}.momentum`, layer.momentum, 'from 0 to 1', (x) => x >= 0 && x <= 1);
      }
      if (layer.epsilon !== undefined) {
        requireNumber(`${at}.epsilon`, layer.epsilon, 'above 0', (x) => x > 0);
      }
    }
  }
}

function checkDense(at: string, layer: Extract<LayerSpec, { kind: 'dense' }>): void {
  requireWhole(`${at}.units`, layer.units, 1, limits.units);
  for (const name of ['l1', 'l2'] as const) {
    if (layer[name] !== undefined)
      requireNumber(`${at}.${name}`, layer[name], 'at least 0', (x) => x >= 0);
  }
  if (layer.maxNorm !== undefined) {
    requireNumber(`${at}.maxNorm`, layer.maxNorm, 'above 0', (x) => x > 0);
  }
  if (layer.learningRateFactor !== undefined) {
    requireNumber(
      `${at}.learningRateFactor`,
      layer.learningRateFactor,
      'at least 0',
      (x) => x >= 0,
    );
  }
  for (const name of ['initializer', 'biasInitializer'] as const) {
    const given = layer[name];
    if (given === undefined) continue;
    const spec = typeof given === 'string' ? { kind: given } : given;
    requireOneOf(`${at}.${name}`, spec.kind, initializerNames);
    for (const key of ['value', 'std', 'limit', 'gain'] as const) {
      if (spec[key] !== undefined) requireFinite(`${at}.${name}.${key}`, spec[key]);
    }
    for (const [i, value] of (spec.values ?? []).entries()) {
      requireFinite(`${at}.${name}.values[${i}]`, value);
    }
  }
}
