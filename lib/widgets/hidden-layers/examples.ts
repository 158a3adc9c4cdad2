import type { AuthoredProps } from '../frame/props';
import type { DepthSweep } from './range';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: (AuthoredProps & { sweep?: DepthSweep })[] = [
  {
    id: 'depth',
    title: 'One network for every depth',
    sweep: { from: 0, to: 6, seeds: 5 },
    presets: [
      {
        id: 'depth-pays',
        title: 'Depth pays',
        kind: 'works',
        say: 'Two spirals, eight ReLU neurons in each hidden layer.',
        goal: { validationAccuracy: 0.8, afterSteps: 2000 },
      },
      {
        id: 'no-hidden-layer',
        title: 'No hidden layer',
        kind: 'fails',
        say: 'A straight line cannot follow a spiral.',
        experiment: { network: { layers: [{ kind: 'dense', units: 1 }] } },
        goal: { trainAccuracyAtMost: 0.75, afterSteps: 1000 },
      },
    ],
    tasks: [
      {
        id: 'deep-enough',
        say: 'Reach 80 % validation accuracy.',
        goal: { validationAccuracy: 0.8, withinSteps: 2000, keep: ['data'] },
        solution: {},
      },
    ],
  },
];
