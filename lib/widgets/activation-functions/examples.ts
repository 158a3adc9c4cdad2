import type { AuthoredProps } from '../frame/props';

const sigmoid = { kind: 'dense', units: 8, activation: 'sigmoid' } as const;

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'curves',
    title: 'Where the pre-activations lie',
    goal: { trainLoss: 0.1, withinSteps: 100 },
    presets: [
      {
        id: 'sigmoid',
        title: 'Sigmoid',
        kind: 'fails',
        say: 'Six slopes of at most a quarter leave nothing of the gradient.',
        experiment: {
          network: {
            layers: [
              sigmoid,
              sigmoid,
              sigmoid,
              sigmoid,
              sigmoid,
              sigmoid,
              { kind: 'dense', units: 1 },
            ],
          },
        },
        goal: { trainLossAtLeast: 0.68, afterSteps: 1000 },
      },
    ],
  },
];
