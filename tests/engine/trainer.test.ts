import { describe, expect, it } from 'vitest';
import type { ShippedDataSet } from '@/lib/engine/data/shipped';
import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';
import { decodeParameters, encodeParameters } from '@/lib/engine/training/parameter-file';
import type { OptimizerSpec } from '@/lib/engine/training-spec';
import { kernels, moons, numbers } from './support';

const run = (experiment: Experiment, steps = 1000) => {
  const trainer = createTrainer(experiment, kernels);
  trainer.train(steps);
  return trainer;
};

describe('a run', () => {
  it('tells what it will be before its first step', () => {
    const { info, ...trainer } = createTrainer(moons({ epochs: 3 }), kernels);
    expect(info).toEqual({
      inputs: 2,
      outputs: 1,
      classes: 2,
      task: 'classification',
      trainSamples: 42,
      validationSamples: 18,
      stepsPerEpoch: 6,
      totalSteps: 18,
      parameterCount: 25,
      layers: [
        { kind: 'dense', name: 'dense 1', units: 6, parameterCount: 18 },
        { kind: 'dense', name: 'dense 2', units: 1, parameterCount: 7 },
      ],
    });
    expect(trainer).toBeDefined();
  });

  it('learns', () => {
    const trainer = run(
      moons({ epochs: 60, optimizer: { kind: 'adam', learningRate: 0.03 } }, undefined, {
        data: { set: 'circles' },
      }),
      5000,
    );
    expect(trainer.evaluate('train').accuracy).toBeGreaterThan(0.95);
    expect(trainer.evaluate('validation').accuracy).toBeGreaterThan(0.9);
    expect(trainer.history.trainLoss.at(-1)).toBeLessThan((trainer.history.trainLoss[0] ?? 0) / 2);
    expect(trainer.history.trainScore.at(-1)).toBe(trainer.evaluate('train').accuracy);
    expect(trainer.history.trainLoss.at(-1)).toBe(trainer.evaluate('train').loss);
  });

  it('goes from ready through training to finished, and then does nothing', () => {
    const trainer = createTrainer(moons({ steps: 10 }), kernels);
    expect(trainer.status).toBe('ready');
    expect(trainer.lastBatchLoss).toBeNaN();
    expect(trainer.train(4)).toBe(4);
    expect(trainer.status).toBe('training');
    expect(trainer.lastBatchLoss).toBeGreaterThan(0);
    expect(trainer.train(100)).toBe(6);
    expect(trainer.status).toBe('finished');
    expect(trainer.train(1)).toBe(0);
    expect(trainer.step).toBe(10);
    expect(trainer.epoch).toBe(1);
  });

  it('ends after its epochs, or its steps if both are given, or never', () => {
    expect(run(moons({ epochs: 2 })).step).toBe(12);
    expect(run(moons({ epochs: 2, steps: 5 })).step).toBe(5);
    expect(createTrainer(moons(), kernels).info.totalSteps).toBe(Infinity);
  });

  it('is evaluated once an epoch, or every so many steps, or never', () => {
    expect(run(moons({ steps: 13 })).history.step).toEqual([0, 6, 12]);
    expect(run(moons({ steps: 11, evaluateEvery: 5 })).history.step).toEqual([0, 5, 10]);
    expect(run(moons({ steps: 5, evaluateEvery: 1 })).history.step).toEqual([0, 1, 2, 3, 4, 5]);
    expect(run(moons({ steps: 13, evaluateEvery: 0 })).history.step).toEqual([]);
  });

  it('keeps all columns of its history equally long, with the rate of each step', () => {
    const { history } = run(
      moons({ steps: 12, schedule: { kind: 'step', stepSize: 6, gamma: 0.5 } }),
    );
    expect(history.learningRate).toEqual([0.5, 0.25, 0.125]);
    for (const column of Object.values(history)) expect(column).toHaveLength(3);
  });

  it('has no validation figures where nothing is kept aside', () => {
    const { history } = run({
      ...moons({ steps: 8 }),
      data: { set: 'moons', samples: 60, validationShare: 0 },
    });
    expect(history.validationLoss).toEqual([NaN, NaN]);
    expect(history.validationScore).toEqual([NaN, NaN]);
  });

  it('measures regression by R²', () => {
    const experiment = moons(
      { loss: 'meanSquaredError', optimizer: { kind: 'sgd', learningRate: 0.1 } },
      [{ kind: 'dense', units: 1 }],
      { data: { set: 'line', noise: 0 } },
    );
    const trainer = run(experiment);
    expect(trainer.evaluate('validation').rSquared).toBeCloseTo(1, 5);
    expect(trainer.history.trainScore.at(-1)).toBeCloseTo(1, 5);
    const [{ weights, bias }] = trainer.parameters();
    expect(weights?.[0]).toBeCloseTo(0.8, 4);
    expect(bias?.[0]).toBeCloseTo(0, 4);
  });

  it('sees every sample once an epoch, in an order that changes', () => {
    // Learning rate 0: the mean of the batch losses over an epoch is the loss of the whole.
    const experiment = moons({
      batchSize: 7,
      optimizer: { kind: 'sgd', learningRate: 0 },
      epochs: 2,
    });
    const trainer = createTrainer(experiment, kernels);
    const losses = Array.from({ length: 12 }, () => {
      trainer.train(1);
      return trainer.lastBatchLoss;
    });
    const mean = (xs: number[]) => xs.reduce((a, b) => a + b, 0) / xs.length;
    expect(mean(losses.slice(0, 6))).toBeCloseTo(trainer.evaluate('train').loss, 6);
    expect(mean(losses.slice(6))).toBeCloseTo(trainer.evaluate('train').loss, 6);
    expect(losses.slice(0, 6)).not.toEqual(losses.slice(6));
  });

  it('uses the last, smaller batch of an epoch too', () => {
    const experiment = moons({
      batchSize: 40,
      optimizer: { kind: 'sgd', learningRate: 0 },
      steps: 2,
    });
    const trainer = createTrainer(experiment, kernels);
    trainer.train(1);
    const first = trainer.lastBatchLoss;
    trainer.train(1);
    const whole = trainer.evaluate('train').loss;
    expect((40 * first + 2 * trainer.lastBatchLoss) / 42).toBeCloseTo(whole, 6);
  });

  it('takes the whole training part as one batch', () => {
    const trainer = createTrainer(moons({ batchSize: 'full', steps: 3 }), kernels);
    expect(trainer.info.stepsPerEpoch).toBe(1);
    const { loss } = trainer.evaluate('train');
    trainer.train(1);
    expect(trainer.lastBatchLoss).toBeCloseTo(loss, 6);
  });

  it('counts the penalty in the batch loss, not in the evaluations', () => {
    const plain = run(
      moons({ batchSize: 'full', steps: 1, optimizer: { kind: 'sgd', learningRate: 0 } }),
    );
    const training = {
      batchSize: 'full',
      steps: 1,
      l1: 0.5,
      l2: 0.25,
      optimizer: { kind: 'sgd', learningRate: 0 },
    } as const;
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 6, activation: 'tanh', l1: 0.1, l2: 0.3 },
      { kind: 'dense', units: 1 },
    ];
    const trainer = run(moons(training, layers));
    const sums = trainer
      .parameters()
      .map(({ weights = new Float32Array() }) => [
        weights.reduce((s, w) => s + Math.abs(w), 0),
        weights.reduce((s, w) => s + w * w, 0),
      ]);
    const penalty = 0.6 * sums[0][0] + 0.55 * sums[0][1] + 0.5 * sums[1][0] + 0.25 * sums[1][1];
    expect(trainer.lastBatchLoss).toBeCloseTo(plain.lastBatchLoss + penalty, 5);
    expect(trainer.history.trainLoss).toEqual(plain.history.trainLoss);
  });

  it('weighs classes as a weighted mean', () => {
    const layers: LayerSpec[] = [{ kind: 'dense', units: 2 }];
    const frozen = {
      loss: 'softmaxCrossEntropy',
      batchSize: 'full',
      steps: 1,
      optimizer: { kind: 'sgd', learningRate: 0 },
    } as const;
    const first = run(moons({ ...frozen, classWeights: [1, 0] }, layers));
    const second = run(moons({ ...frozen, classWeights: [0, 7] }, layers));
    const both = run(moons({ ...frozen, classWeights: [2, 6] }, layers));
    const plain = run(moons(frozen, layers));
    const labels = plain.samples('train').labels ?? new Int32Array();
    const ones = labels.reduce((a: number, b: number) => a + b, 0);
    const zeros = labels.length - ones;
    const mixed =
      (2 * zeros * first.lastBatchLoss + 6 * ones * second.lastBatchLoss) / (2 * zeros + 6 * ones);
    expect(both.lastBatchLoss).toBeCloseTo(mixed, 5);
    expect(plain.lastBatchLoss).toBeCloseTo(
      (zeros * first.lastBatchLoss + ones * second.lastBatchLoss) / labels.length,
      5,
    );
    expect(both.history.trainLoss).toEqual(plain.history.trainLoss);
  });

  it('smooths labels in training, not in the evaluations', () => {
    const layers: LayerSpec[] = [{ kind: 'dense', units: 2 }];
    const frozen = {
      loss: 'softmaxCrossEntropy',
      batchSize: 'full',
      steps: 1,
      optimizer: { kind: 'sgd', learningRate: 0 },
    } as const;
    const plain = run(moons(frozen, layers));
    const smooth = run(moons({ ...frozen, labelSmoothing: 0.2 }, layers));
    expect(smooth.history.trainLoss).toEqual(plain.history.trainLoss);
    expect(smooth.lastBatchLoss).not.toBeCloseTo(plain.lastBatchLoss, 3);
  });
});

