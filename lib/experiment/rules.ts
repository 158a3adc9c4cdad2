import type { LayerSpec } from '../engine/network-spec';
import type { Experiment } from '../engine/spec';
import { limits } from './limits';
import {
  countParameters,
  countSamples,
  findOutputLayer,
  isCurve,
  isShipped,
  measureData,
} from './shape';

/** Samples × parameters × steps that one document may ask for in all. */
export const maximumWork = 1e13;

/**
 * The rules between fields, for a document whose single fields are sound.
 * Each broken rule is one sentence that names the field, the rule and the value.
 */
export function listBrokenRules(experiment: Experiment): string[] {
  return [
    ...listDataProblems(experiment),
    ...listNetworkProblems(experiment),
    ...listLossProblems(experiment),
    ...listSizeProblems(experiment),
  ];
}

function listDataProblems({ data }: Experiment): string[] {
  const problems: string[] = [];
  if (data.set === 'table') {
    const columns = data.features[0].length;
    const ragged = data.features.findIndex((row) => row.length !== columns);
    if (ragged > 0)
      problems.push(
        `data.features[${ragged}] must have ${columns} numbers like the first row; got ${data.features[ragged].length}`,
      );
    if (data.targets.length !== data.features.length)
      problems.push(
        `data.targets must have one entry a row, ${data.features.length}; got ${data.targets.length}`,
      );
    const wrong = data.targets.findIndex((t) => !Number.isInteger(t) || t < 0 || t > 19);
    if (data.task === 'classification' && wrong >= 0)
      problems.push(
        `data.targets[${wrong}] must be a class, a whole number from 0 to 19; got ${data.targets[wrong]}`,
      );
    return problems;
  }
  if (isShipped(data)) {
    const classes = data.classes ?? [];
    const top = data.set === 'iris' ? 2 : 9;
    if (classes.some((c) => c > top))
      problems.push(
        `data.classes must be from 0 to ${top} for ${data.set}; got ${Math.max(...classes)}`,
      );
    if (new Set(classes).size !== classes.length)
      problems.push(`data.classes must name each class once; got ${JSON.stringify(classes)}`);
    if (classes.length === 1 && data.target !== 'features')
      problems.push(`data.classes must name at least 2 classes to tell apart; got 1`);
    return problems;
  }
  if (data.classes !== undefined && data.set !== 'blobs' && data.set !== 'spirals')
    problems.push(`data.classes is only for blobs and spirals; ${data.set} has its own`);
  const features = data.features ?? [];
  if (new Set(features).size !== features.length)
    problems.push(`data.features must name each feature once; got ${JSON.stringify(features)}`);
  const planar = features.find((f) => f.includes('y'));
  if (isCurve(data) && planar)
    problems.push(`data.features of ${data.set} can only use x; got ${planar}`);
  return problems;
}

function listNetworkProblems({ network }: Experiment): string[] {
  const lastDense = network.layers.findLastIndex((layer) => layer.kind === 'dense');
  if (lastDense < 0) return ['network.layers must end with a dense layer, the output; it has none'];
  const problems: string[] = [];
  network.layers.forEach((layer, index) => {
    const where = `network.layers[${index}]`;
    if (index < lastDense && activationOf(layer) === 'softmax')
      problems.push(`${where}.activation can be softmax only in the output layer`);
    if (index > lastDense && layer.kind !== 'activation')
      problems.push(
        `${where} must not be ${layer.kind}: after the output layer only an activation may follow`,
      );
  });
  return problems;
}

function activationOf(layer: LayerSpec): string | undefined {
  return layer.kind === 'dense' || layer.kind === 'activation' ? layer.activation : undefined;
}

function listLossProblems(experiment: Experiment): string[] {
  const { training, network } = experiment;
  const { task, classes, targets } = measureData(experiment.data);
  const output = findOutputLayer(experiment);
  if (!output) return [];
  const where = `network.layers[${network.layers.lastIndexOf(output)}].units`;
  const problems: string[] = [];
  const entropy = training.loss === 'softmaxCrossEntropy' || training.loss === 'binaryCrossEntropy';
  if (task === 'regression') {
    if (training.loss === 'softmaxCrossEntropy')
      problems.push(
        `training.loss of a regression must be meanSquaredError, meanAbsoluteError or huber; got ${training.loss}`,
      );
    if (training.loss === 'binaryCrossEntropy' && targets === 1)
      problems.push(
        `training.loss of a regression must be meanSquaredError, meanAbsoluteError or huber; got ${training.loss}`,
      );
    if (output.units !== targets)
      problems.push(`${where} must be ${targets}, one a target; got ${output.units}`);
  } else if (training.loss === 'softmaxCrossEntropy') {
    if (output.units !== classes)
      problems.push(
        `${where} must be ${classes}, one a class, for softmaxCrossEntropy; got ${output.units}`,
      );
  } else if (output.units !== classes && !(classes === 2 && output.units === 1)) {
    const wanted = classes === 2 ? '1, or 2' : `${classes}, one a class`;
    problems.push(`${where} must be ${wanted} for ${training.loss}; got ${output.units}`);
  }
  if (training.labelSmoothing && training.loss !== 'softmaxCrossEntropy')
    problems.push(
      `training.labelSmoothing is only for softmaxCrossEntropy; the loss is ${training.loss}`,
    );
  if (training.huberDelta !== undefined && training.loss !== 'huber')
    problems.push(`training.huberDelta is only for huber; the loss is ${training.loss}`);
  if (training.classWeights && !entropy)
    problems.push(`training.classWeights needs a cross-entropy loss; the loss is ${training.loss}`);
  if (training.classWeights && training.classWeights.length !== classes)
    problems.push(
      `training.classWeights must have one weight a class, ${classes}; got ${training.classWeights.length}`,
    );
  return problems;
}

function listSizeProblems(experiment: Experiment): string[] {
  const parameters = countParameters(experiment);
  if (parameters > limits.parameters)
    return [`the network must have at most ${limits.parameters} parameters; got ${parameters}`];
  const { steps, batchSize } = experiment.training;
  const samples = countSamples(experiment.data);
  const batch = batchSize === 'full' ? samples : Math.min(batchSize, samples);
  const work = parameters * batch * (steps ?? 0);
  if (work > maximumWork)
    return [
      `training.steps × batch × parameters must be at most ${maximumWork}; got ${work.toExponential(1)}`,
    ];
  return [];
}
