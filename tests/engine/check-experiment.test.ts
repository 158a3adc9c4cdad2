import { describe, expect, it } from 'vitest';
import { EngineError } from '@/lib/engine/errors';
import type { LayerSpec } from '@/lib/engine/network-spec';
import type { DataSpec, Experiment } from '@/lib/engine/spec';
import { createTrainer } from '@/lib/engine/trainer';
import type { TrainingSpec } from '@/lib/engine/training-spec';
import { kernels, moons } from './support';

const refuse = (experiment: Experiment, message: string) => {
  expect(() => createTrainer(experiment, kernels)).toThrow(message);
};
const accept = (experiment: Experiment) => createTrainer(experiment, kernels).dispose();

const base = moons();
const withData = (data: unknown) => ({ ...base, data: data as DataSpec });
const withLayer = (layer: unknown) => moons({}, [layer as LayerSpec, { kind: 'dense', units: 1 }]);
const withTraining = (training: unknown) => moons(training as Partial<TrainingSpec>);
const withOptimizer = (rest: object) =>
  withTraining({ optimizer: { kind: 'adam', learningRate: 0.1, ...rest } });
const withSchedule = (schedule: object) => withTraining({ schedule });
const table = (rest: object) =>
  withData({
    set: 'table',
    features: [[1], [2]],
    targets: [0, 1],
    task: 'classification',
    ...rest,
  });