describe('an output activation that belongs to the loss', () => {
  it.each([
    ['binaryCrossEntropy', 'sigmoid', 1],
    ['softmaxCrossEntropy', 'softmax', 2],
  ] as const)('%s takes logits whether or not %s is written', (loss, activation, units) => {
    const training = { loss, steps: 12 };
    const bare = run(moons(training, [{ kind: 'dense', units, initializer: 'glorotUniform' }]));
    const written = run(
      moons(training, [{ kind: 'dense', units, activation, initializer: 'glorotUniform' }]),
    );
    expect(written.digest()).toBe(bare.digest());
    const outputs = written.predict(written.samples('train').features);
    expect(Math.min(...outputs)).toBeGreaterThan(0);
    expect(Math.max(...outputs)).toBeLessThan(1);
    if (units === 2) expect(outputs[0] + outputs[1]).toBeCloseTo(1, 6);
  });

  it('is a plain activation under another loss', () => {
    const trainer = run(
      moons(
        { loss: 'meanSquaredError', steps: 300, optimizer: { kind: 'adam', learningRate: 0.05 } },
        [
          { kind: 'dense', units: 4, activation: 'tanh' },
          { kind: 'dense', units: 2, activation: 'softmax' },
        ],
      ),
    );
    const [a, b] = trainer.predict(Float32Array.of(0.1, 0.2));
    expect(a + b).toBeCloseTo(1, 6);
    expect(trainer.evaluate('train').accuracy).toBeGreaterThan(0.8);
  });

  it('accuracy agrees with the predictions', () => {
    const trainer = run(moons({ steps: 5 }));
    const { features, labels } = trainer.samples('validation');
    const outputs = trainer.predict(features);
    const right = labels?.filter((label, i) => (outputs[i] > 0.5 ? 1 : 0) === label).length ?? 0;
    expect(trainer.evaluate('validation').accuracy).toBe(right / 18);
  });
});

