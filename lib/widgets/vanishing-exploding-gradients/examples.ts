import type { AuthoredProps } from '../frame/props';

const tanh = { kind: 'dense', units: 10, activation: 'tanh' } as const;

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'layers',
    title: 'The gradient of every layer',
    presets: [
      {
        id: 'fading',
        title: 'Fading',
        kind: 'fails',
        say: 'Twenty sigmoid layers: the gradient fades towards the input, and nothing is learned.',
        goal: { trainLossAtLeast: 0.68, afterSteps: 1000 },
      },
      {
        id: 'steady',
        title: 'Steady',
        kind: 'works',
        say: 'Ten tanh layers with Xavier weights keep it level.',
        experiment: {
          network: {
            layers: [...Array.from({ length: 10 }, () => tanh), { kind: 'dense', units: 1 }],
          },
        },
        goal: { trainAccuracy: 0.95, withinSteps: 1500 },
      },
    ],
    tasks: [
      {
        id: 'ten-that-learn',
        say: 'Reach 95 % training accuracy with at least ten hidden layers.',
        goal: { trainAccuracy: 0.95, minHiddenLayers: 10, withinSteps: 1500, keep: ['data'] },
        solution: {
          network: {
            layers: [...Array.from({ length: 10 }, () => tanh), { kind: 'dense', units: 1 }],
          },
        },
      },
    ],
  },
];
