import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { OptimizerSpec, ScheduleSpec, TrainingSpec } from '@/lib/engine/training-spec';

const dense = (units: number, more: object = {}): LayerSpec => ({ kind: 'dense', units, ...more });

const training = (more: Partial<TrainingSpec> = {}): TrainingSpec => ({
  loss: 'binaryCrossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 10,
  steps: 20,
  evaluateEvery: 10,
  ...more,
});

const moons = (more: Partial<TrainingSpec> = {}, layers?: LayerSpec[]): Experiment => ({
  data: { set: 'moons', samples: 60 },
  network: { layers: layers ?? [dense(6, { activation: 'tanh' }), dense(1)] },
  training: training(more),
  seed: 11,
});

const classification = ['circles', 'blobs', 'spirals', 'xor', 'gaussians', 'checkerboard'] as const;
const surfaces = ['plane', 'ripple', 'saddle', 'hills', 'line', 'sine', 'step'] as const;
const activations = [
  ...['sigmoid', 'tanh', 'relu', 'leakyRelu', 'elu', 'selu', 'gelu', 'swish', 'softplus'],
] as const;
const initializers = [
  ...['zeros', 'constant', 'normal', 'uniform', 'glorotUniform', 'glorotNormal', 'heUniform'],
  ...['heNormal', 'lecunUniform', 'lecunNormal', 'orthogonal'],
] as const;

const optimizers: OptimizerSpec[] = [
  { kind: 'sgd', learningRate: 0.1, momentum: 0.8, nesterov: true, weightDecay: 0.01 },
  { kind: 'momentum', learningRate: 0.05, dampening: 0.1 },
  { kind: 'nesterov', learningRate: 0.05 },
  { kind: 'adagrad', learningRate: 0.1, initialAccumulator: 0.1, learningRateDecay: 0.01 },
  { kind: 'rmsprop', learningRate: 0.01, centered: true, momentum: 0.5 },
  { kind: 'adadelta', learningRate: 1 },
  { kind: 'adam', learningRate: 0.03, beta1: 0.8, weightDecay: 0.01 },
  { kind: 'amsgrad', learningRate: 0.03 },
  { kind: 'adamax', learningRate: 0.03 },
  { kind: 'radam', learningRate: 0.03 },
  { kind: 'adamw', learningRate: 0.03, weightDecay: 0.1 },
  { kind: 'lion', learningRate: 0.01, weightDecay: 0.1 },
];

const schedules: ScheduleSpec[] = [
  { kind: 'constant', warmupSteps: 5, startFactor: 0.1 },
  { kind: 'step', stepSize: 4, gamma: 0.5 },
  { kind: 'exponential', gamma: 0.9 },
  { kind: 'inverseTime', decayRate: 0.2 },
  { kind: 'polynomial', totalSteps: 15, power: 2 },
  { kind: 'cosine', totalSteps: 20, minimumLearningRate: 0.01, warmupSteps: 4 },
  { kind: 'cosineWarmRestarts', firstPeriod: 5, periodMultiplier: 2 },
  { kind: 'oneCycle', maximumLearningRate: 0.5, totalSteps: 20, annealing: 'linear' },
  { kind: 'rangeTest', maximumLearningRate: 1, totalSteps: 20 },
  { kind: 'reduceOnPlateau', patience: 0, minDelta: 10, factor: 0.5 },
];

