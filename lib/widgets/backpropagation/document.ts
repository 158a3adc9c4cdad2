import type { ActivationName, DenseSpec } from '@/lib/engine/network-spec';
import type { Experiment, TableData } from '@/lib/engine/spec';
import type { LossName } from '@/lib/engine/training-spec';
import type { TensorPlace } from '@/lib/experiment/protocol';
import type { Instance, TracedLayer, TracedNetwork } from './trace';

export const largestWidth = 3;
export const mostLayers = 4;

/** Why an experiment cannot be walked through number by number; null when it can. */
export function refuseWalk({ data, network, training }: Experiment): string | null {
  const { layers } = network;
  const dense = layers.filter((layer) => layer.kind === 'dense');
  if (dense.length < layers.length || layers.length < 2 || layers.length > mostLayers)
    return `network.layers must be 2 to ${mostLayers} dense layers`;
  if (dense.some((layer) => layer.units > largestWidth || layer.useBias === false))
    return `network.layers must have at most ${largestWidth} units each, and biases`;
  if (dense.some((layer) => layer.activation === 'softmax'))
    return 'network.layers must have pointwise activations';
  if (data.set !== 'table' || data.features.length !== 1 || data.validationShare !== 0)
    return "data must be a table of one row, { set: 'table', validationShare: 0 }";
  if (data.features[0].length > largestWidth)
    return `data.features must have at most ${largestWidth} columns`;
  if (training.batchSize !== 'full' && training.batchSize !== 1)
    return "training.batchSize must be 'full'";
  return null;
}

const tableOf = ({ data }: Experiment) => data as TableData;
const layersOf = ({ network }: Experiment) => network.layers as DenseSpec[];

export function readInstance(experiment: Experiment): Instance {
  const { features, targets } = tableOf(experiment);
  const [inputs] = features;
  if (experiment.training.loss !== 'softmaxCrossEntropy') return { inputs, targets: [targets[0]] };
  const outputs = layersOf(experiment).at(-1)?.units ?? 2;
  const oneHot = Array.from({ length: outputs }, (_, k) => (k === targets[0] ? 1 : 0));
  return { inputs, targets: oneHot };
}

/** The network as a run has it now, or as the document starts it when there is no run yet. */
export function readNetwork(
  experiment: Experiment,
  run?: { parameters: Float32Array; layout: readonly TensorPlace[] },
): TracedNetwork {
  let fanIn = tableOf(experiment).features[0].length;
  const layers = layersOf(experiment).map((layer, index): TracedLayer => {
    const { units, activation = 'linear', slope, alpha, approximate } = layer;
    const numbers = (name: 'weights' | 'bias', count: number) => {
      const place = run?.layout.find((one) => one.layer === index && one.name === name);
      if (run && place) return [...run.parameters.subarray(place.offset, place.offset + count)];
      return startOf(name === 'weights' ? layer.initializer : layer.biasInitializer, count);
    };
    const flat = numbers('weights', fanIn * units);
    const weights = Array.from({ length: fanIn }, (_, i) => flat.slice(i * units, (i + 1) * units));
    const bias = numbers('bias', units);
    fanIn = units;
    return { weights, bias, activation: { activation, slope, alpha, approximate } };
  });
  const { loss, huberDelta } = experiment.training;
  return { layers, loss, huberDelta };
}

function startOf(initializer: DenseSpec['initializer'], count: number): number[] {
  if (typeof initializer === 'object' && initializer.kind === 'values')
    return Array.from({ length: count }, (_, i) => initializer.values?.[i] ?? 0);
  const constant =
    typeof initializer === 'object' && initializer.kind === 'constant' ? initializer.value : 0;
  return Array.from({ length: count }, () => constant ?? 0);
}

/** The experiment that starts from a network's numbers. */
export function writeNetwork(experiment: Experiment, { layers }: TracedNetwork): Experiment {
  const next = layersOf(experiment).map(
    (layer, index): DenseSpec => ({
      ...layer,
      initializer: { kind: 'values', values: layers[index].weights.flat() },
      biasInitializer: { kind: 'values', values: layers[index].bias },
    }),
  );
  return { ...experiment, network: { layers: next } };
}

export function writeInput(experiment: Experiment, index: number, value: number): Experiment {
  const table = tableOf(experiment);
  const features = [table.features[0].map((x, i) => (i === index ? value : x))];
  return { ...experiment, data: { ...table, features } };
}

export function writeTarget(experiment: Experiment, value: number): Experiment {
  return { ...experiment, data: { ...tableOf(experiment), targets: [value] } };
}

export function writeActivation(
  experiment: Experiment,
  index: number,
  activation: ActivationName,
): Experiment {
  const layers = layersOf(experiment).map((layer, l) =>
    l === index ? { ...layer, activation } : layer,
  );
  return { ...experiment, network: { layers } };
}

/** Friendly numbers for edges that were not there before. */
const fresh = [0.5, -0.4, 0.3, 0.8, 0.7, -0.6, 0.9, 0.4, 1.2, -0.8];

/** The same network with other widths; what fits of the old numbers stays. */
export function writeWidths(
  experiment: Experiment,
  network: TracedNetwork,
  widths: readonly number[],
): Experiment {
  const inputs = tableOf(experiment).features[0].length;
  const old = layersOf(experiment);
  const output = old.length - 1;
  const layers = widths.map((units, index): DenseSpec => {
    const isOutput = index === widths.length - 1;
    const kept = isOutput ? output : Math.min(index, output - 1);
    const fanIn = index === 0 ? inputs : widths[index - 1];
    const from = isOutput || index < output ? network.layers[kept] : undefined;
    const values = Array.from({ length: fanIn * units }, (_, n) => {
      const [i, j] = [Math.floor(n / units), n % units];
      return from?.weights[i]?.[j] ?? fresh[(3 * index + n) % fresh.length];
    });
    const bias = Array.from({ length: units }, (_, j) => from?.bias[j] ?? 0);
    return {
      ...old[kept],
      units,
      initializer: { kind: 'values', values },
      biasInitializer: { kind: 'values', values: bias },
    };
  });
  return { ...experiment, network: { layers } };
}

export const walkLosses = [
  'meanSquaredError',
  'meanAbsoluteError',
  'huber',
  'binaryCrossEntropy',
  'softmaxCrossEntropy',
] as const satisfies readonly LossName[];

export const isClassifier = (loss: LossName) =>
  loss === 'binaryCrossEntropy' || loss === 'softmaxCrossEntropy';

/** Another loss, with the outputs and the target that belong to it. */
export function writeLoss(
  experiment: Experiment,
  network: TracedNetwork,
  loss: LossName,
): Experiment {
  const outputs = loss === 'softmaxCrossEntropy' ? 2 : 1;
  const widths = [...network.layers.slice(0, -1).map((layer) => layer.bias.length), outputs];
  const shaped = writeWidths(experiment, network, widths);
  const classifies = isClassifier(loss);
  const before = tableOf(experiment);
  const target = classifies ? (before.targets[0] >= 0.5 ? 1 : 0) : before.targets[0];
  const data: TableData = {
    ...before,
    task: classifies ? 'classification' : 'regression',
    targets: [target],
  };
  const layers = layersOf(shaped);
  const last = layers.length - 1;
  // The cross-entropies bring their own output function along.
  if (classifies) layers[last] = { ...layers[last], activation: 'linear' };
  return { ...shaped, data, network: { layers }, training: { ...shaped.training, loss } };
}
