import type { QuestionExample } from '../example';

export const pointExamples: QuestionExample[] = [
  {
    title: 'An epoch on a curve',
    written: {
      id: 'example-early-stopping',
      kind: 'point',
      prompt: 'After which epoch would you stop?',
      figure: {
        kind: 'curve',
        description: 'Training loss falls throughout; validation loss falls, then rises.',
        start: 1,
        series: [
          { label: 'training loss', role: 'train', values: [0.9, 0.6, 0.4, 0.3, 0.2, 0.1] },
          {
            label: 'validation loss',
            role: 'validation',
            values: [0.95, 0.7, 0.55, 0.5, 0.6, 0.8],
          },
        ],
      },
      answer: { from: 4, to: 4 },
      also: [
        { at: { from: 3, to: 3 }, share: 0.5, feedback: 'Nearly: the loss still falls once more.' },
        {
          at: { from: 6, to: 6 },
          feedback: 'The training loss is lowest here, not the validation loss.',
        },
      ],
    },
    seed: 1,
    right: [{ x: 4 }],
    partial: [{ answer: { x: 3 }, share: 0.5 }],
    wrong: [{ x: 1 }, { x: 6 }],
    malformed: [{}, null, { x: '4' }, { x: 0 }, { x: 7 }, { x: Number.NaN }, { unit: '0.0' }],
  },
  {
    title: 'A unit in a diagram',
    written: {
      id: 'example-output-unit',
      kind: 'point',
      prompt: 'Which unit gives the prediction?',
      figure: {
        kind: 'network',
        description: 'Two inputs, three hidden units, one output.',
        layers: [2, 3, 1],
      },
      answer: { units: ['2.0'] },
      also: [{ at: { units: ['0.0', '0.1'] }, feedback: 'These hold the features.' }],
    },
    seed: 1,
    right: [{ unit: '2.0' }],
    partial: [],
    wrong: [{ unit: '0.1' }, { unit: '1.2' }],
    malformed: [{}, { unit: '2.1' }, { unit: '3.0' }, { unit: 2 }, 'output', { x: 1 }],
  },
];
