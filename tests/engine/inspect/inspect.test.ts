import { describe, expect, it } from 'vitest';
import { augmentPicture } from '@/lib/engine/data/augment';
import { gridPoints } from '@/lib/engine/inspect/grids';
import { histogramOf } from '@/lib/engine/inspect/histogram';
import { measureSaturation } from '@/lib/engine/inspect/saturation';
import type { LayerSpec } from '@/lib/engine/network-spec';
import { RandomStream } from '@/lib/engine/random';
import { createTrainer, restoreTrainer } from '@/lib/engine/trainer';
import { kernels, math, moons } from '../support';

const layers: LayerSpec[] = [
  { kind: 'dense', units: 4 },
  { kind: 'batchNorm' },
  { kind: 'activation', activation: 'tanh' },
  { kind: 'dropout', rate: 0.25 },
  { kind: 'dense', units: 1 },
];
const norm = (values?: ArrayLike<number>) =>
  Math.sqrt(Array.from(values ?? []).reduce((s, x) => s + x * x, 0));

describe('looking into the next step', () => {
  const experiment = moons({ optimizer: { kind: 'adam', learningRate: 0.1 }, l2: 0.01 }, layers);

  it('changes nothing', () => {
    const [looked, blind] = [
      createTrainer(experiment, kernels),
      createTrainer(experiment, kernels),
    ];
    looked.train(3);
    blind.train(3);
    looked.inspect();
    expect(looked.parameters()).toEqual(blind.parameters());
    looked.train(4);
    blind.train(4);
    expect(looked.digest()).toBe(blind.digest());
  });

  it('leaves the last step readable: its batch and its gradients', () => {
    const trainer = createTrainer(experiment, kernels);
    const { stepsPerEpoch } = trainer.info;
    trainer.train(stepsPerEpoch);
    const [batch, gradients] = [trainer.lastBatch(), trainer.gradients()];
    expect(batch).toHaveLength(2);
    // The next step begins an epoch, with an order of its own.
    trainer.inspect();
    expect(trainer.lastBatch()).toEqual(batch);
    expect(trainer.gradients()).toEqual(gradients);
    const again = restoreTrainer(experiment, trainer.save(), kernels);
    expect(again.lastBatch()).toEqual(batch);
  });

  it('gives δ of an activation that stands alone: what comes back, times its slope', () => {
    const trainer = createTrainer(experiment, kernels);
    trainer.train(1);
    const [, normed, active, dropped] = trainer.inspect().layers;
    for (const [i, delta] of (active.deltas ?? []).entries()) {
      const back = (dropped.deltas?.[i] ?? Number.NaN) * (dropped.mask?.[i] ?? Number.NaN);
      expect(delta).toBeCloseTo(back * (1 - active.activations[i] ** 2), 6);
      expect(normed.deltas?.[i]).toBeCloseTo(delta, 6);
    }
  });

  it('shows what the step then does', () => {
    const trainer = createTrainer(experiment, kernels);
    trainer.train(2);
    const before = trainer.parameters();
    const inspection = trainer.inspect();
    trainer.train(1);
    const after = trainer.parameters();
    expect(inspection).toMatchObject({ step: 2, samples: 8, loss: trainer.lastBatchLoss });
    expect(inspection.inputs).toHaveLength(16);
    for (const [i, layer] of inspection.layers.entries()) {
      expect(layer.kind).toBe(layers[i].kind);
      expect(layer.parameters).toEqual(before[i]);
      for (const name of ['weights', 'bias', 'gamma', 'beta'] as const) {
        const moved = after[i][name]?.map((x, j) => x - (before[i][name]?.[j] ?? 0));
        if (moved) {
          expect(layer.updateNorms[name]).toBeCloseTo(norm(moved), 6);
          expect(layer.norms[name]).toBeCloseTo(norm(before[i][name]), 5);
          expect(layer.gradientNorms[name]).toBeCloseTo(norm(layer.gradients?.[name]), 6);
          expect(layer.updateNorms[name]).toBeGreaterThan(0);
        } else {
          expect(layer.updateNorms[name]).toBeUndefined();
        }
      }
    }
  });

  it('hands on from layer to layer', () => {
    const trainer = createTrainer(experiment, kernels);
    const [dense, normed, active, dropped, last] = trainer.inspect().layers;
    expect(dense.preActivations).toEqual(dense.activations);
    expect(normed.preActivations).toBeNull();
    expect(active.preActivations).toEqual(normed.activations);
    for (const [i, a] of active.activations.entries()) {
      expect(a).toBeCloseTo(Math.tanh(normed.activations[i]), 5);
      expect(dropped.activations[i]).toBeCloseTo(a * (dropped.mask?.[i] ?? 0), 6);
    }
    expect(new Set(dropped.mask)).toEqual(new Set([0, Math.fround(4 / 3)]));
    expect(dense.mask).toBeNull();
    expect(last.activations).toHaveLength(8);
    expect(dense.deltas).toHaveLength(32);
    // Batch statistics of the dense layer's outputs.
    const column = Array.from({ length: 8 }, (_, s) => dense.activations[s * 4]);
    const mean = column.reduce((a, b) => a + b, 0) / 8;
    const variance = column.reduce((s, x) => s + (x - mean) ** 2, 0) / 8;
    expect(normed.batchNorm?.mean[0]).toBeCloseTo(mean, 5);
    expect(normed.batchNorm?.variance[0]).toBeCloseTo(variance, 5);
    expect(normed.batchNorm?.normalized[0]).toBeCloseTo(
      (column[0] - mean) / Math.sqrt(variance + 1e-5),
      4,
    );
    expect(dense.batchNorm).toBeNull();
    expect(active.saturation?.dead).toBe(0);
    expect(normed.saturation).toBeNull();
    // δ of the output: (sigmoid(z) − t)/N, and the bias gradient is its sum.
    const sum = last.deltas?.reduce((a, b) => a + b, 0) ?? 0;
    expect(last.gradients?.bias?.[0]).toBeCloseTo(sum, 6);
  });

  it('shows neither gradients nor δ below the lowest trainable layer', () => {
    const frozen: LayerSpec[] = [
      { kind: 'dense', units: 3, activation: 'tanh', trainable: false },
      { kind: 'dense', units: 1 },
    ];
    const [first, second] = createTrainer(moons({}, frozen), kernels).inspect().layers;
    expect(first.gradients).toBeNull();
    expect(first.deltas).toBeNull();
    expect(first.gradientNorms).toEqual({});
    expect(first.norms.weights).toBeGreaterThan(0);
    expect(second.gradients).not.toBeNull();
  });
});