const refused: [what: string, experiment: Experiment, message: string][] = [
  [
    'a negative seed',
    { ...base, seed: -1 },
    'seed must be a whole number from 0 to 4294967295; got -1',
  ],
  ['a seed above 32 bits', { ...base, seed: 2 ** 32 }, 'seed must be'],
  [
    'an unknown set',
    withData({ set: 'clouds' }),
    "data.set must be one of moons, circles, blobs, spirals, xor, gaussians, checkerboard, plane, ripple, saddle, hills, line, sine, step, digits, fashion, fashion14, iris, table; got 'clouds'",
  ],
  [
    'a share of all',
    withData({ set: 'moons', validationShare: 1 }),
    'data.validationShare must be from 0 to below 1; got 1',
  ],
  [
    'a negative share',
    withData({ set: 'moons', validationShare: -0.1 }),
    'data.validationShare must be',
  ],
  [
    'a single sample',
    withData({ set: 'moons', samples: 1 }),
    'data.samples must be a whole number from 2 to 100000; got 1',
  ],
  ['too many samples', withData({ set: 'moons', samples: 100_001 }), 'data.samples must be'],
  [
    'a seed of the data with a fraction',
    withData({ set: 'moons', seed: 0.5 }),
    'data.seed must be',
  ],
  [
    'negative noise',
    withData({ set: 'moons', noise: -1 }),
    'data.noise must be at least 0; got -1',
  ],
  [
    'no features',
    withData({ set: 'moons', features: [] }),
    'data.features must be at least one; got []',
  ],
  [
    'an unknown feature',
    withData({ set: 'moons', features: ['x', 'z'] }),
    "data.features[1] must be one of x, y, x², y², xy, sin x, sin y; got 'z'",
  ],
  [
    'one class',
    withData({ set: 'blobs', classes: 1 }),
    'data.classes must be a whole number from 2 to 10; got 1',
  ],
  ['eleven classes', withData({ set: 'blobs', classes: 11 }), 'data.classes must be'],
  [
    'no classes',
    withData({ set: 'digits', classes: [] }),
    'data.classes must be at least one class; got []',
  ],
  [
    'a digit 10',
    withData({ set: 'digits', classes: [1, 10] }),
    'data.classes[1] must be a whole number from 0 to 9; got 10',
  ],
  [
    'an iris 3',
    withData({ set: 'iris', classes: [3] }),
    'data.classes[0] must be a whole number from 0 to 2; got 3',
  ],
  [
    'a class twice',
    withData({ set: 'digits', classes: [4, 4] }),
    'data.classes must be without repetition; got [4,4]',
  ],
  [
    'an unknown task',
    table({ task: 'ranking' }),
    "data.task must be one of classification, regression; got 'ranking'",
  ],
  ['an empty table', table({ features: [] }), 'data.features must be at least one row; got []'],
  [
    'rows without numbers',
    table({ features: [[], []] }),
    'data.features[0] must be 1 to 1024 numbers; got 0',
  ],
  [
    'rows of unequal length',
    table({ features: [[1], [1, 2]] }),
    'data.features[1] must be 1 numbers, as the first row; got 2',
  ],
  [
    'NaN in the data',
    table({ features: [[1], [Number.NaN]] }),
    'data.features[1][0] must be a finite number; got NaN',
  ],
  [
    'numbers too large for single precision',
    table({ features: [[1], [1e39]] }),
    'data.features[1][0] must be a finite number; got 1e+39',
  ],
  ['too few targets', table({ targets: [0] }), 'data.targets must be 2 numbers, one a row; got 1'],
  [
    'a class with a fraction',
    table({ targets: [0, 0.5] }),
    'data.targets[1] must be a whole number from 0 to 99; got 0.5',
  ],
  [
    'an endless target',
    table({ task: 'regression', targets: [0, Infinity] }),
    'data.targets[1] must be a finite number; got Infinity',
  ],
  ['no layers', moons({}, []), 'network.layers must be 1 to 64 layers; got 0'],
  [
    'too many layers',
    moons(
      {},
      Array.from({ length: 65 }, () => ({ kind: 'dense', units: 1 }) as const),
    ),
    'network.layers must be 1 to 64 layers; got 65',
  ],
  [
    'no dense layer',
    moons({}, [{ kind: 'batchNorm' }]),
    'network.layers must be a list with at least one dense layer; got [{"kind":"batchNorm"}]',
  ],
  [
    'an unknown layer',
    withLayer({ kind: 'conv' }),
    "network.layers[0].kind must be one of dense, batchNorm, activation, dropout; got 'conv'",
  ],
  [
    'an unknown activation',
    withLayer({ kind: 'dense', units: 2, activation: 'sine' }),
    "network.layers[0].activation must be one of linear, sigmoid, tanh, relu, leakyRelu, elu, selu, gelu, swish, softplus, softmax; got 'sine'",
  ],
  [
    'a hidden softmax',
    withLayer({ kind: 'dense', units: 2, activation: 'softmax' }),
    'network.layers[0].activation must be softmax only at the output',
  ],
  [
    'an endless slope',
    withLayer({ kind: 'dense', units: 2, activation: 'leakyRelu', slope: Infinity }),
    'network.layers[0].slope must be a finite number',
  ],
  [
    'an alpha of NaN',
    withLayer({ kind: 'dense', units: 2, activation: 'elu', alpha: Number.NaN }),
    'network.layers[0].alpha must be',
  ],
  [
    'no units',
    withLayer({ kind: 'dense', units: 0 }),
    'network.layers[0].units must be a whole number from 1 to 1024; got 0',
  ],
  ['too many units', withLayer({ kind: 'dense', units: 1025 }), 'network.layers[0].units must be'],
  [
    'a negative l1',
    withLayer({ kind: 'dense', units: 2, l1: -1 }),
    'network.layers[0].l1 must be at least 0; got -1',
  ],
  [
    'a negative l2',
    withLayer({ kind: 'dense', units: 2, l2: -1 }),
    'network.layers[0].l2 must be at least 0; got -1',
  ],
  [
    'a norm of at most 0',
    withLayer({ kind: 'dense', units: 2, maxNorm: 0 }),
    'network.layers[0].maxNorm must be above 0; got 0',
  ],
  [
    'a negative rate factor',
    withLayer({ kind: 'dense', units: 2, learningRateFactor: -1 }),
    'network.layers[0].learningRateFactor must be at least 0; got -1',
  ],
  [
    'an unknown initializer',
    withLayer({ kind: 'dense', units: 2, initializer: 'magic' }),
    'network.layers[0].initializer must be one of zeros, constant, normal, uniform, glorotUniform, glorotNormal, heUniform, heNormal, lecunUniform, lecunNormal, orthogonal',
  ],
  [
    'an unknown bias initializer',
    withLayer({ kind: 'dense', units: 2, biasInitializer: { kind: 'magic' } }),
    'network.layers[0].biasInitializer must be one of',
  ],
  [
    'an endless deviation',
    withLayer({ kind: 'dense', units: 2, initializer: { kind: 'normal', std: Infinity } }),
    'network.layers[0].initializer.std must be a finite number',
  ],
  [
    'dropout of everything',
    withLayer({ kind: 'dropout', rate: 1 }),
    'network.layers[0].rate must be from 0 to below 1; got 1',
  ],
  [
    'negative dropout',
    withLayer({ kind: 'dropout', rate: -0.1 }),
    'network.layers[0].rate must be',
  ],
  [
    'a momentum of statistics above 1',
    withLayer({ kind: 'batchNorm', momentum: 1.1 }),
    'network.layers[0].momentum must be from 0 to 1; got 1.1',
  ],
  [
    'an epsilon of 0 under the root',
    withLayer({ kind: 'batchNorm', epsilon: 0 }),
    'network.layers[0].epsilon must be above 0; got 0',
  ],
  [
    'an unknown loss',
    withTraining({ loss: 'hinge' }),
    "training.loss must be one of meanSquaredError, meanAbsoluteError, huber, binaryCrossEntropy, softmaxCrossEntropy; got 'hinge'",
  ],
  [
    'an unknown optimizer',
    withTraining({ optimizer: { kind: 'magic', learningRate: 1 } }),
    'training.optimizer.kind must be one of sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, amsgrad, adamax, nadam, radam, adamw, lion',
  ],
  [
    'a negative rate',
    withOptimizer({ learningRate: -0.1 }),
    'training.optimizer.learningRate must be at least 0; got -0.1',
  ],
  [
    'no rate',
    withTraining({ optimizer: { kind: 'sgd' } }),
    'training.optimizer.learningRate must be at least 0; got undefined',
  ],
  [
    'a negative decay',
    withOptimizer({ weightDecay: -1 }),
    'training.optimizer.weightDecay must be at least 0',
  ],
  [
    'a momentum of 1',
    withTraining({ optimizer: { kind: 'momentum', learningRate: 1, momentum: 1 } }),
    'training.optimizer.momentum must be from 0 to below 1; got 1',
  ],
  [
    'a dampening above 1',
    withTraining({ optimizer: { kind: 'sgd', learningRate: 1, dampening: 2 } }),
    'training.optimizer.dampening must be from 0 to 1; got 2',
  ],
  [
    'a beta1 of 1',
    withOptimizer({ beta1: 1 }),
    'training.optimizer.beta1 must be from 0 to below 1; got 1',
  ],
  [
    'a beta2 below 0',
    withOptimizer({ beta2: -0.5 }),
    'training.optimizer.beta2 must be from 0 to below 1; got -0.5',
  ],
  [
    'an alpha of 1',
    withTraining({ optimizer: { kind: 'rmsprop', learningRate: 1, alpha: 1 } }),
    'training.optimizer.alpha must be',
  ],
  [
    'a rho of 1',
    withTraining({ optimizer: { kind: 'adadelta', learningRate: 1, rho: 1 } }),
    'training.optimizer.rho must be',
  ],
  [
    'a negative epsilon',
    withOptimizer({ epsilon: -1 }),
    'training.optimizer.epsilon must be at least 0',
  ],
  [
    'nesterov without momentum',
    withTraining({ optimizer: { kind: 'sgd', learningRate: 1, nesterov: true } }),
    'training.optimizer.momentum must be above 0 for nesterov; got undefined',
  ],
  [
    'an unknown schedule',
    withSchedule({ kind: 'magic' }),
    'training.schedule.kind must be one of constant, step, exponential, inverseTime, polynomial, cosine, cosineWarmRestarts, oneCycle, reduceOnPlateau, rangeTest',
  ],
  [
    'steps of no length',
    withSchedule({ kind: 'step', stepSize: 0, gamma: 0.5 }),
    'training.schedule.stepSize must be a whole number from 1; got 0',
  ],
  [
    'a negative gamma',
    withSchedule({ kind: 'exponential', gamma: -1 }),
    'training.schedule.gamma must be at least 0',
  ],
  [
    'a warm-up of half a step',
    withSchedule({ kind: 'constant', warmupSteps: 0.5 }),
    'training.schedule.warmupSteps must be a whole number from 0',
  ],
  [
    'a start above the rate',
    withSchedule({ kind: 'constant', startFactor: 2 }),
    'training.schedule.startFactor must be from 0 to 1',
  ],
  [
    'a schedule no longer than its warm-up',
    withSchedule({ kind: 'cosine', totalSteps: 5, warmupSteps: 5 }),
    'training.schedule.totalSteps must be more than the 5 steps of the warm-up; got 5',
  ],
  [
    'a divisor of 1',
    withSchedule({ kind: 'oneCycle', totalSteps: 9, maximumLearningRate: 1, divFactor: 1 }),
    'training.schedule.divFactor must be above 1',
  ],
  [
    'a top rate of 0',
    withSchedule({ kind: 'oneCycle', totalSteps: 9, maximumLearningRate: 0 }),
    'training.schedule.maximumLearningRate must be above 0',
  ],
  [
    'a range test from 0',
    withTraining({
      optimizer: { kind: 'sgd', learningRate: 0 },
      schedule: { kind: 'rangeTest', totalSteps: 9, maximumLearningRate: 1 },
    }),
    'training.optimizer.learningRate must be above 0; got 0',
  ],
  [
    'a batch of none',
    withTraining({ batchSize: 0 }),
    'training.batchSize must be a whole number from 1 to 100000; got 0',
  ],
  [
    'a negative number of steps',
    withTraining({ steps: -1 }),
    'training.steps must be a whole number from 0; got -1',
  ],
  ['half an epoch', withTraining({ epochs: 0.5 }), 'training.epochs must be'],
  [
    'a negative pace of evaluation',
    withTraining({ evaluateEvery: -1 }),
    'training.evaluateEvery must be',
  ],
  ['a delta of 0', withTraining({ huberDelta: 0 }), 'training.huberDelta must be above 0'],
  [
    'a smoothing of 1',
    withTraining({ labelSmoothing: 1 }),
    'training.labelSmoothing must be from 0 to below 1',
  ],
  [
    'smoothing where there is nothing to smooth',
    withTraining({ labelSmoothing: 0.1 }),
    'training.labelSmoothing must be 0 unless the loss is softmaxCrossEntropy; got 0.1',
  ],
  ['a negative penalty', withTraining({ l1: -1 }), 'training.l1 must be at least 0'],
  [
    'a negative noise of inputs',
    withTraining({ inputNoise: -1 }),
    'training.inputNoise must be at least 0',
  ],
  [
    'a negative class weight',
    withTraining({ classWeights: [1, -1] }),
    'training.classWeights[1] must be at least 0; got -1',
  ],
  [
    'three weights for two classes',
    withTraining({ classWeights: [1, 1, 1] }),
    'training.classWeights must be 2 numbers, one a class; got [1,1,1]',
  ],
  [
    'an unknown clipping',
    withTraining({ gradientClipping: { kind: 'hard', limit: 1 } }),
    'training.gradientClipping.kind must be one of norm, value',
  ],
  [
    'clipping to nothing',
    withTraining({ gradientClipping: { kind: 'norm', limit: 0 } }),
    'training.gradientClipping.limit must be above 0',
  ],
  [
    'negative patience',
    withTraining({ earlyStopping: { patience: -1 } }),
    'training.earlyStopping.patience must be a whole number from 0',
  ],
  [
    'a negative minDelta',
    withTraining({ earlyStopping: { patience: 1, minDelta: -1 } }),
    'training.earlyStopping.minDelta must be at least 0',
  ],
  [
    'a negative shift',
    withTraining({ augmentation: { shift: -1 } }),
    'training.augmentation.shift must be at least 0',
  ],
  [
    'a change of size of all',
    withTraining({ augmentation: { scale: 1 } }),
    'training.augmentation.scale must be from 0 to below 1',
  ],
  [
    'pictures that are none',
    withTraining({ augmentation: { shift: 1 } }),
    'training.augmentation must be left out for data that are no square pictures',
  ],
  [
    'a batch of one with batch normalisation',
    moons({ batchSize: 1 }, [{ kind: 'batchNorm' }, { kind: 'dense', units: 1 }]),
    'training.batchSize must be at least 2 with batch normalisation; got 1',
  ],
  [
    'three outputs for two classes',
    moons({}, [{ kind: 'dense', units: 3 }]),
    'network.layers[0].units must be 1 or 2 for two classes; got 3',
  ],
  [
    'one output for softmax',
    moons({ loss: 'softmaxCrossEntropy' }, [{ kind: 'dense', units: 1 }]),
    'network.layers[0].units must be 2, one a class; got 1',
  ],
  [
    'two outputs for three classes',
    { ...moons({}, [{ kind: 'dense', units: 2 }]), data: { set: 'blobs', classes: 3 } },
    'network.layers[0].units must be 3, one a class; got 2',
  ],
  [
    'two outputs for one target',
    { ...moons({ loss: 'huber' }, [{ kind: 'dense', units: 2 }]), data: { set: 'sine' } },
    'network.layers[0].units must be 1, one a target; got 2',
  ],
  [
    'softmax for regression',
    { ...moons({ loss: 'softmaxCrossEntropy' }), data: { set: 'sine' } },
    "training.loss must be a regression loss for this data; got 'softmaxCrossEntropy'",
  ],
  [
    'shares outside 0…1',
    { ...base, data: { set: 'sine' } },
    'data must be targets from 0 to 1 for binaryCrossEntropy',
  ],
  [
    'digits without their file',
    withData({ set: 'digits' }),
    "shipped must be the data set 'digits'; got undefined",
  ],
];

