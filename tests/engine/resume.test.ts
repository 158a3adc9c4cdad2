import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerSpec } from '@/lib/engine/network-spec';
import { optimizerRules } from '@/lib/engine/optimizers/registry';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer, restoreTrainer } from '@/lib/engine/trainer';
import type { OptimizerName, OptimizerSpec } from '@/lib/engine/training-spec';
import { kernels, moons } from './support';

const activation = fc.constantFrom(
  'tanh',
  'relu',
  'sigmoid',
  'gelu',
  'selu',
  'swish',
) as fc.Arbitrary<'tanh'>;
const hidden: fc.Arbitrary<LayerSpec> = fc.oneof(
  fc.record({
    kind: fc.constant('dense' as const),
    units: fc.integer({ min: 1, max: 9 }),
    activation,
    trainable: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('dropout' as const), rate: fc.constantFrom(0, 0.2, 0.5) }),
  fc.record({ kind: fc.constant('batchNorm' as const) }),
);
const optimizer = fc
  .constantFrom(...(Object.keys(optimizerRules) as OptimizerName[]))
  .map((kind) => ({ kind, learningRate: kind === 'adadelta' ? 1 : 0.02 }) as OptimizerSpec);
const schedule = fc.constantFrom<Experiment['training']['schedule']>(
  undefined,
  { kind: 'exponential', gamma: 0.97 },
  { kind: 'reduceOnPlateau', patience: 0, factor: 0.5 },
  { kind: 'oneCycle', maximumLearningRate: 0.05, totalSteps: 30, cycleMomentum: true },
);

/** Random runs of 30 steps over moons. */
const experiments: fc.Arbitrary<Experiment> = fc.record({
  data: fc.record({
    set: fc.constantFrom('moons' as const, 'xor' as const),
    samples: fc.integer({ min: 12, max: 40 }),
  }),
  network: fc.array(hidden, { maxLength: 4 }).map((layers) => ({
    layers: [...layers, { kind: 'dense' as const, units: 1 }],
  })),
  training: fc.record({
    loss: fc.constantFrom('binaryCrossEntropy' as const, 'meanSquaredError' as const),
    optimizer,
    schedule,
    batchSize: fc.integer({ min: 2, max: 14 }),
    steps: fc.constant(30),
    evaluateEvery: fc.constantFrom(1, 3, 7),
    inputNoise: fc.constantFrom(0, 0.1),
    earlyStopping: fc.constantFrom(undefined, { patience: 3 }),
    l1: fc.constantFrom(0, 0.001),
    gradientClipping: fc.constantFrom(undefined, { kind: 'norm' as const, limit: 0.5 }),
  }),
  seed: fc.integer({ min: 0, max: 0xffffffff }),
});

function finalDigest(experiment: Experiment): string {
  const trainer = createTrainer(experiment, kernels);
  trainer.train(30);
  const digest = trainer.digest();
  trainer.dispose();
  return digest;
}

describe('a run depends on nothing but its experiment', () => {
  it('saved at any step and resumed, it ends as the unbroken run', () => {
    fc.assert(
      fc.property(experiments, fc.integer({ min: 0, max: 30 }), (experiment, at) => {
        const first = createTrainer(experiment, kernels);
        first.train(at);
        const bytes = first.save();
        first.dispose();
        const second = restoreTrainer(experiment, bytes, kernels);
        second.train(30);
        expect(second.digest()).toBe(finalDigest(experiment));
        second.dispose();
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('trained in slices of any size, or looked into between them, it is the same run', () => {
    fc.assert(
      fc.property(experiments, fc.array(fc.integer({ min: 1, max: 9 })), (experiment, slices) => {
        const trainer = createTrainer(experiment, kernels);
        for (const slice of slices) {
          trainer.train(slice);
          if (trainer.status === 'training') trainer.inspect();
          trainer.evaluate('train');
        }
        trainer.train(30);
        expect(trainer.digest()).toBe(finalDigest(experiment));
        trainer.dispose();
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('the same seed twice gives the same digest, another seed another', () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const other = { ...experiment, seed: (experiment.seed + 1) >>> 0 };
        expect(finalDigest(experiment)).toBe(finalDigest(experiment));
        expect(finalDigest(other)).not.toBe(finalDigest(experiment));
      }),
      { numRuns: 30, seed: 3 },
    );
  });
});

describe('a saved run', () => {
  const experiment = moons({ steps: 20, optimizer: { kind: 'adam', learningRate: 0.01 } });
  const trainer = createTrainer(experiment, kernels);
  trainer.train(9);
  const bytes = trainer.save();

  it('is refused when a single bit of it has changed', () => {
    for (const at of [0, 30, bytes.length >> 1, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] ^= 4;
      expect(() => restoreTrainer(experiment, damaged, kernels)).toThrow(
        'must be an undamaged file',
      );
    }
    expect(() => restoreTrainer(experiment, bytes.subarray(0, 50), kernels)).toThrow('undamaged');
    expect(() => restoreTrainer(experiment, new Uint8Array(0), kernels)).toThrow('undamaged');
  });

  it('is refused for another experiment', () => {
    const other = { ...experiment, seed: 8 };
    expect(() => restoreTrainer(other, bytes, kernels)).toThrow(
      'saved run must be of this very experiment',
    );
  });

  it('does not mind in which order the keys of the experiment stand', () => {
    const { seed, training, network, data } = experiment;
    expect(restoreTrainer({ seed, training, network, data }, bytes, kernels).step).toBe(9);
  });

  it('brings back step, rate, curves, losses and status', () => {
    const restored = restoreTrainer(experiment, bytes, kernels);
    expect(restored.step).toBe(9);
    expect(restored.status).toBe('training');
    expect(restored.history).toEqual(trainer.history);
    expect(restored.lastBatchLoss).toBe(trainer.lastBatchLoss);
    expect(restored.parameters()).toEqual(trainer.parameters());
    expect(restored.digest()).toBe(trainer.digest());
  });

  it('that diverged comes back diverged', () => {
    const wild = moons({
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 1e30 },
      steps: 50,
    });
    const run = createTrainer(wild, kernels);
    run.train(50);
    expect(run.status).toBe('diverged');
    const restored = restoreTrainer(wild, run.save(), kernels);
    expect(restored.divergence).toEqual(run.divergence);
    expect(restored.digest()).toBe(run.digest());
    expect(restored.train(5)).toBe(0);
  });
});
