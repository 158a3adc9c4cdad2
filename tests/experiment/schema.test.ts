import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { experimentSchema, parseExperiment } from '@/lib/experiment/schema';
import { sampleExperiment, withValue } from './sample';

function problemsOf(input: unknown): string[] {
  const checked = parseExperiment(input);
  return checked.ok ? [] : checked.problems;
}

describe('a sound experiment', () => {
  it('is accepted unchanged', () => {
    expect(parseExperiment(sampleExperiment())).toEqual({ ok: true, value: sampleExperiment() });
  });

  it('fits into another room’s classic zod schema', () => {
    const lab = z.object({ experiment: experimentSchema });
    expect(lab.parse({ experiment: sampleExperiment() }).experiment.seed).toBe(1);
  });
});

describe('a field that breaks its rule is named with rule and value', () => {
  const table: [string, unknown, string][] = [
    ['seed', -1, 'seed must be a whole number from 0 to 4294967295; got -1'],
    ['seed', undefined, 'seed must be a whole number from 0 to 4294967295; it is missing'],
    [
      'network.layers.1.units',
      0,
      'network.layers[1].units must be a whole number from 1 to 1024; got 0',
    ],
    [
      'network.layers.1.units',
      2.5,
      'network.layers[1].units must be a whole number from 1 to 1024; got 2.5',
    ],
    [
      'network.layers.0.units',
      '8',
      'network.layers[0].units must be a whole number from 1 to 1024; got "8"',
    ],
    [
      'network.layers.0.activation',
      'tahn',
      'network.layers[0].activation must be one of linear, sigmoid, tanh, relu, leakyRelu, elu, selu, gelu, swish, softplus, softmax; got "tahn"; did you mean tanh?',
    ],
    [
      'network.layers.0.activatoin',
      'tanh',
      'network.layers[0].activatoin is not a known field; did you mean activation?',
    ],
    [
      'network.layers.0.kind',
      'dens',
      'network.layers[0].kind must be one of dense, batchNorm, activation, dropout; got "dens"; did you mean dense?',
    ],
    ['network.layers', [], 'network.layers must be a list of 1 to 64 entries; got []'],
    ['network.layers', 'deep', 'network.layers must be a list of 1 to 64 entries; got "deep"'],
    [
      'training.optimizer.learningRate',
      Number.NaN,
      'training.optimizer.learningRate must be from 0 to 1000; got NaN',
    ],
    [
      'training.optimizer.kind',
      'adamm',
      'training.optimizer.kind must be one of sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, amsgrad, adamax, nadam, radam, adamw, lion; got "adamm"; did you mean adam?',
    ],
    ['training.optimizer.beta1', 0.9, 'training.optimizer.beta1 is not a known field'],
    [
      'training.batchSize',
      0,
      "training.batchSize must be 'full' or a whole number from 1 to 20000; got 0",
    ],
    [
      'training.batchSize',
      'all',
      'training.batchSize must be \'full\' or a whole number from 1 to 20000; got "all"',
    ],
    [
      'training.loss',
      'mse',
      'training.loss must be one of meanSquaredError, meanAbsoluteError, huber, binaryCrossEntropy, softmaxCrossEntropy; got "mse"',
    ],
    [
      'training.steps',
      2_000_000,
      'training.steps must be a whole number from 1 to 1000000; got 2000000',
    ],
    ['training.l1', -0.1, 'training.l1 must be from 0 to 100; got -0.1'],
    [
      'data.set',
      'moon',
      'data.set must be one of moons, circles, blobs, spirals, xor, gaussians, checkerboard, plane, ripple, saddle, hills, line, sine, step, digits, fashion, fashion14, iris, table; got "moon"; did you mean moons?',
    ],
    ['data.samples', 1, 'data.samples must be a whole number from 2 to 20000; got 1'],
    ['data.noise', Infinity, 'data.noise must be from 0 to 5; got Infinity'],
    ['data.validationShare', 1, 'data.validationShare must be from 0 to 0.9; got 1'],
    ['data.noize', 0.1, 'data.noize is not a known field; did you mean noise?'],
    ['datas', {}, 'datas is not a known field; did you mean data?'],
  ];
  it.each(table)('%s = %j', (path, value, message) => {
    expect(problemsOf(withValue(path, value))).toEqual([message]);
  });

  it('an initializer may be a name or an object, and either is explained', () => {
    expect(problemsOf(withValue('network.layers.0.initializer', 'heNormal'))).toEqual([]);
    expect(
      problemsOf(withValue('network.layers.0.initializer', { kind: 'constant', value: 0.5 })),
    ).toEqual([]);
    expect(
      problemsOf(withValue('network.layers.0.initializer', { kind: 'constant', valu: 0.5 })),
    ).toEqual(['network.layers[0].initializer.valu is not a known field; did you mean value?']);
    expect(problemsOf(withValue('network.layers.0.initializer', 'heNormall'))).toEqual([
      'network.layers[0].initializer must be one of zeros, constant, normal, uniform, glorotUniform, glorotNormal, heUniform, heNormal, lecunUniform, lecunNormal, orthogonal, values; got "heNormall"; did you mean heNormal?',
    ]);
  });

  it('all problems are told at once', () => {
    const broken = withValue('seed', -1) as { data: { samples: number } };
    broken.data.samples = 0;
    expect(problemsOf(broken)).toHaveLength(2);
  });

  it.each([
    [null, 'the experiment must be an object with named fields; got null'],
    ['moons', 'the experiment must be an object with named fields; got "moons"'],
    [[], 'the experiment must be an object with named fields; got []'],
  ])('%j is not an experiment', (input, message) => {
    expect(problemsOf(input)).toEqual([message]);
  });
});