describe('maps over the plane', () => {
  const bounds = { xMin: -1, xMax: 3, yMin: 0, yMax: 2 };

  it('run row by row from the top left, through the middle of each cell', () => {
    expect([...gridPoints(2, bounds)]).toEqual([0, 1.5, 2, 1.5, 0, 0.5, 2, 0.5]);
  });

  it('say what the network predicts there', () => {
    const network: LayerSpec[] = [
      { kind: 'dense', units: 3, activation: 'tanh' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', units: 1 },
    ];
    const experiment = {
      ...moons({}, network),
      data: { set: 'moons', features: ['x²', 'y'] } as const,
    };
    const trainer = createTrainer(
      { ...experiment, data: { ...experiment.data, features: ['x²', 'y'] } },
      kernels,
    );
    const map = trainer.decisionGrid(20, bounds);
    expect(map).toHaveLength(400);
    const points = gridPoints(20, bounds);
    const at = 7 * 20 + 3;
    const [x, y] = [points[2 * at], points[2 * at + 1]];
    expect(map[at]).toBe(trainer.predict(Float32Array.of(x * x, y))[0]);
    const [hidden, dropped, output] = trainer.unitGrids(20, bounds);
    expect(hidden).toHaveLength(1200);
    const [{ weights = [], bias = [] }] = trainer.parameters();
    expect(hidden[2 * 400 + at]).toBeCloseTo(
      Math.tanh(x * x * weights[2] + y * weights[5] + bias[2]),
      5,
    );
    expect(dropped).toEqual(hidden);
    expect(1 / (1 + Math.exp(-output[at]))).toBeCloseTo(map[at], 5);
  });

  it('need points', () => {
    const experiment = moons({ loss: 'huber' }, [{ kind: 'dense', units: 1 }], {
      data: {
        set: 'table',
        features: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        targets: [1, 2],
        task: 'regression',
      },
    });
    expect(() => createTrainer(experiment, kernels).decisionGrid(4, bounds)).toThrow(
      "data must be points in the plane to be drawn as a map; got 'table'",
    );
  });
});

describe('a loss surface', () => {
  const trainer = createTrainer(moons({ steps: 30 }), kernels);
  trainer.train(10);

  it('has the present loss in its middle and leaves the parameters alone', () => {
    const before = trainer.parameters();
    const surface = trainer.lossSurface({ resolution: 5, span: 0.5 });
    expect(surface).toHaveLength(25);
    expect(surface[12]).toBe(trainer.evaluate('train').loss);
    expect(trainer.parameters()).toEqual(before);
    expect(trainer.lossSurface({ resolution: 5, span: 0.5, part: 'validation' })[12]).toBe(
      trainer.evaluate('validation').loss,
    );
    expect(trainer.lossSurface()).toHaveLength(441);
    expect(trainer.lossSurface({ resolution: 1 })[0]).toBe(trainer.evaluate('train').loss);
  });

  it('is the same from the same seed, another from another', () => {
    const of = (seed: number) => trainer.lossSurface({ resolution: 3, seed });
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  it('follows given directions: a along a row, b from row to row', () => {
    const u = [{}, { bias: Float32Array.of(1) }];
    const v = [{}, { bias: Float32Array.of(10) }];
    const surface = trainer.lossSurface({ resolution: 3, span: 0.1, directions: [u, v] });
    const start = trainer.parameters();
    const bias = start[1].bias?.[0] ?? 0;
    trainer.setParameters([null, { bias: Float32Array.of(bias + 0.1 - 1) }]);
    expect(surface[2]).toBeCloseTo(trainer.evaluate('train').loss, 6);
    trainer.setParameters(start);
  });

  it('moves every unit in proportion to its weights, and no frozen layer', () => {
    const network: LayerSpec[] = [
      { kind: 'dense', units: 3, trainable: false },
      { kind: 'dense', units: 1, trainable: false },
    ];
    const frozen = createTrainer(moons({}, network), kernels);
    const surface = frozen.lossSurface({ resolution: 3 });
    expect(new Set(surface).size).toBe(1);
  });

  it('takes directions as long as the weights of each unit', () => {
    // One input, one linear unit y = 3x, every target 0: the loss tells how far the weight moved.
    const data = {
      set: 'table',
      task: 'regression',
      features: [[1], [-1]],
      targets: [0, 0],
      validationShare: 0,
    } as const;
    const layer: LayerSpec = {
      kind: 'dense',
      units: 1,
      initializer: { kind: 'values', values: [3] },
    };
    const training = { loss: 'meanSquaredError', batchSize: 'full' } as const;
    const document = moons(training, [layer]);
    const line = createTrainer({ ...document, data: { ...data } as never }, kernels);
    const surface = line.lossSurface({ resolution: 3, span: 0.5 });
    // Both directions are ±3, and a bias of length 0 does not move: weights 3·(1 ± ½ ± ½).
    const sizes = [...surface].map((loss) => Math.sqrt(loss)).sort((a, b) => a - b);
    for (const [i, want] of [0, 1.5, 1.5, 3, 3, 3, 4.5, 4.5, 6].entries())
      expect(sizes[i]).toBeCloseTo(want, 5);
  });
});

describe('histograms', () => {
  it('count into equal bins from the smallest to the largest', () => {
    expect(histogramOf([0, 1, 2, 3, 4], 2)).toEqual({
      low: 0,
      high: 4,
      counts: [2, 3],
      mean: 2,
      std: Math.SQRT2,
    });
    expect(histogramOf([0, 0.5, 9, -9], 2, [-1, 1]).counts).toEqual([0, 2]);
    expect(histogramOf([5, 5], 3).counts).toEqual([2, 0, 0]);
    expect(histogramOf([1, 2]).counts).toHaveLength(40);
    expect(histogramOf([11, 12, 13, 14], 1).std).toBeCloseTo(Math.sqrt(1.25), 12);
  });
});

describe('saturation', () => {
  const shares = (spec: object, z: number[], a: number[], units = 1) =>
    measureSaturation(spec, Float32Array.from(z), Float32Array.from(a), units);

  it('counts activations that hardly pass a gradient, and units that never do', () => {
    expect(shares({ activation: 'tanh' }, [0, 3], [0, Math.tanh(3)])).toEqual({
      saturated: 0.5,
      dead: 0,
    });
    expect(shares({ activation: 'sigmoid' }, [0, 9], [0.5, 0.9999])).toEqual({
      saturated: 0.5,
      dead: 0,
    });
    expect(shares({ activation: 'relu' }, [-1, 2, -1, -3], [0, 2, 0, 0], 2)).toEqual({
      saturated: 0.75,
      dead: 0.5,
    });
    expect(shares({ activation: 'leakyRelu' }, [-1, 1], [-0.01, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'leakyRelu', slope: 0.2 }, [-1, 1], [-0.2, 1])?.saturated).toBe(0);
    expect(shares({ activation: 'elu' }, [-9, 1], [-0.9999, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'selu' }, [-9, 1], [-1.758, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'swish' }, [-5, 1], [-0.03, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'gelu' }, [-5, 1], [-0.0001, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'softplus' }, [-5, 1], [0.006, 1])?.saturated).toBe(0.5);
    // Where the curve is steep, below 0 as above, nothing is asleep; the kink counts as below.
    expect(shares({ activation: 'tanh' }, [0, 0], [0, 0])?.saturated).toBe(0);
    expect(shares({ activation: 'elu' }, [-0.1, 2], [-0.095, 2])?.saturated).toBe(0);
    expect(shares({ activation: 'elu' }, [-2.9, 8], [-0.945, 8])?.saturated).toBe(0);
    expect(shares({ activation: 'selu' }, [-0.1, 2], [-0.167, 2])?.saturated).toBe(0);
    expect(shares({ activation: 'selu' }, [-2.9, 8], [-1.661, 8])?.saturated).toBe(0);
    expect(shares({ activation: 'relu' }, [0, 0], [0, 0])?.dead).toBe(1);
    expect(shares({ activation: 'gelu' }, [-4, 1], [0, 1])?.saturated).toBe(0.5);
    expect(shares({ activation: 'softplus' }, [-2, 4], [0.127, 4])?.saturated).toBe(0);
    expect(shares({ activation: 'linear' }, [1], [1])).toBeNull();
    expect(shares({}, [1], [1])).toBeNull();
  });
});

describe('augmented pictures', () => {
  const picture = new Float32Array(49);
  picture[2 * 7 + 3] = 1;
  const of = (spec: object, key = 1) =>
    augmentPicture(picture, 7, spec, new RandomStream(math, key), math);
  const centre = (p: Float32Array) => {
    const mass = p.reduce((a, b) => a + b, 0);
    return [
      p.reduce((s, v, i) => s + v * Math.floor(i / 7), 0) / mass,
      p.reduce((s, v, i) => s + v * (i % 7), 0) / mass,
      mass,
    ];
  };

  it('stay what they are when nothing is asked for', () => {
    expect(of({})).toEqual(picture);
  });

  it('move by at most the shift', () => {
    const places = Array.from({ length: 50 }, (_, key) => centre(of({ shift: 1 }, key)));
    for (const [row, column, mass] of places) {
      expect(Math.abs(row - 2)).toBeLessThanOrEqual(1);
      expect(Math.abs(column - 3)).toBeLessThanOrEqual(1);
      expect(mass).toBeCloseTo(1, 5);
    }
    expect(Math.max(...places.map(([row]) => row))).toBeGreaterThan(2.7);
    expect(Math.min(...places.map(([, column]) => column))).toBeLessThan(2.3);
  });

  it('turn around the middle', () => {
    const turned = Array.from({ length: 30 }, (_, key) => centre(of({ rotate: 90 }, key)));
    for (const [row, column] of turned) expect(Math.hypot(row - 3, column - 3)).toBeLessThan(1.4);
    expect(turned.some(([row, column]) => row > 2.5 && Math.abs(column - 3) > 0.6)).toBe(true);
  });

  it('grow and shrink around the middle', () => {
    const places = Array.from({ length: 30 }, (_, key) => centre(of({ scale: 0.5 }, key)));
    const rows = places.map(([row]) => row).filter(Number.isFinite);
    expect(Math.min(...rows)).toBeLessThan(1.8);
    expect(Math.min(...rows)).toBeGreaterThan(1.4);
    expect(Math.max(...rows)).toBeLessThanOrEqual(2);
    // What grows takes up more of the picture, what shrinks less.
    expect(Math.max(...places.map(([, , mass]) => mass))).toBeGreaterThan(1.3);
    expect(Math.min(...places.map(([, , mass]) => mass))).toBeLessThan(0.8);
  });

  it('bend, and take noise within 0…1', () => {
    expect(of({ elastic: 1 })).not.toEqual(picture);
    expect(of({ elastic: 1 })).toEqual(of({ elastic: 1 }));
    const noisy = of({ noise: 0.5 });
    expect(Math.min(...noisy)).toBe(0);
    expect(Math.max(...noisy)).toBe(1);
    expect(noisy.filter((v) => v > 0 && v < 1).length).toBeGreaterThan(10);
  });

  it('lose what leaves the frame', () => {
    const masses = Array.from({ length: 30 }, (_, key) =>
      of({ shift: 7 }, key).reduce((a, b) => a + b, 0),
    );
    expect(Math.min(...masses)).toBe(0);
  });
});
