import type { ActivationSpec, DenseSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { LossName } from '@/lib/engine/training-spec';
import { curveOf } from '../figures/activation-curve';

/** One neuron with one input, and the instances it is trained on: all that the loss depends on but w and b. */
export interface Unit {
  inputs: readonly number[];
  targets: readonly number[];
  activation: ActivationSpec;
  loss: LossName;
  huberDelta: number;
  hasBias: boolean;
}

export interface Weights {
  w: number;
  b: number;
}

/** The losses that this widget knows how to draw. */
export const unitLosses = ['meanSquaredError', 'meanAbsoluteError', 'huber'] as const;

/** Why an experiment is not one neuron with one input; null when it is. */
export function refuseUnit({ data, network, training }: Experiment): string | null {
  const [layer] = network.layers;
  if (network.layers.length !== 1 || layer.kind !== 'dense' || layer.units !== 1)
    return 'network.layers must be one dense layer with one unit';
  if (data.set !== 'table' || data.task !== 'regression' || data.features[0].length !== 1)
    return "data must be a table for regression with one feature, { set: 'table', task: 'regression' }";
  if (data.validationShare !== 0) return 'data.validationShare must be 0';
  if (!(unitLosses as readonly string[]).includes(training.loss))
    return `training.loss must be one of ${unitLosses.join(', ')}`;
  return null;
}

export function readUnit({ data, network, training }: Experiment): Unit {
  const layer = network.layers[0] as DenseSpec;
  const table = data as Extract<Experiment['data'], { set: 'table' }>;
  return {
    inputs: table.features.map(([x]) => x),
    targets: table.targets,
    activation: layer,
    loss: training.loss,
    huberDelta: training.huberDelta ?? 1,
    hasBias: layer.useBias ?? true,
  };
}

/** Where the run starts, as far as the document says so. */
export function readStart({ network }: Experiment): Weights {
  const { initializer, biasInitializer, useBias = true } = network.layers[0] as DenseSpec;
  return { w: startOf(initializer), b: useBias ? startOf(biasInitializer) : 0 };
}

function startOf(initializer: DenseSpec['initializer']): number {
  if (typeof initializer !== 'object') return 0;
  if (initializer.kind === 'values') return initializer.values?.[0] ?? 0;
  return initializer.kind === 'constant' ? (initializer.value ?? 0) : 0;
}

/** The same experiment with another start, and with or without a bias. */
export function writeStart(
  experiment: Experiment,
  { w, b }: Weights,
  useBias: boolean,
): Experiment {
  const { biasInitializer: _, ...layer } = experiment.network.layers[0] as DenseSpec;
  const next: DenseSpec = { ...layer, initializer: { kind: 'constant', value: w }, useBias };
  if (useBias) next.biasInitializer = { kind: 'constant', value: b };
  return { ...experiment, network: { layers: [next] } };
}

export const predict = ({ activation }: Unit, { w, b }: Weights, x: number) =>
  curveOf(activation).value(w * x + b);

function lossOfError({ loss, huberDelta }: Unit, error: number): number {
  const size = Math.abs(error);
  if (loss === 'meanAbsoluteError') return size;
  if (loss === 'meanSquaredError') return error * error;
  return size <= huberDelta ? 0.5 * error * error : huberDelta * (size - 0.5 * huberDelta);
}

function slopeOfError({ loss, huberDelta }: Unit, error: number): number {
  if (loss === 'meanAbsoluteError') return Math.sign(error);
  if (loss === 'meanSquaredError') return 2 * error;
  return Math.min(huberDelta, Math.max(-huberDelta, error));
}

/** The loss at w and b: the mean over all instances, or over the given ones. */
export function lossAt(unit: Unit, { w, b }: Weights, rows?: Iterable<number>): number {
  const curve = curveOf(unit.activation);
  let total = 0;
  let count = 0;
  for (const i of rows ?? unit.inputs.keys()) {
    total += lossOfError(unit, curve.value(w * unit.inputs[i] + b) - unit.targets[i]);
    count++;
  }
  return total / count;
}

/** ∂L/∂w and ∂L/∂b at w and b. */
export function gradientAt(unit: Unit, { w, b }: Weights, rows?: Iterable<number>): Weights {
  const curve = curveOf(unit.activation);
  const gradient = { w: 0, b: 0 };
  let count = 0;
  for (const i of rows ?? unit.inputs.keys()) {
    const z = w * unit.inputs[i] + b;
    const delta = slopeOfError(unit, curve.value(z) - unit.targets[i]) * curve.slope(z);
    gradient.w += delta * unit.inputs[i];
    gradient.b += delta;
    count++;
  }
  return { w: gradient.w / count, b: unit.hasBias ? gradient.b / count : 0 };
}

/** The lowest place near the least-squares line, by a compass search that needs no slopes. */
export function findMinimum(unit: Unit): Weights & { loss: number } {
  let best: Weights = { w: 1, b: 0 };
  let loss = lossAt(unit, best);
  for (let reach = 4; reach > 1e-9; ) {
    const around = [
      { w: best.w + reach, b: best.b },
      { w: best.w - reach, b: best.b },
      ...(unit.hasBias
        ? [
            { w: best.w, b: best.b + reach },
            { w: best.w, b: best.b - reach },
            { w: best.w + reach, b: best.b - reach },
            { w: best.w - reach, b: best.b + reach },
          ]
        : []),
    ];
    const tried = around.map((weights) => ({ weights, loss: lossAt(unit, weights) }));
    const lowest = tried.reduce((a, c) => (c.loss < a.loss ? c : a));
    if (lowest.loss < loss) ({ weights: best, loss } = lowest);
    else reach /= 2;
  }
  return { ...best, loss };
}
