import type { AuthoredProps } from '../frame/props';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'walk',
    title: 'One instance, forward and back',
    goal: { trainLoss: 0.006, withinSteps: 1 },
    presets: [
      {
        id: 'another-target',
        title: 'Another target',
        kind: 'yours',
        say: 'The target is −1: follow how every blame turns its sign.',
        experiment: { data: { targets: [-1] } },
      },
    ],
    tasks: [
      {
        id: 'one-update',
        say: 'Bring the loss to 0.001 or less with a single update, by the learning rate alone.',
        goal: { trainLoss: 0.001, withinSteps: 1, keep: ['data', 'network', 'training.loss'] },
        solution: { training: { optimizer: { kind: 'sgd', learningRate: 0.11 } } },
      },
    ],
  },
];