describe('early stopping', () => {
  const overfit = (rest: object = {}) =>
    moons(
      {
        optimizer: { kind: 'adam', learningRate: 0.2 },
        epochs: 300,
        earlyStopping: { patience: 3, ...rest },
      },
      [
        { kind: 'dense', units: 24, activation: 'tanh' },
        { kind: 'dense', units: 1 },
      ],
      { data: { set: 'gaussians', samples: 40, noise: 0.4 } },
    );

  it('ends the run and puts the best parameters back', () => {
    const trainer = run(overfit(), 10_000);
    const { history, bestStep } = trainer;
    expect(trainer.status).toBe('stoppedEarly');
    const best = history.step.indexOf(bestStep ?? -1);
    expect(history.step.at(-1)).toBe((bestStep ?? 0) + 3 * trainer.info.stepsPerEpoch);
    expect(Math.min(...history.validationLoss.slice(1))).toBe(history.validationLoss[best]);
    expect(trainer.evaluate('validation').loss).toBe(history.validationLoss[best]);
    expect(trainer.train(5)).toBe(0);
  });

  it('leaves the last parameters where that is wanted', () => {
    const trainer = run(overfit({ restoreBest: false }), 10_000);
    expect(trainer.status).toBe('stoppedEarly');
    expect(trainer.evaluate('validation').loss).toBe(trainer.history.validationLoss.at(-1));
  });

  it('watches the training loss where nothing is kept aside', () => {
    const experiment = {
      ...overfit(),
      data: { set: 'gaussians', samples: 40, validationShare: 0 } as const,
    };
    const trainer = run(
      {
        ...experiment,
        training: { ...experiment.training, optimizer: { kind: 'sgd', learningRate: 0 } },
      },
      10_000,
    );
    expect(trainer.history.step).toHaveLength(5);
    expect(trainer.bestStep).toBe(trainer.info.stepsPerEpoch);
  });

  it('is off unless asked for', () => {
    expect(run(moons({ steps: 12 })).bestStep).toBeNull();
  });
});