describe('an experiment that breaks a rule is refused before anything runs', () => {
  it.each(refused)('%s', (_what, experiment, message) => refuse(experiment, message));

  it('with an error that holds argument, rule and value apart', () => {
    try {
      createTrainer({ ...base, seed: 1.5 }, kernels);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EngineError);
      expect(error).toMatchObject({ name: 'EngineError', argument: 'seed', value: 1.5 });
      expect((error as EngineError).rule).toBe('a whole number from 0 to 4294967295');
    }
  });

  it('and long values are cut short in the message', () => {
    const error = new EngineError('a', 'short', 'x'.repeat(200));
    expect(error.message).toHaveLength('a must be short; got '.length + 78);
    expect(error.message.endsWith('…')).toBe(true);
    expect(new EngineError('a', 'b', null).message).toBe('a must be b; got null');
    expect(new EngineError('a', 'b', undefined).message).toBe('a must be b; got undefined');
    expect(new EngineError('a', 'b', Number.NaN).message).toBe('a must be b; got NaN');
    const fits = 'y'.repeat(78);
    expect(new EngineError('a', 'b', fits).message).toBe(`a must be b; got '${fits}'`);
    expect(new EngineError('a', 'b', [1, { c: 2 }]).message).toBe('a must be b; got [1,{"c":2}]');
    expect(new EngineError('a', 'b', () => 1).message).toBe('a must be b; got undefined');
  });
});

