import type { ActivationSpec } from '@/lib/engine/network-spec';
import type { LossName } from '@/lib/engine/training-spec';
import { curveOf } from '../figures/activation-curve';

/** A dense layer with its numbers: weights[i][j] leads from input i to unit j. */
export interface TracedLayer {
  weights: number[][];
  bias: number[];
  activation: ActivationSpec;
}

export interface TracedNetwork {
  layers: TracedLayer[];
  loss: LossName;
  /** huber: where the square turns into a line. Default 1. */
  huberDelta?: number;
}

/** One instance: what enters, and what should come out (one number for each output). */
export interface Instance {
  inputs: number[];
  targets: number[];
}

/** Everything that happens in one layer while one instance goes forward and its error comes back. */
export interface LayerTrace {
  inputs: number[];
  /** products[i][j] = weight · input, as it runs along the edge i → j. */
  products: number[][];
  /** z = b + Σ products */
  preActivations: number[];
  /** a = f(z) */
  activations: number[];
  /** f′(z) */
  slopes: number[];
  /** ∂L/∂a: for the output layer from the loss, else the sum of what comes back along the edges. */
  blames: number[];
  /** δ = ∂L/∂z = ∂L/∂a · f′(z) */
  deltas: number[];
  /** shares[i][j] = weight · δ, as it runs back along the edge i → j. */
  shares: number[][];
  /** ∂L/∂w = δ · input */
  weightGradients: number[][];
  /** ∂L/∂b = δ */
  biasGradients: number[];
}

export interface Trace {
  layers: LayerTrace[];
  prediction: number[];
  loss: number;
}

/** Sends one instance forward and its error back, and keeps every number on the way. */
export function traceInstance(network: TracedNetwork, { inputs, targets }: Instance): Trace {
  const layers: LayerTrace[] = [];
  let current = inputs;
  for (const layer of network.layers) {
    const traced = goForward(layer, current);
    layers.push(traced);
    current = traced.activations;
  }
  const output = layers[layers.length - 1];
  const { prediction, loss, blames, deltas } = measureError(network, output, targets);
  output.activations = prediction;
  output.blames = blames;
  output.deltas = deltas;
  for (let l = layers.length - 1; l >= 0; l--) {
    const traced = layers[l];
    const { weights } = network.layers[l];
    traced.shares = weights.map((row) => row.map((w, j) => w * traced.deltas[j]));
    traced.weightGradients = traced.inputs.map((a) => traced.deltas.map((delta) => a * delta));
    traced.biasGradients = [...traced.deltas];
    if (l > 0) {
      const below = layers[l - 1];
      below.blames = traced.shares.map(sum);
      below.deltas = below.blames.map((blame, j) => blame * below.slopes[j]);
    }
  }
  return { layers, prediction, loss };
}

/** The loss alone, for differences. */
export function lossOf(network: TracedNetwork, { inputs, targets }: Instance): number {
  let traced: LayerTrace | undefined;
  for (const layer of network.layers)
    traced = goForward(layer, traced ? traced.activations : inputs);
  return traced ? measureError(network, traced, targets).loss : Number.NaN;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function goForward({ weights, bias, activation }: TracedLayer, inputs: number[]): LayerTrace {
  const curve = curveOf(activation);
  const products = weights.map((row, i) => row.map((w) => w * inputs[i]));
  const preActivations = bias.map((b, j) => products.reduce((z, row) => z + row[j], b));
  return {
    inputs,
    products,
    preActivations,
    activations: preActivations.map(curve.value),
    slopes: preActivations.map(curve.slope),
    blames: [],
    deltas: [],
    shares: [],
    weightGradients: [],
    biasGradients: [],
  };
}

interface MeasuredError {
  prediction: number[];
  loss: number;
  blames: number[];
  deltas: number[];
}

/** For the cross-entropies δ is prediction − target: loss and output activation are taken together. */
function measureError(
  { loss, huberDelta: limit = 1 }: TracedNetwork,
  output: LayerTrace,
  targets: number[],
): MeasuredError {
  const { preActivations: z, activations: a, slopes } = output;
  const n = a.length;
  switch (loss) {
    case 'binaryCrossEntropy': {
      const prediction = z.map(curveOf({ activation: 'sigmoid' }).value);
      output.slopes = prediction.map((p) => p * (1 - p));
      const deltas = prediction.map((p, k) => (p - targets[k]) / n);
      const each = z.map(
        (zk, k) => Math.max(zk, 0) - zk * targets[k] + Math.log1p(Math.exp(-Math.abs(zk))),
      );
      const blames = deltas.map((delta, k) => delta / output.slopes[k]);
      return { prediction, loss: sum(each) / n, blames, deltas };
    }
    case 'softmaxCrossEntropy': {
      const highest = Math.max(...z);
      const total = sum(z.map((zk) => Math.exp(zk - highest)));
      const prediction = z.map((zk) => Math.exp(zk - highest) / total);
      const deltas = prediction.map((p, k) => p - targets[k]);
      const value = sum(z.map((zk, k) => targets[k] * (highest + Math.log(total) - zk)));
      return { prediction, loss: value, blames: deltas, deltas };
    }
    case 'meanAbsoluteError': {
      const blames = a.map((y, k) => Math.sign(y - targets[k]) / n);
      return {
        ...byChain(a, blames, slopes),
        loss: sum(a.map((y, k) => Math.abs(y - targets[k]))) / n,
      };
    }
    case 'huber': {
      const blames = a.map((y, k) => Math.min(limit, Math.max(-limit, y - targets[k])) / n);
      const each = a.map((y, k) => {
        const e = Math.abs(y - targets[k]);
        return e <= limit ? 0.5 * e * e : limit * (e - 0.5 * limit);
      });
      return { ...byChain(a, blames, slopes), loss: sum(each) / n };
    }
    default: {
      const blames = a.map((y, k) => (2 * (y - targets[k])) / n);
      return {
        ...byChain(a, blames, slopes),
        loss: sum(a.map((y, k) => (y - targets[k]) ** 2)) / n,
      };
    }
  }
}

function byChain(prediction: number[], blames: number[], slopes: number[]) {
  return { prediction, blames, deltas: blames.map((blame, k) => blame * slopes[k]) };
}