describe('an optimizer', () => {
  it('takes what is left undefined as not said', () => {
    const endOf = (optimizer: object) =>
      run(moons({ steps: 5, optimizer: optimizer as OptimizerSpec })).digest();
    for (const kind of ['sgd', 'momentum', 'rmsprop', 'adam'] as const) {
      const plain = { kind, learningRate: 0.1 };
      const silent = { momentum: undefined, weightDecay: undefined, nesterov: undefined };
      const quiet = { beta1: undefined, beta2: undefined, alpha: undefined, epsilon: undefined };
      expect(endOf({ ...plain, ...silent, ...quiet })).toBe(endOf(plain));
    }
  });

  it('of plain gradient descent moves against the gradient, without momentum or a look ahead', () => {
    const trainer = createTrainer(
      moons({ optimizer: { kind: 'sgd', learningRate: 0.25 } }),
      kernels,
    );
    for (let step = 0; step < 3; step++) {
      const [{ weights: before = new Float32Array() }] = trainer.parameters();
      trainer.train(1);
      const [{ weights: after = new Float32Array() }] = trainer.parameters();
      const [{ weights: gradient = new Float32Array() }] = trainer.gradients();
      for (const [i, w] of after.entries())
        expect(w).toBeCloseTo(before[i] - 0.25 * gradient[i], 6);
    }
  });
});

describe('the Huber loss', () => {
  it('is a mean over samples and outputs, as the squared error is', () => {
    // Two outputs of 0 for targets of 1 and 0: one error of 1, where ½e² and δ(|e| − ½δ) meet.
    const layers: LayerSpec[] = [{ kind: 'dense', units: 2, initializer: 'zeros' }];
    const loss = (training: object) =>
      createTrainer(moons(training, layers), kernels).evaluate('train').loss;
    expect(loss({ loss: 'huber' })).toBeCloseTo(0.25, 6);
    expect(loss({ loss: 'huber', huberDelta: 0.5 })).toBeCloseTo((0.5 * 0.75) / 2, 6);
    expect(loss({ loss: 'meanSquaredError' })).toBeCloseTo(0.5, 6);
    expect(loss({ loss: 'meanAbsoluteError' })).toBeCloseTo(0.5, 6);
  });
});

describe('adagrad', () => {
  it('starts its sums of squares where it is told', () => {
    const firstMove = (initialAccumulator?: number) => {
      const optimizer = { kind: 'adagrad', learningRate: 0.1, initialAccumulator } as const;
      const trainer = createTrainer(moons({ optimizer }), kernels);
      const [{ bias: before = new Float32Array() }] = trainer.parameters();
      trainer.train(1);
      const [{ bias: after = new Float32Array() }] = trainer.parameters();
      const [{ bias: gradient = new Float32Array() }] = trainer.gradients();
      return { moved: before[0] - after[0], gradient: gradient[0] };
    };
    const [plain, slow] = [firstMove(), firstMove(4)];
    expect(plain.moved).toBeCloseTo(0.1 * Math.sign(plain.gradient), 5);
    const { gradient } = slow;
    expect(slow.moved).toBeCloseTo((0.1 * gradient) / Math.sqrt(4 + gradient * gradient), 7);
  });
});

describe('reduce on plateau', () => {
  it('lowers the rate after more than `patience` evaluations without an improvement', () => {
    const training = {
      optimizer: { kind: 'sgd', learningRate: 0 },
      evaluateEvery: 1,
      steps: 9,
    } as const;
    const rates = (schedule: object) => {
      const experiment = moons({
        ...training,
        schedule: { kind: 'reduceOnPlateau', factor: 0.5, patience: 2, ...schedule },
      });
      // A rate that hardly moves anything: no loss improves by more than minDelta.
      return run({
        ...experiment,
        training: { ...experiment.training, optimizer: { kind: 'sgd', learningRate: 1e-30 } },
      }).history.learningRate;
    };
    const relative = rates({ minDelta: 0.1 }).map((rate) => rate / 1e-30);
    expect(relative).toEqual([1, 1, 1, 1, 1, 0.5, 0.5, 0.5, 0.25, 0.25]);
  });
});

