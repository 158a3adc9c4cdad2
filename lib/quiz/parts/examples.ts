import type { QuestionExample } from '../example';
import { publicId } from '../seeded';

const part = (id: string) => publicId('example-two-parts', id);
const choice = (id: string) => publicId('example-two-parts.speed', id);

export const partsExamples: QuestionExample[] = [
  {
    title: 'Two questions in one',
    written: {
      id: 'example-two-parts',
      kind: 'parts',
      prompt: 'Dropout is on while training only.',
      parts: [
        {
          id: 'speed',
          kind: 'choice',
          prompt: 'Is inference slower with it?',
          choices: [
            { id: 'yes', text: 'Yes' },
            { id: 'no', text: 'No', right: true },
          ],
        },
        { id: 'rate', kind: 'numeric', prompt: 'Its rate at inference?', answer: 0, points: 3 },
      ],
    },
    seed: 1,
    right: [{ [part('speed')]: [choice('no')], [part('rate')]: 'zero' }],
    partial: [
      { answer: { [part('speed')]: [choice('no')], [part('rate')]: '1' }, share: 0.25 },
      { answer: { [part('rate')]: '0' }, share: 0.75 },
    ],
    wrong: [{ [part('speed')]: [choice('yes')] }],
    malformed: [
      {},
      null,
      [],
      { [part('rate')]: '  ' },
      { [part('rate')]: 'x' },
      { [part('speed')]: ['no'] },
    ],
  },
];
