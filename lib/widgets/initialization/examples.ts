import type { AuthoredProps } from '../frame/props';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'deep-start',
    title: 'Eight layers, layer by layer',
    presets: [
      {
        id: 'xavier',
        title: 'Xavier',
        kind: 'works',
        say: 'The spread of the activations stays about the same from the first layer to the last.',
        goal: { trainLoss: 0.1, withinSteps: 3000 },
      },
    ],
  },
];