describe('a run that diverges', () => {
  const wild = (loss: 'meanSquaredError' | 'huber' = 'meanSquaredError', rate = 1e25) =>
    moons({ loss, optimizer: { kind: 'sgd', learningRate: rate }, steps: 100 }, [
      { kind: 'dense', units: 4, activation: 'relu' },
      { kind: 'dense', units: 1 },
    ]);

  it('stops, says where, and makes no further step', () => {
    const trainer = run(wild());
    expect(trainer.status).toBe('diverged');
    const { divergence } = trainer;
    expect(divergence?.step).toBe(trainer.step);
    expect(divergence?.sentence).toMatch(
      /^At step \d+ .* (is|are) too large for a number: the run diverged\.$/,
    );
    expect(['weights', 'bias', 'activation', 'loss']).toContain(divergence?.quantity);
    expect(trainer.train(10)).toBe(0);
    for (const value of trainer.history.trainLoss) expect(Number.isFinite(value)).toBe(true);
  });

  it('has a digest of where that was, whatever became of the parameters', () => {
    const trainer = run(wild());
    const digest = trainer.digest();
    trainer.setParameters([{ bias: Float32Array.of(1, 2, 3, 4) }]);
    expect(trainer.digest()).toBe(digest);
  });

  it('has a digest like any other', () => {
    expect(run(wild()).digest()).toBe(run(wild()).digest());
    expect(run(wild()).digest()).not.toBe(run(wild('meanSquaredError', 1e24)).digest());
  });

  it('leaves nothing behind for the next run', () => {
    const calm = moons({ steps: 20 });
    const before = run(calm).digest();
    const sick = run(wild());
    sick.dispose();
    expect(run(calm).digest()).toBe(before);
  });

  it('names the layer whose parameters overflowed', () => {
    const trainer = createTrainer(wild(), kernels);
    trainer.setParameters([null, { weights: Float32Array.of(Infinity, 0, 0, 0) }]);
    expect(trainer.divergence).toMatchObject({ step: 0, layer: 1, quantity: 'weights' });
    expect(trainer.divergence?.sentence).toBe(
      'At step 0 the weights of layer 2 are too large for a number: the run diverged.',
    );
  });

  it('is told from the activations where parameters are still finite', () => {
    const trainer = createTrainer(wild(), kernels);
    trainer.setParameters([{ weights: new Float32Array(8).fill(3e38), bias: new Float32Array(4) }]);
    expect(trainer.divergence).toMatchObject({ layer: 0, quantity: 'activation' });
  });

  it('is told from the loss where the outputs are still finite', () => {
    const trainer = createTrainer(wild(), kernels);
    trainer.setParameters([null, { weights: new Float32Array(4), bias: Float32Array.of(1e30) }]);
    expect(trainer.divergence).toMatchObject({ layer: null, quantity: 'loss' });
    expect(trainer.divergence?.sentence).toBe(
      'At step 0 the loss is too large for a number: the run diverged.',
    );
  });

  it('is noticed at the last step as well, when only the parameters are gone', () => {
    const experiment = wild('meanSquaredError', 3e38);
    const trainer = run({
      ...experiment,
      training: { ...experiment.training, steps: 1, evaluateEvery: 0 },
    });
    expect(trainer.status).toBe('diverged');
  });
});

