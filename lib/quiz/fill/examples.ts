import type { QuestionExample } from '../example';
import { publicId } from '../seeded';

const id = (piece: string) => publicId('example-update-rule', piece);
const sign = (text: string) => id(`sign ${text}`);

export const fillExamples: QuestionExample[] = [
  {
    title: 'A sentence and a formula',
    written: {
      id: 'example-update-rule',
      kind: 'fill',
      points: 3,
      prompt: 'Complete the rule of gradient descent.',
      text: 'Each weight moves [[direction]] its gradient: $w \\leftarrow w$ [[sign]] $\\eta \\cdot \\partial L / \\partial w$. With $\\eta = 0.5$, $w = 2$ and a gradient of 3 it becomes $w = [[value]]$.',
      blanks: [
        {
          id: 'direction',
          accepts: ['against', 'opposite to', 'opposite'],
          rejects: ['along'],
          remarks: [{ when: 'along', feedback: 'Along the gradient the loss grows.' }],
        },
        { id: 'sign', options: ['−', '+'] },
        { id: 'value', number: '2 - 0.5*3' },
      ],
    },
    seed: 1,
    right: [
      { [id('direction')]: 'against', [id('sign')]: sign('−'), [id('value')]: '0.5' },
      { [id('direction')]: ' Agaist ', [id('sign')]: sign('−'), [id('value')]: '1/2' },
      { [id('direction')]: 'Opposite to', [id('sign')]: sign('−'), [id('value')]: 'half' },
    ],
    partial: [
      {
        answer: { [id('direction')]: 'along', [id('sign')]: sign('−'), [id('value')]: '0.5' },
        share: 2 / 3,
      },
      {
        answer: { [id('direction')]: 'against', [id('sign')]: sign('+'), [id('value')]: '3.5' },
        share: 1 / 3,
      },
    ],
    wrong: [{ [id('direction')]: 'along', [id('sign')]: sign('+'), [id('value')]: '3.5' }],
    malformed: [
      {},
      null,
      { [id('direction')]: 'against', [id('sign')]: '−', [id('value')]: '0.5' },
      { [id('direction')]: 'against', [id('sign')]: sign('−'), [id('value')]: 'some' },
      { [id('direction')]: '  ', [id('sign')]: sign('−'), [id('value')]: '0.5' },
    ],
  },
];
