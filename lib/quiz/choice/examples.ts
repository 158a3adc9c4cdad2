import type { QuestionExample } from '../example';
import { publicId } from '../seeded';

const one = (id: string) => publicId('example-learning-rate', id);
const many = (id: string) => publicId('example-regularizers', id);

export const choiceExamples: QuestionExample[] = [
  {
    title: 'One right answer',
    written: {
      id: 'example-learning-rate',
      kind: 'choice',
      prompt: 'The loss doubles at every step. What is most likely?',
      certainty: true,
      choices: [
        { id: 'too-large', text: 'The learning rate is too large.', right: true },
        {
          id: 'too-small',
          text: 'The learning rate is too small.',
          feedback: 'Then the loss would fall, only slowly.',
        },
        { id: 'overfit', text: 'The network overfits.' },
      ],
    },
    seed: 1,
    right: [[one('too-large')]],
    partial: [],
    wrong: [[one('too-small')], [one('overfit')]],
    malformed: [[], null, 'too-large', ['too-large'], [one('too-large'), one('overfit')], [7], {}],
  },
  {
    title: 'Several right answers',
    written: {
      id: 'example-regularizers',
      kind: 'choice',
      several: true,
      points: 2,
      prompt: 'Which of these reduce overfitting?',
      choices: [
        { id: 'dropout', text: 'Dropout', right: true },
        { id: 'l2', text: 'An L2 penalty', right: true },
        { id: 'units', text: 'More units', feedback: 'More units can memorise more.' },
        { id: 'rate', text: 'A larger learning rate' },
      ],
    },
    seed: 5,
    right: [[many('l2'), many('dropout')]],
    partial: [
      { answer: [many('dropout')], share: 0.5 },
      { answer: [many('dropout'), many('dropout')], share: 0.5 },
    ],
    wrong: [
      [many('units')],
      [many('dropout'), many('rate')],
      [many('dropout'), many('l2'), many('units'), many('rate')],
    ],
    malformed: [[], undefined, [null], [many('dropout'), 'x']],
  },
];
