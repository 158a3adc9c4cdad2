import { expect, test } from 'vitest';
import { answerInWords } from '@/lib/classroom/answer-words';

const choice = {
  kind: 'choice',
  choices: [
    { id: 'c1', html: 'One a class' },
    { id: 'c2', html: 'Always one' },
  ],
};

test('ids that the browser was given are told by what stands behind them', () => {
  expect(answerInWords(['c2'], choice)).toBe('Always one');
  expect(answerInWords(['c2', 'c1'], choice)).toBe('• Always one\n• One a class');
  const order = { kind: 'order', items: choice.choices };
  expect(answerInWords(['c2', 'c1'], order)).toBe('1. Always one\n2. One a class');
});

test('what was typed stays as it was typed', () => {
  expect(answerInWords('784*128 + 128', { kind: 'numeric' })).toBe('784*128 + 128');
});

test('an answer in parts names its parts', () => {
  const parts = {
    parts: [
      { id: 'p1', promptHtml: 'How many?' },
      { id: 'p2', ...choice },
    ],
  };
  expect(answerInWords({ p1: 'two', p2: ['c1'] }, parts)).toBe('How many? two\np2: One a class');
});

test.each([[null], [undefined], [[]], [{}], [7], [true]])(
  '%j is told without failing',
  (answer) => {
    expect(answerInWords(answer, undefined)).toMatch(/./);
  },
);
