import { expect, test } from 'vitest';
import { isBlank } from '@/lib/quiz/blank';
import { toPublicQuestion } from '@/lib/quiz/grading';
import { startingValue } from '@/lib/quiz/runner/starting-value';
import { allExamples, questionOf } from './all-examples';

test.each([[''], ['  \n'], [[]], [{}], [{ a: '', b: { c: [] } }], [null], [undefined]])(
  '%j is no answer yet',
  (value) => {
    expect(isBlank(value)).toBe(true);
  },
);

test.each([['x'], [0], [['c1']], [{ a: '', b: '3' }]])('%j is an answer', (value) => {
  expect(isBlank(value)).toBe(false);
});

test('a control that nobody has touched holds no answer, save the order that it shows', () => {
  for (const { written, seed } of allExamples) {
    const question = toPublicQuestion(questionOf(written), seed, (text) => text);
    expect(isBlank(startingValue(question)), question.id).toBe(question.kind !== 'order');
  }
});
