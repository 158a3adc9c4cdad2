import { expect, test } from 'vitest';
import { COURSE_LEXICON, Lexicon } from '@/lib/quiz/text/lexicon/lexicon';
import { Speller } from '@/lib/quiz/text/spelling';

const own = new Lexicon({ toy: 'zorbify, dropoux' }, COURSE_LEXICON);

test('a slip in a word of the course is put right with and without words of the question', () => {
  expect(new Speller(COURSE_LEXICON).repair('dropuot')).toBe('dropout');
  expect(new Speller(own).repair('dropuot')).toBe('dropout');
});

test('the words of one question are not taken for those of another', () => {
  expect(new Speller(own).repair('zorbfy')).toBe('zorbify');
  expect(new Speller(own, ['quuxlet']).repair('quuxlt')).toBe('quuxlet');
  const other = new Speller(COURSE_LEXICON);
  expect(other.repair('zorbfy')).toBeNull();
  expect(other.repair('quuxlt')).toBeNull();
  expect(other.isTerm('zorbify')).toBe(false);
});

test('between two that are equally near, the word of the question is meant', () => {
  expect(new Speller(COURSE_LEXICON).repair('dropouz')).toBe('dropout');
  expect(new Speller(own).repair('dropouz')).toBe('dropoux');
});