describe('layers', () => {
  const network: LayerSpec[] = [
    { kind: 'dense', units: 5, activation: 'tanh', trainable: false },
    { kind: 'dense', units: 4, activation: 'tanh' },
    { kind: 'dense', units: 1 },
  ];

  it('that are frozen do not move by a bit, whatever the optimizer', () => {
    for (const kind of ['sgd', 'adamw', 'lion'] as const) {
      const trainer = createTrainer(
        moons({ optimizer: { kind, learningRate: 0.1, weightDecay: 0.1 } }, network),
        kernels,
      );
      const [first, second] = trainer.parameters();
      trainer.train(25);
      expect(trainer.parameters()[0]).toEqual(first);
      expect(trainer.parameters()[1]).not.toEqual(second);
    }
  });

  it('in the middle may be frozen, with gradients passing through', () => {
    const middle = [network[1], network[0], network[2]] as LayerSpec[];
    const trainer = createTrainer(moons({}, middle), kernels);
    const before = trainer.parameters();
    trainer.train(5);
    expect(trainer.parameters()[1]).toEqual(before[1]);
    expect(trainer.parameters()[0]).not.toEqual(before[0]);
  });

  it('may all be frozen: a run that only looks', () => {
    const frozen = network.map((layer) => ({ ...layer, trainable: false }) as LayerSpec);
    const trainer = createTrainer(moons({ steps: 6 }, frozen), kernels);
    const before = trainer.parameters();
    expect(trainer.train(6)).toBe(6);
    expect(trainer.parameters()).toEqual(before);
  });

  it('that are frozen have no gradient, and the penalty of their weights counts all the same', () => {
    const trainer = createTrainer(moons({ l2: 0.1, batchSize: 'full' }, network), kernels);
    const plain = createTrainer(moons({ batchSize: 'full' }, network), kernels);
    const squares = trainer
      .parameters()
      .map(({ weights = new Float32Array() }) => weights.reduce((sum, w) => sum + w * w, 0))
      .reduce((a, b) => a + b);
    for (const one of [trainer, plain]) one.train(1);
    expect(trainer.lastBatchLoss - plain.lastBatchLoss).toBeCloseTo(0.1 * squares, 5);
    const [frozen, learning] = trainer.gradients();
    expect(frozen.weights?.every((g) => g === 0)).toBe(true);
    expect(frozen.bias?.every((g) => g === 0)).toBe(true);
    expect(learning.weights?.some((g) => g !== 0)).toBe(true);
  });

  it('above a frozen one are clipped by the norm of their own gradients', () => {
    const gradients = (limit?: number) => {
      const gradientClipping = limit ? ({ kind: 'norm', limit } as const) : undefined;
      const trainer = createTrainer(moons({ gradientClipping }, network), kernels);
      trainer.train(1);
      return trainer.gradients().flatMap(({ weights = [], bias = [] }) => [...weights, ...bias]);
    };
    const whole = gradients();
    const norm = Math.hypot(...whole);
    const clipped = gradients(norm / 4);
    for (const [i, g] of whole.entries()) expect(clipped[i]).toBeCloseTo(g / 4, 6);
  });

  it('above a frozen one are clipped value by value', () => {
    const trainer = createTrainer(
      moons({ gradientClipping: { kind: 'value', limit: 0.001 } }, network),
      kernels,
    );
    trainer.train(1);
    const [, ...learning] = trainer.gradients();
    const all = learning.flatMap(({ weights = [], bias = [] }) => [...weights, ...bias]);
    expect(Math.max(...all.map(Math.abs))).toBeCloseTo(0.001, 9);
  });

  it('that are frozen stay as they are, beyond their max-norm too', () => {
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 5, activation: 'tanh', maxNorm: 0.01, trainable: false },
      { kind: 'dense', units: 1 },
    ];
    const trainer = createTrainer(moons({}, layers), kernels);
    const [before] = trainer.parameters();
    trainer.train(3);
    expect(trainer.parameters()[0]).toEqual(before);
  });

  it('without a bias have no gradient for one', () => {
    const layers: LayerSpec[] = [{ kind: 'dense', units: 1, useBias: false }];
    const trainer = createTrainer(moons({}, layers), kernels);
    trainer.train(4);
    expect(Object.keys(trainer.gradients()[0])).toEqual(['weights']);
    const empty = trainer.predict(Float32Array.of(0, 0));
    expect(empty[0]).toBe(0.5);
  });

  it('start as the activation wants that follows them after batch normalisation', () => {
    const spread = (between: LayerSpec[]) => {
      const layers: LayerSpec[] = [
        { kind: 'dense', units: 900 },
        ...between,
        { kind: 'dense', units: 1 },
      ];
      const { weights = new Float32Array() } = createTrainer(
        moons({}, layers),
        kernels,
      ).parameters()[0];
      return weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
    };
    const normed: LayerSpec = { kind: 'batchNorm' };
    // heNormal has a variance of 2/fanIn, glorotUniform 2/(fanIn + fanOut).
    expect(spread([normed, { kind: 'activation', activation: 'relu' }])).toBeCloseTo(1, 0);
    expect(spread([normed, { kind: 'activation', activation: 'relu' }])).toBeGreaterThan(0.8);
    expect(spread([normed])).toBeLessThan(0.01);
    expect(spread([normed, { kind: 'dense', units: 3, activation: 'relu' }])).toBeLessThan(0.01);
    expect(spread([normed, { kind: 'activation', activation: 'tanh' }])).toBeLessThan(0.01);
  });

  it('with a rate factor move by that much', () => {
    const step = (learningRateFactor?: number) => {
      const layers: LayerSpec[] = [{ ...network[1], learningRateFactor } as LayerSpec, network[2]];
      const trainer = createTrainer(moons({ batchSize: 'full' }, layers), kernels);
      const before = trainer.parameters();
      trainer.train(1);
      return trainer
        .parameters()
        .map(({ bias }, i) => (bias?.[0] ?? 0) - (before[i].bias?.[0] ?? 0));
    };
    const [whole, half] = [step(), step(0.5)];
    expect(half[0]).toBeCloseTo(whole[0] / 2, 6);
    expect(half[1]).toBe(whole[1]);
  });

  it('with max-norm keep every unit within it', () => {
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 5, activation: 'tanh', maxNorm: 0.4 },
      { kind: 'dense', units: 1 },
    ];
    const trainer = run(moons({ steps: 30 }, layers));
    const [{ weights = new Float32Array() }] = trainer.parameters();
    for (let u = 0; u < 5; u++)
      expect(Math.hypot(weights[u], weights[u + 5])).toBeLessThanOrEqual(0.4001);
  });

  it('of batch normalisation keep running statistics', () => {
    const layers: LayerSpec[] = [{ kind: 'batchNorm' }, { kind: 'dense', units: 1 }];
    const trainer = createTrainer(moons({}, layers), kernels);
    expect(trainer.parameters()[0]).toEqual({
      gamma: Float32Array.of(1, 1),
      beta: Float32Array.of(0, 0),
      runningMean: Float32Array.of(0, 0),
      runningVariance: Float32Array.of(1, 1),
    });
    trainer.train(400);
    const { features } = trainer.samples('train');
    const mean = features.filter((_, i) => i % 2 === 0).reduce((a, b) => a + b, 0) / 42;
    expect(trainer.parameters()[0].runningMean?.[0]).toBeCloseTo(mean, 0);
  });

  it('of dropout differ between steps, and only in training', () => {
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 20, activation: 'tanh' },
      { kind: 'dropout', rate: 0.5 },
      { kind: 'dense', units: 1 },
    ];
    const trainer = createTrainer(moons({}, layers), kernels);
    const masks = [0, 1].map(() => {
      const { mask } = trainer.inspect().layers[1];
      trainer.train(1);
      return mask;
    });
    expect(masks[0]).not.toEqual(masks[1]);
    expect(new Set(masks[0])).toEqual(new Set([0, 2]));
    const { features } = trainer.samples('train');
    expect(trainer.predict(features)).toEqual(trainer.predict(features));
  });
});