/** N rows of so many columns, two classes. */
const wide = (rows: number, columns: number) =>
  table({
    features: Array.from({ length: rows }, () => new Array(columns).fill(0.5)),
    targets: Array.from({ length: rows }, (_, i) => i % 2),
  });
const sgd = (rest: object) => withOptimizer({ kind: 'sgd', ...rest });
const oneCycle = (rest: object) =>
  withSchedule({ kind: 'oneCycle', maximumLearningRate: 1, totalSteps: 10, ...rest });

/** Numbers to be met by a single output, under the loss of a probability. */
const shares = (...targets: number[]) => ({
  ...table({ features: targets.map((t) => [t]), targets, task: 'regression', validationShare: 0 }),
});

const refusedJustBeyond: typeof refused = [
  [
    'a probability above 1',
    shares(0, 0.5, 1.25, 1),
    'data must be targets from 0 to 1 for binaryCrossEntropy; got 1.25',
  ],
  ['a probability below 0', shares(0.5, -0.25), 'for binaryCrossEntropy; got -0.25'],
  [
    'weights of classes where there are none',
    {
      ...shares(0, 1),
      training: { ...base.training, loss: 'meanSquaredError', classWeights: [1, 2] },
    },
    'training.classWeights must be',
  ],
  [
    'a table of too many rows',
    wide(100_001, 1),
    'data.features must be at most 100000 rows; got 100001',
  ],
  ['a table of too many columns', wide(2, 1025), 'data.features[0] must be'],
  [
    'softmax in the middle',
    withLayer({ kind: 'dense', units: 2, activation: 'softmax' }),
    "network.layers[0].activation must be softmax only at the output; got 'softmax'",
  ],
  [
    'a share of statistics above 1',
    withLayer({ kind: 'batchNorm', momentum: 1.1 }),
    'network.layers[0].momentum must be from 0 to 1; got 1.1',
  ],
  [
    'nothing under a root',
    withLayer({ kind: 'batchNorm', epsilon: 0 }),
    'network.layers[0].epsilon must be above 0; got 0',
  ],
  [
    'a weight that is no number',
    withLayer({ kind: 'dense', units: 1, initializer: { kind: 'values', values: [1, NaN] } }),
    'network.layers[0].initializer.values[1] must be a finite number; got NaN',
  ],
  [
    'nesterov without momentum',
    sgd({ nesterov: true }),
    'training.optimizer.momentum must be above 0 for nesterov; got undefined',
  ],
  [
    'nesterov with a momentum of 0',
    sgd({ nesterov: true, momentum: 0 }),
    'training.optimizer.momentum must be above 0 for nesterov; got 0',
  ],
  ['a dampening above 1', sgd({ momentum: 0.9, dampening: 1.1 }), 'must be from 0 to 1; got 1.1'],
  [
    'a cycle that starts at its top',
    oneCycle({ divFactor: 1 }),
    'training.schedule.divFactor must be above 1; got 1',
  ],
];

