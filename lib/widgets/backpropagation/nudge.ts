import { type Instance, lossOf, type TracedNetwork, traceInstance } from './trace';

/** One number of a network: the weight from `from` to `to`, or with `from: 'bias'` the bias of `to`. */
export interface Place {
  layer: number;
  from: number | 'bias';
  to: number;
}

export interface Nudge {
  /** Loss with the number made smaller and larger by ε. */
  below: number;
  above: number;
  /** (L(w+ε) − L(w−ε)) / 2ε */
  numeric: number;
  /** What backpropagation says. */
  analytic: number;
  /** |numeric − analytic| relative to the larger of both. */
  difference: number;
}

export function readPlace({ layers }: TracedNetwork, { layer, from, to }: Place): number {
  return from === 'bias' ? layers[layer].bias[to] : layers[layer].weights[from][to];
}

/** A copy in which one number is another. */
export function withPlace(network: TracedNetwork, place: Place, value: number): TracedNetwork {
  const layers = network.layers.map((layer, l) => {
    if (l !== place.layer) return layer;
    if (place.from === 'bias')
      return { ...layer, bias: layer.bias.map((b, j) => (j === place.to ? value : b)) };
    return {
      ...layer,
      weights: layer.weights.map((row, i) =>
        i === place.from ? row.map((w, j) => (j === place.to ? value : w)) : row,
      ),
    };
  });
  return { ...network, layers };
}

/** Proves a gradient by difference: what does the loss do when this one number moves by ±ε? */
export function nudge(
  network: TracedNetwork,
  instance: Instance,
  place: Place,
  epsilon: number,
): Nudge {
  const value = readPlace(network, place);
  const below = lossOf(withPlace(network, place, value - epsilon), instance);
  const above = lossOf(withPlace(network, place, value + epsilon), instance);
  const traced = traceInstance(network, instance).layers[place.layer];
  const analytic =
    place.from === 'bias'
      ? traced.biasGradients[place.to]
      : traced.weightGradients[place.from][place.to];
  const numeric = (above - below) / (2 * epsilon);
  const size = Math.max(Math.abs(numeric), Math.abs(analytic));
  const difference = size === 0 ? 0 : Math.abs(numeric - analytic) / size;
  return { below, above, numeric, analytic, difference };
}
