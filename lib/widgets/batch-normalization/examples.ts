import type { AuthoredProps } from '../frame/props';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: AuthoredProps[] = [
  {
    id: 'normed',
    title: 'Eight layers, normalised',
    presets: [
      {
        id: 'with',
        title: 'With batch norm',
        kind: 'works',
        say: 'Each layer receives numbers of the same size, although the first weights are far too small.',
        goal: { trainLoss: 0.3, withinSteps: 300 },
      },
    ],
  },
];