describe('an experiment just beyond the rules is refused', () => {
  it.each(refusedJustBeyond)('%s', (_what, experiment, message) => refuse(experiment, message));
});

const accepted: [what: string, experiment: Experiment][] = [
  ['a table of one row', wide(1, 2)],
  ['probabilities from 0 to 1', shares(0, 0.5, 1)],
  ['a table of 1,024 columns', wide(4, 1024)],
  ['fields that say nothing', withData({ set: 'moons', noise: undefined, features: undefined })],
  [
    'a layer that names no activation',
    withLayer({ kind: 'dense', units: 2, activation: undefined }),
  ],
  ['statistics that never move', withLayer({ kind: 'batchNorm', momentum: 0 })],
  ['a small number under the root', withLayer({ kind: 'batchNorm', epsilon: 1e-9 })],
  ['full dampening', sgd({ momentum: 0.9, dampening: 1 })],
  ['no dampening', sgd({ momentum: 0.9, dampening: 0 })],
  ['sgd without nesterov or momentum', sgd({})],
  ['a cycle from half its top', oneCycle({ divFactor: 2 })],
  ['a cycle that names no start', oneCycle({ divFactor: undefined })],
  ['a warm-up from 0', withSchedule({ kind: 'constant', warmupSteps: 2, startFactor: 0 })],
  ['a warm-up from the whole rate', withSchedule({ kind: 'constant', startFactor: 1 })],
  [
    'a rate of 0 under a schedule that is no range test',
    withTraining({
      optimizer: { kind: 'sgd', learningRate: 0 },
      schedule: { kind: 'exponential', gamma: 1 },
    }),
  ],
  ['the largest seed', { ...base, seed: 0xffffffff }],
  ['a seed of 0', { ...base, seed: 0 }],
  ['two samples', withData({ set: 'moons', samples: 2 })],
  ['no validation', withData({ set: 'moons', validationShare: 0 })],
  ['no noise', withData({ set: 'moons', noise: 0 })],
  [
    'ten blobs',
    {
      ...moons({ loss: 'softmaxCrossEntropy' }, [{ kind: 'dense', units: 10 }]),
      data: { set: 'blobs', classes: 10 },
    },
  ],
  [
    '64 layers',
    moons({}, [
      ...Array.from(
        { length: 63 },
        () => ({ kind: 'dense', units: 2, activation: 'tanh' }) as const,
      ),
      { kind: 'dense', units: 1 },
    ]),
  ],
  [
    '1,024 units',
    moons({}, [
      { kind: 'dense', units: 1024 },
      { kind: 'dense', units: 1 },
    ]),
  ],
  ['a rate of 0', withOptimizer({ learningRate: 0 })],
  ['betas of 0', withOptimizer({ beta1: 0, beta2: 0 })],
  ['no dropout in a dropout layer', withLayer({ kind: 'dropout', rate: 0 })],
  ['statistics that forget at once', withLayer({ kind: 'batchNorm', momentum: 1 })],
  ['penalties of 0', withLayer({ kind: 'dense', units: 2, l1: 0, l2: 0 })],
  ['two outputs for two classes', moons({}, [{ kind: 'dense', units: 2 }])],
  ['a batch larger than the data', withTraining({ batchSize: 1000 })],
  ['no steps', withTraining({ steps: 0 })],
  [
    'a cosine just longer than its warm-up',
    withSchedule({ kind: 'cosine', totalSteps: 6, warmupSteps: 5 }),
  ],
];

describe('an experiment at the edge of the rules is accepted', () => {
  it.each(accepted)('%s', (_what, experiment) => accept(experiment));
});
