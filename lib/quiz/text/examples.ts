import type { QuestionExample } from '../example';

const written = {
  id: 'why-validation',
  kind: 'text',
  prompt: 'Why is part of the data kept back for validation?',
  modelAnswer:
    'The network has not seen it in training, so its error there tells how it does on new data.',
  ideas: [
    {
      id: 'unseen',
      text: 'It was not seen in training.',
      say: ['not see/use/train data', 'data unseen/unknown/new/held_out', 'never see'],
    },
    {
      id: 'generalises',
      text: 'It tells how well the network does on new data.',
      points: 2,
      say: [
        'generalise',
        'perform/error/loss/accuracy new/unseen data',
        'overfit see/notice/detect/check',
      ],
    },
  ],
  misconceptions: [
    {
      id: 'more_training',
      text: 'It is used to train on.',
      say: ['train validation/it', 'learn =from validation'],
      feedback: 'What the network trains on cannot tell how it does on data it has not seen.',
    },
  ],
  credit: { full: 'generalises', partial: 'unseen' },
};

export const textExamples: QuestionExample[] = [
  {
    title: 'Key ideas, not keywords',
    written,
    seed: 0,
    right: [
      'To see how well it generalises.',
      'the loss on new data shows if it is any good',
      'so you can notice overfitting',
    ],
    partial: [{ answer: 'because the network never saw it', share: 0.5 }],
    wrong: [
      'It makes training faster.',
      'data validation network training loss error set',
      'no idea',
    ],
    malformed: ['', '   ', 7, null, { text: 'to generalise' }],
  },
];
