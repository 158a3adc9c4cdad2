import type { QuestionExample } from '../example';
import type { LabFacts } from './schema';

const experiment = {
  data: { set: 'moons', samples: 100 },
  network: {
    layers: [
      { kind: 'dense', units: 4, activation: 'tanh' },
      { kind: 'dense', units: 1, activation: 'sigmoid' },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.01 },
    batchSize: 10,
    steps: 300,
  },
  seed: 1,
};

const withRate = (learningRate: number) => ({
  ...experiment,
  training: { ...experiment.training, optimizer: { kind: 'sgd', learningRate } },
});

const run = (seed: number, hidden: boolean, reached: boolean): LabFacts['runs'][number] => ({
  seed,
  hidden,
  reached,
  step: reached ? 120 : undefined,
  unmet: reached ? [] : ['validation loss at most 0.3 (now 0.6)'],
  steps: 300,
  trainLoss: 0.2,
  validationLoss: reached ? 0.25 : 0.6,
  trainAccuracy: 0.9,
  validationAccuracy: 0.9,
});

const written = {
  id: 'example-lab',
  kind: 'lab',
  prompt: 'Make it learn within 300 steps.',
  experiment,
  mayChange: [
    { field: 'training.optimizer.learningRate', from: 0.001, to: 1 },
    { field: 'network.layers', maxHiddenLayers: 2, maxUnits: 8 },
  ],
  goal: { validationLoss: 0.3, withinSteps: 300 },
  hiddenSeeds: [11, 12],
};

const sent = { experiment: withRate(0.5), digest: 'abc' };

const facts = (reached: boolean[], measuredDigest = 'abc'): LabFacts => ({
  runs: reached.map((one, at) => run(at + 10, at > 0, one)),
  claimedDigest: 'abc',
  measuredDigest,
  exhausted: null,
});

export const labExamples: QuestionExample[] = [
  {
    title: 'Reached on every seed',
    written,
    seed: 1,
    facts: facts([true, true, true]),
    right: [sent, { experiment: withRate(0.2) }],
    partial: [],
    wrong: [],
    malformed: [
      null,
      {},
      'run',
      { experiment: {} },
      { experiment: withRate(2) },
      { experiment: { ...experiment, data: { set: 'circles' } } },
      { experiment: withRate(0.5), digest: 7 },
    ],
  },
  {
    title: 'A lucky seed does not pass',
    written,
    seed: 1,
    facts: facts([true, false, true]),
    right: [],
    partial: [],
    wrong: [sent],
    malformed: [],
  },
];
