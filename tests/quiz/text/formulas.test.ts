import { describe, expect, test } from 'vitest';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { splitSentences } from '@/lib/quiz/text/sentences';
import { tokenize } from '@/lib/quiz/text/tokens';
import { textQuestionsOf } from './questions';

const words = (text: string) =>
  tokenize(text)
    .filter((token) => token.kind === 'word')
    .map((token) => token.word);

describe('formulas and pseudo-code', () => {
  test.each(['w <- w + eta', 'w += x', 'w = w - x', 'eta * w and x', 'w := w + x'])(
    'in "%s" w is the weight',
    (text) => {
      expect(words(text)).toContain('w');
      expect(words(text)).not.toContain('with');
    },
  );

  test.each(['net w dropout', 'train w more data'])('in "%s" w is short for with', (text) => {
    expect(words(text)).toContain('with');
  });

  test('"!=" does not end a sentence; "!" does', () => {
    const count = (text: string) => splitSentences(text, tokenize(text)).length;
    expect(count('if y != d then add x')).toBe(1);
    expect(count('add x! then stop')).toBe(2);
  });
});

test('what a rate that is too large leads to is claimed, not denied', () => {
  const question = textQuestionsOf('foundations').find((one) => one.id === 'learning-rate-role');
  const tooLarge = (answer: string) =>
    checkAnswer(answer, compileQuestion(question!)).ideas.find(({ id }) => id === 'too_large')
      ?.state;
  expect(tooLarge('A learning rate too high can lead to oscillation around the minimum.')).toBe(
    'found',
  );
  expect(tooLarge('If the rate is too large this leads to divergence.')).toBe('found');
  expect(tooLarge('The rate is far too small to overshoot.')).not.toBe('found');
});
