import type { AuthoredProps } from '../frame/props';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'playground',
    title: 'Playground',
    presets: [
      {
        id: 'works',
        title: 'Four hidden units',
        kind: 'works',
        say: 'Four tanh units bend four straight lines into a closed curve around the inner disc.',
        goal: { validationAccuracy: 0.9, withinSteps: 3000 },
      },
      {
        id: 'straight',
        title: 'No hidden layer',
        kind: 'fails',
        say: 'Without a hidden layer the boundary is one straight line. No line separates a disc from the ring around it.',
        experiment: { network: { layers: [{ kind: 'dense', units: 1, activation: 'sigmoid' }] } },
        goal: { trainAccuracyAtMost: 0.75, afterSteps: 3000 },
      },
      {
        id: 'spirals',
        title: 'Two spirals',
        kind: 'yours',
        say: 'Two arms wound around each other. Change layers, units, activation and learning rate until the network follows both arms.',
        experiment: {
          data: { set: 'spirals', samples: 400, noise: 0.03, validationShare: 0.3 },
          network: {
            layers: [
              { kind: 'dense', units: 8, activation: 'tanh' },
              { kind: 'dense', units: 8, activation: 'tanh' },
              { kind: 'dense', units: 1, activation: 'sigmoid' },
            ],
          },
          training: { optimizer: { kind: 'adam', learningRate: 0.01 } },
        },
      },
    ],
    tasks: [
      {
        id: 'small',
        say: 'Reach 95 % validation accuracy on the ring with at most 17 parameters.',
        goal: { validationAccuracy: 0.95, maxParameters: 17, keep: ['data'] },
        solution: { training: { optimizer: { kind: 'adam', learningRate: 0.05 } } },
      },
    ],
  },
];
