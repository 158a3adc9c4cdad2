import { describe, expect, it } from 'vitest';
import type { LayerSpec } from '@/lib/engine/network-spec';
import { createTrainer, type Trainer } from '@/lib/engine/trainer';
import { forward, lossOf, type Matrix, type ReferenceLayer } from '../reference';
import { kernels, moons } from '../support';

describe('one instance, forward and back', () => {
  const network: LayerSpec[] = [
    { kind: 'dense', units: 3, activation: 'sigmoid' },
    { kind: 'dense', units: 2, activation: 'tanh' },
    { kind: 'dense', units: 1, activation: 'tanh' },
  ];
  const trainer = createTrainer(moons({ loss: 'meanSquaredError' }, network), kernels);
  const trace = trainer.trace('train', 5);

  it('has products that add up', () => {
    const parameters = trainer.parameters();
    for (const [l, layer] of trace.layers.entries()) {
      const units = layer.activations.length;
      for (let u = 0; u < units; u++) {
        let sum = parameters[l].bias?.[u] ?? 0;
        for (let i = 0; i < layer.inputs.length; i++)
          sum += layer.forwardProducts?.[i * units + u] ?? 0;
        expect(layer.preActivations?.[u]).toBeCloseTo(sum, 5);
      }
      if (l === 0) continue;
      const below = trace.layers[l - 1];
      for (let i = 0; i < layer.inputs.length; i++) {
        let sum = 0;
        for (let u = 0; u < units; u++) sum += layer.backwardProducts?.[i * units + u] ?? 0;
        expect(below.activationGradients[i]).toBeCloseTo(sum, 6);
      }
      expect(layer.inputs).toEqual(below.activations);
    }
  });

  it('has δ = gradient × derivative, and weight gradients = input × δ', () => {
    const slopes = [(a: number) => a * (1 - a), (a: number) => 1 - a * a, (a: number) => 1 - a * a];
    for (const [l, layer] of trace.layers.entries()) {
      layer.deltas.forEach((delta, u) => {
        expect(delta).toBeCloseTo(
          layer.activationGradients[u] * slopes[l](layer.activations[u]),
          5,
        );
        for (const [i, x] of layer.inputs.entries()) {
          expect(layer.gradients.weights?.[i * layer.deltas.length + u]).toBeCloseTo(x * delta, 5);
        }
        expect(layer.gradients.bias?.[u]).toBeCloseTo(delta, 6);
      });
    }
  });

  it('starts from the loss', () => {
    expect(trace.loss).toBeCloseTo((trace.outputs[0] - trace.targets[0]) ** 2, 6);
    expect(trace.layers[2].activationGradients[0]).toBeCloseTo(
      2 * (trace.outputs[0] - trace.targets[0]),
      5,
    );
    const { features, labels } = trainer.samples('train');
    expect([...trace.features]).toEqual([features[10], features[11]]);
    expect(trace.targets[0]).toBe(labels?.[5] === 1 ? 1 : -1);
    expect(trainer.trace('validation', 0).features).toEqual(
      trainer.samples('validation').features.slice(0, 2),
    );
  });

  it('gives probabilities where the loss has them, and lets dropout pass', () => {
    const network2: LayerSpec[] = [
      { kind: 'dense', units: 3, activation: 'tanh' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', units: 1 },
    ];
    const other = createTrainer(moons({}, network2), kernels);
    const { features } = other.samples('train');
    const { outputs, layers: traced } = other.trace('train', 1);
    expect(outputs[0]).toBeCloseTo(other.predict(features.slice(2, 4))[0], 6);
    expect(traced[1].activations).toEqual(traced[0].activations);
    expect(traced[1].forwardProducts).toBeNull();
    // Dropout has no derivative of its own: what comes back to it goes on to the layer below.
    const [weights] = [other.parameters()[2].weights ?? new Float32Array()];
    const error = outputs[0] - other.trace('train', 1).targets[0];
    for (const [u, w] of weights.entries()) {
      expect(traced[1].activationGradients[u]).toBeCloseTo(w * error, 6);
      expect(traced[0].activationGradients[u]).toBeCloseTo(w * error, 6);
      expect(traced[0].deltas[u]).toBeCloseTo(w * error * (1 - traced[0].activations[u] ** 2), 6);
    }
  });

  it('needs an existing sample', () => {
    expect(() => trainer.trace('train', 42)).toThrow(
      'sample must be a whole number from 0 to 41; got 42',
    );
    expect(() => trainer.trace('train', -1)).toThrow('sample must be');
    expect(() => trainer.trace('train', 0.5)).toThrow('sample must be');
    const data = { set: 'moons', samples: 30, validationShare: 0 } as const;
    const whole = createTrainer(moons({}, network, { data }), kernels);
    expect(() => whole.trace('validation', 0)).toThrow(
      'sample must be of a part that has samples; got 0',
    );
  });

  it('leaves the run as it was', () => {
    const [a, b] = [
      createTrainer(moons({}, network), kernels),
      createTrainer(moons({}, network), kernels),
    ];
    a.trace('train', 0);
    a.train(3);
    b.train(3);
    expect(a.digest()).toBe(b.digest());
    a.trace('validation', 1);
    expect(a.gradients()).toEqual(b.gradients());
    expect(a.lastBatchLoss).toBe(b.lastBatchLoss);
  });
});

describe('one instance in a network with batch normalisation', () => {
  const hidden: LayerSpec[] = [
    { kind: 'dense', units: 4, activation: 'sigmoid' },
    { kind: 'batchNorm' },
    { kind: 'activation', activation: 'tanh' },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'dense', units: 3, activation: 'softplus' },
    { kind: 'batchNorm' },
    { kind: 'dense', units: 1 },
  ];
  const trainer = createTrainer(
    moons({ optimizer: { kind: 'adam', learningRate: 0.1 } }, hidden),
    kernels,
  );
  trainer.train(12);

  const rows = (values: ArrayLike<number>, width: number): Matrix =>
    Array.from({ length: values.length / width }, (_, n) =>
      Array.from({ length: width }, (_, i) => values[n * width + i]),
    );

  /** The same network in double precision; activations are layers of their own. */
  function referenceOf(specs: readonly LayerSpec[], { parameters }: Pick<Trainer, 'parameters'>) {
    const layers: ReferenceLayer[] = [];
    /** Where a layer's pre-activations, and where its activations come out. */
    const ends: { z: number; a: number }[] = [];
    for (const [index, values] of parameters().entries()) {
      const spec = specs[index];
      const { weights, bias, gamma, beta } = values;
      if (spec.kind === 'dense') {
        layers.push({
          kind: 'dense',
          weights: rows(weights ?? [], spec.units),
          bias: [...(bias ?? [])],
        });
        layers.push({ kind: 'activation', activation: spec.activation });
        ends.push({ z: layers.length - 2, a: layers.length - 1 });
        continue;
      }
      const activation = spec.kind === 'activation' ? spec.activation : undefined;
      layers.push({
        kind: spec.kind,
        activation,
        gamma: gamma && [...gamma],
        beta: beta && [...beta],
      });
      const a = layers.length - 1;
      ends.push({ z: spec.kind === 'activation' ? a - 1 : a, a });
    }
    return { layers, ends };
  }

  /** Sample 5 and the seven after it, of 42. */
  const { features, labels } = trainer.samples('train');
  const x = rows(features, 2).slice(5, 13);
  const { layers, ends } = referenceOf(hidden, { parameters: () => trainer.parameters() });
  const target = labels?.[5] ?? Number.NaN;
  const ownLoss = (outputs: Matrix) => lossOf('binaryCrossEntropy', [outputs[0]], [[target]]);
  const slope = (lossAt: (h: number) => number) => (lossAt(1e-5) - lossAt(-1e-5)) / 2e-5;
  const trace = trainer.trace('train', 5);

  it('goes along with the samples after it, as many as a batch has', () => {
    expect(trace.samples).toBe(8);
    expect(trace.loss).toBeCloseTo(ownLoss(forward(layers, x)), 5);
    let batch = x;
    for (const [index, layer] of layers.entries()) {
      batch = forward([layer], batch);
      const at = ends.findIndex(({ a }) => a === index);
      for (const [u, a] of (at < 0 ? [] : batch[0]).entries()) {
        expect(trace.layers[at].activations[u]).toBeCloseTo(a, 4);
      }
    }
    // After the last sample the first follows; a part that is smaller makes a smaller batch.
    const round = [...rows(features, 2).slice(41), ...rows(features, 2).slice(0, 7)];
    const last = trainer.trace('train', 41);
    const logit = forward(layers, round)[0][0];
    expect(last.outputs[0]).toBeCloseTo(1 / (1 + Math.exp(-logit)), 5);
    const few = moons({ batchSize: 'full' }, hidden);
    expect(createTrainer(few, kernels).trace('validation', 3).samples).toBe(18);
  });

  it('has gradients that agree with finite differences of its own loss', () => {
    const nudged = (after: number, unit: number) =>
      slope((h) => {
        const batch = forward(layers.slice(0, after + 1), x);
        batch[0][unit] += h;
        return ownLoss(forward(layers.slice(after + 1), batch));
      });
    for (const [index, { activationGradients, deltas }] of trace.layers.entries()) {
      for (const [u, gradient] of activationGradients.entries()) {
        expect(gradient, `layer ${index}`).toBeCloseTo(nudged(ends[index].a, u), 4);
        const before = ends[index].z;
        expect(deltas[u], `δ of layer ${index}`).toBeCloseTo(nudged(before, u), 4);
      }
    }
  });

  it('has gradients of the parameters, the detour by the other samples included', () => {
    for (const [index, { gradients }] of trace.layers.entries()) {
      const layer = layers[ends[index].z];
      for (const name of ['weights', 'bias', 'gamma', 'beta'] as const) {
        const got = gradients[name];
        if (!got) continue;
        const lists = name === 'weights' ? (layer.weights as Matrix) : [layer[name] as number[]];
        for (const [row, list] of lists.entries()) {
          for (const [column, value] of list.entries()) {
            const want = slope((h) => {
              list[column] = value + h;
              const loss = ownLoss(forward(layers, x));
              list[column] = value;
              return loss;
            });
            const where = `${name}[${row}][${column}] of layer ${index}`;
            expect(got[row * list.length + column], where).toBeCloseTo(want, 4);
          }
        }
      }
    }
  });

  it('has one edge a unit, and a way back through the statistics', () => {
    const parameters = trainer.parameters();
    for (const index of [1, 5]) {
      const { inputs, activations, forwardProducts, backwardProducts, batchNorm, deltas } =
        trace.layers[index];
      const { gamma = [], beta = [] } = parameters[index];
      const { mean, variance, normalized, scale, throughStatistics } =
        batchNorm ?? expect.unreachable();
      for (const u of inputs.keys()) {
        expect(scale[u]).toBeCloseTo(gamma[u] / Math.sqrt(variance[u] + 1e-5), 4);
        expect(normalized[u]).toBeCloseTo((inputs[u] - mean[u]) / Math.sqrt(variance[u] + 1e-5), 4);
        expect(forwardProducts?.[u]).toBeCloseTo(scale[u] * inputs[u], 5);
        expect(activations[u]).toBeCloseTo(
          (forwardProducts?.[u] ?? 0) + beta[u] - scale[u] * mean[u],
          4,
        );
        expect(backwardProducts?.[u]).toBeCloseTo(scale[u] * deltas[u], 5);
        expect(trace.layers[index - 1].activationGradients[u]).toBeCloseTo(
          (backwardProducts?.[u] ?? 0) + throughStatistics[u],
          5,
        );
      }
      expect(forwardProducts).toHaveLength(inputs.length);
      expect(Math.max(...throughStatistics.map(Math.abs))).toBeGreaterThan(1e-4);
    }
    expect(trace.layers[0].batchNorm).toBeNull();
    expect(trace.layers[2].batchNorm).toBeNull();
  });

  it('gives δ of an activation that comes first, and leaves running statistics as they were', () => {
    const first: LayerSpec[] = [
      { kind: 'activation', activation: 'tanh' },
      { kind: 'batchNorm' },
      { kind: 'dense', units: 1 },
    ];
    const other = createTrainer(moons({}, first), kernels);
    const before = other.parameters();
    const [active] = other.trace('train', 0).layers;
    expect(other.parameters()).toEqual(before);
    for (const [u, delta] of active.deltas.entries()) {
      const derivative = 1 - active.activations[u] ** 2;
      expect(delta).toBeCloseTo(active.activationGradients[u] * derivative, 6);
    }
  });
});
