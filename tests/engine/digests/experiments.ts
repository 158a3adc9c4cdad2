import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { OptimizerSpec } from '@/lib/engine/training-spec';

/**
 * One run for each kind of data; between them they use every layer, activation, initializer, loss,
 * optimizer, schedule and feature. They must give the same bits wherever JavaScript runs.
 */
export const experiments: Record<string, Experiment> = {
  'moons, tanh, sgd, step schedule': {
    data: { set: 'moons', samples: 120, features: ['x', 'y', 'x²', 'sin y'] },
    network: { layers: [dense(8, 'tanh', 'glorotUniform'), dense(1, 'sigmoid', 'glorotNormal')] },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'sgd', learningRate: 0.3, weightDecay: 1e-4 },
      schedule: { kind: 'step', stepSize: 20, gamma: 0.5 },
      batchSize: 10,
      epochs: 10,
    },
    seed: 1,
  },
  'spirals, relu and leakyRelu, adam, cosine with warm-up': {
    data: {
      set: 'spirals',
      samples: 150,
      classes: 3,
      noise: 0.02,
      features: ['x', 'y', 'xy', 'sin x', 'y²'],
    },
    network: {
      layers: [
        dense(16, 'relu', 'heNormal'),
        { ...dense(12, 'leakyRelu', 'heUniform'), slope: 0.1 },
        dense(3),
      ],
    },
    training: {
      loss: 'softmaxCrossEntropy',
      labelSmoothing: 0.1,
      classWeights: [1, 2, 0.5],
      optimizer: { kind: 'adam', learningRate: 0.02 },
      schedule: { kind: 'cosine', totalSteps: 80, warmupSteps: 10, startFactor: 0.1 },
      batchSize: 16,
      epochs: 12,
    },
    seed: 2,
  },
  'digits, dropout and batch norm, adamw, augmented': {
    data: { set: 'digits', samples: 200 },
    network: {
      layers: [
        dense(32, 'linear', 'heNormal'),
        { kind: 'batchNorm' },
        { kind: 'activation', activation: 'relu' },
        { kind: 'dropout', rate: 0.3 },
        dense(10, 'linear', 'lecunUniform'),
      ],
    },
    training: {
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'adamw', learningRate: 0.005, weightDecay: 0.05 },
      batchSize: 32,
      epochs: 4,
      l2: 1e-4,
      augmentation: { shift: 1, rotate: 15, scale: 0.1, noise: 0.05, elastic: 0.3 },
    },
    seed: 3,
  },
  'iris, selu, momentum, one-cycle': {
    data: { set: 'iris' },
    network: { layers: [dense(6, 'selu', 'lecunNormal'), dense(3, 'linear', 'orthogonal')] },
    training: {
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'momentum', learningRate: 0.05 },
      schedule: { kind: 'oneCycle', maximumLearningRate: 0.2, totalSteps: 60, cycleMomentum: true },
      batchSize: 16,
      steps: 60,
      gradientClipping: { kind: 'norm', limit: 1 },
    },
    seed: 4,
  },
  'fashion autoencoder, swish, nadam, input noise': {
    data: { set: 'fashion', samples: 120, classes: [0, 3, 7], target: 'features' },
    network: { layers: [dense(12, 'swish', 'orthogonal'), dense(64, 'sigmoid', 'glorotUniform')] },
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'nadam', learningRate: 0.01 },
      batchSize: 20,
      epochs: 5,
      inputNoise: 0.2,
    },
    seed: 5,
  },
  'table, gelu, rmsprop, plateau': {
    data: {
      set: 'table',
      features: Array.from({ length: 40 }, (_, i) => [i / 10, (i * i) / 400, (i % 7) - 3]),
      targets: Array.from({ length: 40 }, (_, i) => ((i % 5) - 2) / 2 + i / 40),
      task: 'regression',
      standardize: true,
    },
    network: {
      layers: [
        dense(8, 'gelu', 'normal'),
        { ...dense(8, 'gelu', 'uniform'), approximate: 'tanh' },
        { kind: 'dense', units: 1, initializer: { kind: 'constant', value: 0.1 } },
      ],
    },
    training: {
      loss: 'huber',
      optimizer: { kind: 'rmsprop', learningRate: 0.003, centered: true, momentum: 0.5 },
      schedule: { kind: 'reduceOnPlateau', factor: 0.5, patience: 1 },
      batchSize: 'full',
      steps: 80,
      evaluateEvery: 5,
    },
    seed: 6,
  },
  'circles, elu, adagrad, early stopping': {
    data: { set: 'circles', samples: 100 },
    network: { layers: [dense(10, 'elu', 'heNormal'), { ...dense(1, 'tanh'), maxNorm: 1 }] },
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'adagrad', learningRate: 0.1, learningRateDecay: 0.001 },
      schedule: { kind: 'inverseTime', decayRate: 0.01 },
      batchSize: 10,
      epochs: 30,
      earlyStopping: { patience: 2, minDelta: 0.01 },
      gradientClipping: { kind: 'value', limit: 0.05 },
    },
    seed: 7,
  },
  'ripple, softplus, adadelta, exponential': deep(
    { set: 'ripple', samples: 90 },
    'softplus',
    { kind: 'adadelta', learningRate: 1 },
    { kind: 'exponential', gamma: 0.99 },
    8,
  ),
  'hills, sigmoid, amsgrad, polynomial': deep(
    { set: 'hills', samples: 90 },
    'sigmoid',
    { kind: 'amsgrad', learningRate: 0.01, weightDecay: 0.001 },
    { kind: 'polynomial', totalSteps: 100, power: 1.5 },
    9,
  ),
  'sine, tanh, adamax, warm restarts': deep(
    { set: 'sine', samples: 80 },
    'tanh',
    { kind: 'adamax', learningRate: 0.02 },
    { kind: 'cosineWarmRestarts', firstPeriod: 10, periodMultiplier: 2 },
    10,
  ),
  'checkerboard, frozen layer, radam, range test': {
    data: { set: 'checkerboard', samples: 130, noise: 0 },
    network: {
      layers: [
        { ...dense(16, 'tanh'), trainable: false },
        dense(8, 'relu'),
        dense(2, 'softmax', 'zeros'),
      ],
    },
    training: {
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'radam', learningRate: 0.0001 },
      schedule: { kind: 'rangeTest', maximumLearningRate: 0.5, totalSteps: 60 },
      batchSize: 13,
      steps: 60,
      l1: 0.001,
    },
    seed: 11,
  },
  'xor and more, lion and nesterov': {
    data: { set: 'xor', samples: 70 },
    network: {
      layers: [
        dense(6, 'relu'),
        { ...dense(4, 'tanh'), learningRateFactor: 0.5 },
        dense(2, 'softmax'),
      ],
    },
    training: {
      loss: 'meanAbsoluteError',
      optimizer: { kind: 'lion', learningRate: 0.01, weightDecay: 0.01 },
      batchSize: 9,
      epochs: 8,
    },
    seed: 12,
  },
  'gaussians, nesterov': {
    data: { set: 'gaussians', samples: 60, validationShare: 0.5 },
    network: { layers: [dense(5, 'tanh'), dense(2)] },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'nesterov', learningRate: 0.1, momentum: 0.8 },
      batchSize: 7,
      epochs: 6,
    },
    seed: 13,
  },
  'blobs, frozen batch norm, momentum without bias': {
    data: { set: 'blobs', samples: 64, classes: 4, noise: 0.2 },
    network: {
      layers: [
        { ...dense(7, 'linear', 'glorotNormal'), useBias: false },
        { kind: 'batchNorm', momentum: 0.3, epsilon: 0.001, trainable: false },
        { kind: 'activation', activation: 'swish' },
        dense(4),
      ],
    },
    training: {
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'momentum', learningRate: 0.1, momentum: 0.7, dampening: 0.2 },
      schedule: { kind: 'constant', warmupSteps: 5 },
      batchSize: 11,
      epochs: 5,
    },
    seed: 14,
  },
  'plane, given weights, sgd with nesterov': {
    data: { set: 'plane', samples: 50, features: ['x', 'sin x'] },
    network: {
      layers: [
        {
          kind: 'dense',
          units: 2,
          initializer: { kind: 'values', values: [0.5, -0.25, 0.1, 0.3] },
          biasInitializer: { kind: 'uniform', limit: 0.2 },
        },
        dense(1),
      ],
    },
    training: {
      loss: 'meanSquaredError',
      optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true },
      batchSize: 8,
      epochs: 5,
    },
    seed: 15,
  },
  'saddle, adam with amsgrad': deep(
    { set: 'saddle', samples: 70, features: ['x', 'y', 'xy'] },
    'selu',
    { kind: 'adam', learningRate: 0.01, amsgrad: true },
    { kind: 'cosine', totalSteps: 20, minimumLearningRate: 0.001 },
    16,
  ),
  'line, nadam': deep(
    { set: 'line', samples: 60, noise: 0.3, features: ['x', 'x²'] },
    'elu',
    { kind: 'nadam', learningRate: 0.02 },
    { kind: 'oneCycle', maximumLearningRate: 0.05, totalSteps: 24, annealing: 'linear' },
    17,
  ),
  'step, plain rmsprop': deep(
    { set: 'step', samples: 60 },
    'leakyRelu',
    { kind: 'rmsprop', learningRate: 0.01 },
    { kind: 'step', stepSize: 7, gamma: 0.7 },
    18,
  ),
  'fashion14, dropout, adamw with amsgrad': {
    data: { set: 'fashion14', samples: 60, classes: [9, 1] },
    network: {
      layers: [dense(10, 'relu'), { kind: 'dropout', rate: 0.5 }, dense(1, 'linear')],
    },
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adamw', learningRate: 0.002, amsgrad: true },
      batchSize: 14,
      epochs: 3,
    },
    seed: 19,
  },
};

function dense(
  units: number,
  activation: NonNullable<Extract<LayerSpec, { kind: 'dense' }>['activation']> = 'linear',
  initializer?: Extract<LayerSpec, { kind: 'dense' }>['initializer'],
): Extract<LayerSpec, { kind: 'dense' }> {
  return { kind: 'dense', units, activation, initializer };
}

function deep(
  data: Experiment['data'],
  activation: Parameters<typeof dense>[1],
  optimizer: OptimizerSpec,
  schedule: Experiment['training']['schedule'],
  seed: number,
): Experiment {
  const layers: LayerSpec[] = [
    dense(9, activation),
    dense(7, activation),
    dense(5, activation),
    dense(1),
  ];
  const training = {
    loss: 'meanSquaredError',
    optimizer,
    schedule,
    batchSize: 15,
    epochs: 8,
  } as const;
  return { data, network: { layers }, training, seed };
}
