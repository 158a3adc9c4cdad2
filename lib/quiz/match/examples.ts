import type { QuestionExample } from '../example';
import { publicId } from '../seeded';

const id = (piece: string) => publicId('example-activations', piece);
const relu = '$\\max(0, z)$';
const line = '$z$';
const logistic = '$1 / (1 + e^{-z})$';

export const matchExamples: QuestionExample[] = [
  {
    title: 'Names and formulas',
    written: {
      id: 'example-activations',
      kind: 'match',
      points: 2,
      prompt: 'Which formula belongs to which activation?',
      pairs: [
        { id: 'relu', left: 'ReLU', right: relu },
        { id: 'sigmoid', left: 'Sigmoid', right: logistic, feedback: 'It lies between 0 and 1.' },
      ],
      extra: [line],
    },
    seed: 4,
    right: [{ [id('relu')]: id(relu), [id('sigmoid')]: id(logistic) }],
    partial: [{ answer: { [id('relu')]: id(relu), [id('sigmoid')]: id(line) }, share: 0.5 }],
    wrong: [{ [id('relu')]: id(line), [id('sigmoid')]: id(relu) }],
    malformed: [
      {},
      null,
      [],
      { [id('relu')]: id(relu) },
      { [id('relu')]: 'x', [id('sigmoid')]: id(line) },
      'relu',
    ],
  },
];
