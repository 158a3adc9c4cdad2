import type { AuthoredProps } from '../frame/props';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'one-weight',
    title: 'One weight',
    presets: [
      {
        id: 'arrives',
        title: 'A suitable rate',
        kind: 'works',
        say: 'Every step covers about a third of the distance that is left.',
        goal: { trainLoss: 0.1276, withinSteps: 25 },
      },
      {
        id: 'diverges',
        title: 'Too large a rate',
        kind: 'fails',
        say: 'Every step lands further from the minimum than it began.',
        experiment: { training: { optimizer: { kind: 'sgd', learningRate: 0.7 } } },
        goal: { diverges: true },
      },
    ],
    tasks: [
      {
        id: 'quick',
        say: 'Bring the loss to 0.128 or less within 3 steps, by the learning rate alone.',
        goal: { trainLoss: 0.128, withinSteps: 3, keep: ['data', 'network', 'training.batchSize'] },
        solution: { training: { optimizer: { kind: 'sgd', learningRate: 0.3 } } },
      },
    ],
  },
  {
    id: 'two-weights',
    title: 'Two weights',
    network: {
      layers: [
        {
          kind: 'dense',
          units: 1,
          initializer: { kind: 'constant', value: 0 },
          biasInitializer: { kind: 'constant', value: 2.5 },
        },
      ],
    },
    training: { optimizer: { kind: 'sgd', learningRate: 0.2 }, batchSize: 2 },
  },
];
