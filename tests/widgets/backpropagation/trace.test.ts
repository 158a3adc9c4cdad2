import { describe, expect, it } from 'vitest';
import type { LossName } from '@/lib/engine/training-spec';
import { nudge, type Place, readPlace, withPlace } from '@/lib/widgets/backpropagation/nudge';
import { listStops } from '@/lib/widgets/backpropagation/stops';
import { type TracedNetwork, traceInstance } from '@/lib/widgets/backpropagation/trace';

/** Two inputs, one linear hidden unit, one linear output: small enough to work out on paper. */
const paper: TracedNetwork = {
  loss: 'meanSquaredError',
  layers: [
    { weights: [[2], [-1]], bias: [0.5], activation: { activation: 'relu' } },
    { weights: [[3]], bias: [-1], activation: { activation: 'linear' } },
  ],
};

function network(loss: LossName, outputs: number): TracedNetwork {
  const number = (i: number) => Math.sin(3.7 * i + 0.4);
  let i = 0;
  const layer = (fanIn: number, units: number, activation: 'tanh' | 'sigmoid' | 'linear') => ({
    weights: Array.from({ length: fanIn }, () => Array.from({ length: units }, () => number(i++))),
    bias: Array.from({ length: units }, () => number(i++)),
    activation: { activation },
  });
  return {
    loss,
    layers: [layer(2, 3, 'tanh'), layer(3, 2, 'sigmoid'), layer(2, outputs, 'linear')],
  };
}

function* placesOf({ layers }: TracedNetwork): Generator<Place> {
  for (const [layer, { weights, bias }] of layers.entries())
    for (let to = 0; to < bias.length; to++) {
      yield { layer, from: 'bias', to };
      for (let from = 0; from < weights.length; from++) yield { layer, from, to };
    }
}

describe('one instance, forward and back', () => {
  it('gives the numbers that one works out on paper', () => {
    // z = 0.5 + 2·1 − 1·0.5 = 2, a = 2; ŷ = −1 + 3·2 = 5; L = (5 − 4)² = 1
    const trace = traceInstance(paper, { inputs: [1, 0.5], targets: [4] });
    expect(trace.layers[0].products).toEqual([[2], [-0.5]]);
    expect(trace.layers[0].preActivations).toEqual([2]);
    expect(trace.prediction).toEqual([5]);
    expect(trace.loss).toBe(1);
    // ∂L/∂ŷ = 2·(5 − 4) = 2 = δ; back along the weight 3: 6; f′(2) = 1
    expect(trace.layers[1].deltas).toEqual([2]);
    expect(trace.layers[1].shares).toEqual([[6]]);
    expect(trace.layers[0].deltas).toEqual([6]);
    expect(trace.layers[1].weightGradients).toEqual([[4]]);
    expect(trace.layers[0].weightGradients).toEqual([[6], [3]]);
    expect(trace.layers[0].biasGradients).toEqual([6]);
  });

  it('passes nothing back through a unit that is off', () => {
    const trace = traceInstance(paper, { inputs: [-1, 0.5], targets: [4] });
    expect(trace.layers[0].activations).toEqual([0]);
    expect(trace.layers[0].blames).toEqual([-30]);
    expect(trace.layers[0].deltas).toEqual([-0]);
  });

  it('sums what a unit hears from all units it feeds', () => {
    const trace = traceInstance(network('meanSquaredError', 2), {
      inputs: [0.3, -0.8],
      targets: [0.5, -0.1],
    });
    const [, middle] = trace.layers;
    for (const [i, row] of middle.shares.entries())
      expect(trace.layers[0].blames[i]).toBeCloseTo(row[0] + row[1], 14);
  });

  const cases: [LossName, number[]][] = [
    ['meanSquaredError', [0.4, -0.9]],
    ['meanAbsoluteError', [2.4, -3.9]],
    ['huber', [0.4, -3.9]],
    ['binaryCrossEntropy', [1]],
    ['softmaxCrossEntropy', [0, 1, 0]],
  ];
  for (const [loss, targets] of cases)
    it(`${loss}: every gradient agrees with a nudge by ε`, () => {
      const net = network(loss, targets.length);
      const instance = { inputs: [0.7, -1.2], targets };
      for (const place of placesOf(net)) {
        const { numeric, analytic } = nudge(net, instance, place, 1e-5);
        expect(analytic, JSON.stringify(place)).toBeCloseTo(numeric, 8);
      }
    });
});

describe('a nudge', () => {
  it('changes one number and leaves the original alone', () => {
    const place: Place = { layer: 0, from: 1, to: 0 };
    const changed = withPlace(paper, place, 9);
    expect(readPlace(changed, place)).toBe(9);
    expect(readPlace(changed, { ...place, from: 0 })).toBe(2);
    expect(readPlace(paper, place)).toBe(-1);
  });

  it('of a large size is off where the loss is curved', () => {
    const net = network('binaryCrossEntropy', 1);
    const instance = { inputs: [0.7, -1.2], targets: [1] };
    const place: Place = { layer: 0, from: 0, to: 0 };
    const coarse = nudge(net, instance, place, 1);
    const fine = nudge(net, instance, place, 1e-4);
    expect(fine.difference).toBeLessThan(1e-6);
    expect(coarse.difference).toBeGreaterThan(1e-3);
  });
});

describe('the stops', () => {
  it('follow the five steps in order', () => {
    const stages = listStops(3).map((stop) => stop.stage);
    expect(stages).toEqual([1, 1, 1, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('reach every hidden layer on the way back, last one first', () => {
    const back = listStops(4).filter((stop) => stop.kind === 'back');
    expect(back.map((stop) => stop.layer)).toEqual([2, 1, 0]);
  });

  it('have nothing to repeat in a network with one hidden layer', () => {
    expect(listStops(2).filter((stop) => stop.stage === 4)).toHaveLength(1);
  });
});