describe('parameters', () => {
  it('can be taken from another run, layer by layer', () => {
    const source = run(moons({ steps: 30 }));
    const [first] = source.parameters();
    const trainer = createTrainer({ ...moons(), seed: 99 }, kernels, undefined, [first, null]);
    expect(trainer.parameters()[0]).toEqual(first);
    expect(trainer.parameters()[1]).not.toEqual(source.parameters()[1]);
    expect(trainer.history.step).toEqual([0]);
    const later = createTrainer({ ...moons(), seed: 99 }, kernels);
    later.setParameters([first]);
    expect(later.digest()).toBe(trainer.digest());
  });

  it('must fit', () => {
    const trainer = createTrainer(moons(), kernels);
    expect(() => trainer.setParameters([{ weights: new Float32Array(5) }])).toThrow(
      "parameters[0].weights must be 12 numbers; got '5 numbers'",
    );
    const normed = createTrainer(
      moons({}, [{ kind: 'batchNorm' }, { kind: 'dense', units: 1 }]),
      kernels,
    );
    expect(() => normed.setParameters([{ runningMean: new Float32Array(3) }])).toThrow(
      'parameters[0].runningMean must be 2 numbers',
    );
  });

  it('put in later leave the curves as they are', () => {
    const trainer = run(moons({ steps: 12 }));
    const { history } = trainer;
    trainer.setParameters([{ weights: new Float32Array(12) }]);
    expect(trainer.history).toBe(history);
    expect([...(trainer.parameters()[0].weights ?? [])]).toEqual(new Array(12).fill(0));
  });

  it('travel as a compact binary with a checksum', () => {
    const trainer = run(
      moons({ steps: 3 }, [
        { kind: 'batchNorm' },
        { kind: 'dropout', rate: 0.1 },
        { kind: 'dense', units: 1 },
      ]),
    );
    const parameters = trainer.parameters();
    const bytes = encodeParameters(parameters);
    expect(decodeParameters(bytes)).toEqual(parameters);
    expect(bytes.length).toBeLessThan(200);
    bytes[20] ^= 1;
    expect(() => decodeParameters(bytes)).toThrow(
      'parameters must be an undamaged file of this program',
    );
    expect(() => decodeParameters(trainer.save())).toThrow(
      "parameters must be a file of parameters; got 'another kind of file'",
    );
    expect(decodeParameters(encodeParameters([null]))).toEqual([{}]);
  });
});