describe('rules between fields', () => {
  const rows: [string, unknown, string][] = [
    [
      'data',
      { set: 'moons', classes: 3 },
      'data.classes is only for blobs and spirals; moons has its own',
    ],
    [
      'data',
      { set: 'spirals', classes: 3 },
      'network.layers[1].units must be 3, one a class for binaryCrossEntropy; got 1',
    ],
    [
      'data',
      { set: 'moons', features: ['x', 'x'] },
      'data.features must name each feature once; got ["x","x"]',
    ],
    [
      'data',
      { set: 'plane' },
      'training.loss of a regression must be meanSquaredError, meanAbsoluteError or huber; got binaryCrossEntropy',
    ],
    ['data', { set: 'iris', classes: [0, 5] }, 'data.classes must be from 0 to 2 for iris; got 5'],
    [
      'data',
      { set: 'table', task: 'classification', features: [[0, 1], [1]], targets: [0, 1] },
      'data.features[1] must have 2 numbers like the first row; got 1',
    ],
    [
      'data',
      {
        set: 'table',
        task: 'classification',
        features: [
          [0, 1],
          [1, 0],
        ],
        targets: [0, 1, 0],
      },
      'data.targets must have one entry a row, 2; got 3',
    ],
    [
      'data',
      {
        set: 'table',
        task: 'classification',
        features: [
          [0, 1],
          [1, 0],
        ],
        targets: [0, 0.5],
      },
      'data.targets[1] must be a class, a whole number from 0 to 19; got 0.5',
    ],
    [
      'training.loss',
      'softmaxCrossEntropy',
      'network.layers[1].units must be 2, one a class, for softmaxCrossEntropy; got 1',
    ],
    [
      'training.labelSmoothing',
      0.1,
      'training.labelSmoothing is only for softmaxCrossEntropy; the loss is binaryCrossEntropy',
    ],
    [
      'training.huberDelta',
      1,
      'training.huberDelta is only for huber; the loss is binaryCrossEntropy',
    ],
    [
      'network.layers',
      [{ kind: 'dropout', rate: 0.5 }],
      'network.layers must end with a dense layer, the output; it has none',
    ],
    [
      'network.layers.0.activation',
      'softmax',
      'network.layers[0].activation can be softmax only in the output layer',
    ],
  ];
  it.each(rows)('%s = %j', (path, value, message) => {
    expect(problemsOf(withValue(path, value))).toEqual([message]);
  });

  it('a network beyond the limit of parameters is refused before it is built', () => {
    const layers = [
      { kind: 'dense', units: 1024, activation: 'relu' },
      { kind: 'dense', units: 1024, activation: 'relu' },
      { kind: 'dense', units: 1 },
    ];
    expect(problemsOf(withValue('network.layers', layers))).toEqual([
      'the network must have at most 1000000 parameters; got 1053697',
    ]);
  });
});
