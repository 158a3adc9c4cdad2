import type { AuthoredProps } from '../frame/props';
import type { WidthSweep } from './range';

/** For the gallery, the authors' documentation and the shared tests. */
export const examples: (AuthoredProps & { sweep?: WidthSweep })[] = [
  {
    id: 'shape',
    title: 'Shape the network',
    sweep: { budgets: [60, 120, 240], layers: 3, seeds: 3 },
    presets: [
      {
        id: 'two-layers',
        title: 'Two layers of 8',
        kind: 'works',
        say: 'As many parameters as one layer of 26, and half the error.',
        experiment: {
          network: {
            layers: [
              { kind: 'dense', units: 8, activation: 'relu' },
              { kind: 'dense', units: 8, activation: 'relu' },
              { kind: 'dense', units: 1 },
            ],
          },
        },
        goal: { validationAccuracy: 0.8, maxParameters: 105, withinSteps: 2000 },
      },
      {
        id: 'thin',
        title: 'Two neurons',
        kind: 'fails',
        say: 'Two neurons bend the boundary twice; a spiral needs more.',
        experiment: {
          network: {
            layers: [
              { kind: 'dense', units: 2, activation: 'relu' },
              { kind: 'dense', units: 1 },
            ],
          },
        },
        goal: { trainAccuracyAtMost: 0.8, afterSteps: 2000 },
      },
    ],
    tasks: [
      {
        id: 'small',
        say: 'Reach 90 % validation accuracy with at most 300 parameters.',
        goal: { validationAccuracy: 0.9, maxParameters: 300, keep: ['data'] },
        solution: {
          network: {
            layers: [
              { kind: 'dense', units: 12, activation: 'relu' },
              { kind: 'dense', units: 12, activation: 'relu' },
              { kind: 'dense', units: 1 },
            ],
          },
        },
      },
    ],
  },
];