describe('shipped pictures', () => {
  const size = 4;
  const shipped: ShippedDataSet = {
    set: 'digits',
    inputs: size * size,
    classes: 10,
    features: Float32Array.from(numbers(40 * 16, 3).map(Math.abs)),
    labels: Int32Array.from({ length: 40 }, (_, i) => i % 2),
  };
  const pictures = (training: object, data: object = {}): Experiment => ({
    ...moons(training, [{ kind: 'dense', units: 2 }]),
    data: { set: 'digits', classes: [0, 1], validationShare: 0, ...data },
  });

  it('are changed anew at every step by augmentation, and only in training', () => {
    const training = {
      loss: 'softmaxCrossEntropy',
      augmentation: { shift: 1, noise: 0.1 },
      batchSize: 'full',
      optimizer: { kind: 'sgd', learningRate: 0 },
    };
    const trainer = createTrainer(pictures(training), kernels, shipped);
    const first = trainer.inspect().inputs;
    expect(first).toEqual(trainer.inspect().inputs);
    trainer.train(1);
    expect(trainer.inspect().inputs).not.toEqual(first);
    expect(trainer.samples('train').features).toEqual(shipped.features);
  });

  it('train an autoencoder, also one that removes noise', () => {
    const experiment: Experiment = {
      ...moons(
        {
          loss: 'meanSquaredError',
          inputNoise: 0.1,
          optimizer: { kind: 'adam', learningRate: 0.01 },
        },
        [
          { kind: 'dense', units: 12, activation: 'tanh' },
          { kind: 'dense', units: 16 },
        ],
      ),
      data: { set: 'digits', target: 'features', validationShare: 0 },
    };
    const trainer = createTrainer(experiment, kernels, shipped);
    const noisy = trainer.inspect().inputs;
    expect(noisy.some((x) => x < 0)).toBe(true);
    trainer.train(800);
    expect(trainer.history.trainScore.at(-1)).toBeGreaterThan(0.5);
    expect(trainer.info.task).toBe('regression');
  });

  it('must be the set that the experiment names', () => {
    const other = { ...shipped, set: 'fashion' as const };
    expect(() => createTrainer(pictures({}), kernels, other)).toThrow(
      "shipped must be the data set 'digits'; got 'fashion'",
    );
  });
});

describe('predictions', () => {
  it('come for any number of samples, in pieces that fit', () => {
    const trainer = run(moons({ steps: 3 }));
    const features = Float32Array.from(numbers(2 * 1001, 8));
    const all = trainer.predict(features);
    expect(all).toHaveLength(1001);
    expect(all[1000]).toBe(trainer.predict(features.slice(2000))[0]);
    expect(all.slice(300, 310)).toEqual(trainer.predict(features.slice(600, 620)));
  });

  it('and losses are those of each sample alone, however many pieces they come in', () => {
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 4, activation: 'tanh' },
      { kind: 'dense', units: 3 },
    ];
    const document = {
      ...moons({ loss: 'softmaxCrossEntropy' }, layers),
      data: { set: 'spirals', classes: 3, samples: 1500 } as const,
    };
    const trainer = createTrainer(document, kernels);
    const { features, labels = new Int32Array() } = trainer.samples('train');
    const all = trainer.predict(features);
    let [loss, right] = [0, 0];
    for (const [i, label] of (labels ?? []).entries()) {
      const row = [...all.subarray(3 * i, 3 * i + 3)];
      loss -= Math.log(row[label]) / 1050;
      if (row.indexOf(Math.max(...row)) === label) right++;
      if (i % 97 > 0) continue;
      const alone = trainer.predict(features.slice(2 * i, 2 * i + 2));
      for (const [k, p] of row.entries()) expect(alone[k]).toBeCloseTo(p, 6);
    }
    const measured = trainer.evaluate('train');
    expect(measured.loss).toBeCloseTo(loss, 5);
    expect(measured.accuracy).toBeCloseTo(right / 1050, 12);
  });

  it('need whole rows', () => {
    const trainer = createTrainer(moons(), kernels);
    expect(() => trainer.predict(new Float32Array(3))).toThrow(
      'features must be rows of 2 numbers; got 3',
    );
  });

  it('are refused once the trainer is disposed of', () => {
    const trainer = createTrainer(moons(), kernels);
    trainer.dispose();
    expect(() => trainer.predict(new Float32Array(2))).toThrow('dispose');
  });
});