const named: [string, Experiment][] = [
  [
    'dropout',
    moons({}, [dense(7, { activation: 'relu' }), { kind: 'dropout', rate: 0.3 }, dense(1)]),
  ],
  [
    'batch-norm',
    moons({ inputNoise: 0.05, batchSize: 9 }, [
      dense(5, { useBias: false }),
      { kind: 'batchNorm', momentum: 0.2 },
      { kind: 'activation', activation: 'leakyRelu', slope: 0.2 },
      dense(1),
    ]),
  ],
  [
    'penalties',
    moons({ l1: 0.001, l2: 0.01, gradientClipping: { kind: 'norm', limit: 0.2 } }, [
      dense(6, { activation: 'tanh', l2: 0.02, maxNorm: 1 }),
      dense(1),
    ]),
  ],
  ['clip-by-value', moons({ gradientClipping: { kind: 'value', limit: 0.01 } })],
  [
    'frozen-and-slow',
    moons({ optimizer: { kind: 'adam', learningRate: 0.05 } }, [
      dense(6, { activation: 'tanh', trainable: false }),
      dense(4, { activation: 'elu', alpha: 0.5, learningRateFactor: 0.1 }),
      dense(1),
    ]),
  ],
  [
    'early-stopping',
    moons({
      optimizer: { kind: 'sgd', learningRate: 0.5 },
      steps: 60,
      evaluateEvery: 5,
      earlyStopping: { patience: 2, minDelta: 0.3 },
    }),
  ],
  [
    'one-cycle-momentum',
    moons({
      optimizer: { kind: 'momentum', learningRate: 0.1 },
      schedule: { kind: 'oneCycle', maximumLearningRate: 0.3, totalSteps: 20, cycleMomentum: true },
    }),
  ],
  [
    'features-and-signs',
    {
      ...moons({ loss: 'meanSquaredError', batchSize: 'full' }, [
        dense(4, { activation: 'gelu', approximate: 'tanh', biasInitializer: 'lecunNormal' }),
        dense(1, { activation: 'tanh' }),
      ]),
      data: { set: 'xor', samples: 50, features: ['x', 'y', 'x²', 'y²', 'xy', 'sin x', 'sin y'] },
    },
  ],
  [
    'three-classes',
    {
      ...moons(
        {
          loss: 'softmaxCrossEntropy',
          labelSmoothing: 0.1,
        },
        [dense(6, { activation: 'relu' }), dense(3, { activation: 'softmax' })],
      ),
      data: { set: 'blobs', classes: 3, samples: 90, seed: 5 },
    },
  ],
  [
    'class-weights',
    {
      ...moons({ loss: 'softmaxCrossEntropy', classWeights: [1, 2, 0.5] }, [dense(3)]),
      data: { set: 'spirals', classes: 3, samples: 60, validationShare: 0 },
    },
  ],
  [
    'table',
    {
      ...moons({ loss: 'huber', huberDelta: 0.5 }, [dense(3, { activation: 'tanh' }), dense(1)]),
      data: {
        set: 'table',
        task: 'regression',
        standardize: true,
        features: Array.from({ length: 20 }, (_, i) => [i, (i * 7) % 5, 1]),
        targets: Array.from({ length: 20 }, (_, i) => i / 10 - 1),
      },
    },
  ],
  [
    'iris',
    {
      ...moons({ loss: 'softmaxCrossEntropy' }, [dense(5, { activation: 'swish' }), dense(3)]),
      data: { set: 'iris' },
    },
  ],
  [
    'digits-augmented',
    {
      ...moons(
        {
          loss: 'softmaxCrossEntropy',
          batchSize: 16,
          optimizer: { kind: 'adam', learningRate: 0.01 },
          augmentation: { shift: 1, rotate: 15, scale: 0.1, noise: 0.1, elastic: 0.5 },
        },
        [dense(16, { activation: 'relu' }), dense(3)],
      ),
      data: { set: 'digits', classes: [6, 9, 3], samples: 60 },
    },
  ],
  [
    'autoencoder',
    {
      ...moons({ loss: 'meanSquaredError', batchSize: 20 }, [
        dense(8, { activation: 'sigmoid' }),
        dense(64, { activation: 'sigmoid' }),
      ]),
      data: { set: 'digits', samples: 80, target: 'features' },
    },
  ],
  [
    'mean-absolute-error',
    {
      ...moons({ loss: 'meanAbsoluteError' }, [dense(4, { activation: 'relu' }), dense(1)]),
      data: { set: 'sine', samples: 40 },
    },
  ],
];

/** Experiments that between them use everything the engine can express. */
export const experiments: Record<string, Experiment> = Object.fromEntries([
  ...named,
  ...classification.map((set): [string, Experiment] => [
    `data-${set}`,
    { ...moons(), data: { set, samples: 40 } },
  ]),
  ...surfaces.map((set): [string, Experiment] => [
    `data-${set}`,
    { ...moons({ loss: 'meanSquaredError' }), data: { set, samples: 40, noise: 0.05 } },
  ]),
  ...activations.map((activation): [string, Experiment] => [
    `activation-${activation}`,
    moons({}, [dense(5, { activation }), dense(1)]),
  ]),
  ...initializers.map((kind): [string, Experiment] => [
    `initializer-${kind}`,
    moons({}, [
      dense(5, { activation: 'tanh', initializer: { kind, gain: 1.5 } }),
      dense(3, { activation: 'tanh', initializer: kind, biasInitializer: 'normal' }),
      dense(1),
    ]),
  ]),
  ...optimizers.map((optimizer): [string, Experiment] => [
    `optimizer-${optimizer.kind}`,
    moons({ optimizer }),
  ]),
  ...schedules.map((schedule): [string, Experiment] => [
    `schedule-${schedule.kind}`,
    moons({ schedule, optimizer: { kind: 'sgd', learningRate: 0.2 } }),
  ]),
]);

/** Printed to files and compared by eye when they change. */
export const goldenNames = ['dropout', 'batch-norm', 'digits-augmented', 'early-stopping', 'table'];
