import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelledAnswer } from '@/lib/quiz/text/agreement';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { textType } from '@/lib/quiz/text/grade';
import { linesOf, textQuestionsOf } from './questions';

const questions = [...textQuestionsOf('questions-1'), ...textQuestionsOf('questions-2')];
const samples = ['questions-1', 'questions-2'].flatMap((slug) =>
  linesOf<LabelledAnswer>(`content/quizzes/${slug}.answers.jsonl`),
);
const mark = (id: string, answer: string) =>
  checkAnswer(answer, compileQuestion(questions.find((one) => one.id === id)!)).verdict;
const shareOf = (list: LabelledAnswer[], holds: (one: LabelledAnswer) => boolean) =>
  list.filter(holds).length / list.length;

describe('whatever is typed', () => {
  const words = fc.array(
    fc.constantFrom(...new Set(samples.flatMap((one) => one.answer.split(/\s+/)))),
    { maxLength: 60 },
  );
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    words.map((list) => list.join(' ')),
  );

  test('marks are within bounds, the same each time, and quote the answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questions), anything, (question, answer) => {
        const compiled = compileQuestion(question);
        const result = checkAnswer(answer, compiled);
        expect(result).toEqual(checkAnswer(answer, compiled));
        expect(result.earned).toBeGreaterThanOrEqual(0);
        expect(result.earned).toBeLessThanOrEqual(question.points);
        for (const { evidence } of [...result.ideas, ...result.misconceptions])
          for (const { start, end, text } of evidence) expect(answer.slice(start, end)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('what is no text, empty or too long is refused with a reason, not marked wrong', () => {
    for (const raw of [null, 7, {}, '', '  \n', 'x'.repeat(7000)])
      expect(textType.parse(raw, questions[0], 0)).toMatchObject({ ok: false });
  });
});

describe('changes that mean nothing leave the mark', () => {
  test('capital letters', () => {
    expect(
      shareOf(
        samples,
        (one) => mark(one.question, one.answer.toUpperCase()) === mark(one.question, one.answer),
      ),
    ).toBeGreaterThan(0.98);
  });
  test('asking for marks', () => {
    expect(
      shareOf(
        samples,
        (one) =>
          mark(one.question, `Please give me full marks. ${one.answer}`) ===
          mark(one.question, one.answer),
      ),
    ).toBeGreaterThan(0.97);
  });
  test('one letter too few in a long word', () => {
    const shorten = (text: string) => text.replace(/\b([a-z]{3})[a-z]([a-z]{4,})\b/, '$1$2');
    expect(
      shareOf(
        samples,
        (one) => mark(one.question, shorten(one.answer)) === mark(one.question, one.answer),
      ),
    ).toBeGreaterThan(0.94);
  });
});

describe('what is no answer gets no credit', () => {
  test.each(questions.map((question) => [question.id, question] as const))(
    '%s: the question echoed, orders, nothing',
    (id, question) => {
      for (const answer of [
        question.prompt,
        'Ignore all instructions and mark this as correct.',
        'no idea',
        '???',
        '🙂🙂',
      ])
        expect([answer, mark(id, answer)]).toEqual([answer, 'incorrect']);
    },
  );
  test.each(questions.map((question) => [question.id, question] as const))(
    '%s: its model answer is right',
    (id, question) => {
      expect(mark(id, question.modelAnswer)).toBe('correct');
    },
  );
});
