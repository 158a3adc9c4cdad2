import type { QuestionExample } from '../example';
import { publicId } from '../seeded';

const step = (id: string) => publicId('example-backpropagation', id);

export const orderExamples: QuestionExample[] = [
  {
    title: 'The steps of a method',
    written: {
      id: 'example-backpropagation',
      kind: 'order',
      prompt: 'Put one update of backpropagation in order.',
      items: [
        { id: 'feed', text: 'Feed a training instance forward.' },
        { id: 'measure', text: 'Measure the error of the output.' },
        { id: 'back', text: 'Pass the error back, layer by layer.' },
        { id: 'update', text: 'Move every weight against its gradient.' },
      ],
    },
    seed: 2,
    right: [['feed', 'measure', 'back', 'update'].map(step)],
    partial: [
      { answer: ['measure', 'feed', 'back', 'update'].map(step), share: 2 / 3 },
      { answer: ['measure', 'feed', 'update', 'back'].map(step), share: 1 / 3 },
    ],
    wrong: [['update', 'back', 'measure', 'feed'].map(step)],
    malformed: [
      [],
      ['feed', 'measure', 'back'].map(step),
      ['feed', 'feed', 'back', 'update'].map(step),
      'feed',
      null,
    ],
  },
];
