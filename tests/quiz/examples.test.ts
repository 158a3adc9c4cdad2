import { describe, expect, test } from 'vitest';
import { gradeAnswer, parseAnswer, revealAnswer, toPublicQuestion } from '@/lib/quiz/grading';
import { allExamples, questionOf } from './all-examples';

describe.each(
  allExamples.map((example) => [`${example.written.kind}: ${example.title}`, example] as const),
)('%s', (_, example) => {
  const question = questionOf(example.written);
  const { seed, facts } = example;

  function shareOf(raw: unknown) {
    const parsed = parseAnswer(raw, question, seed);
    if (!parsed.ok) throw new Error(`${JSON.stringify(raw)} could not be read: ${parsed.reason}`);
    const grade = gradeAnswer(parsed.answer, question, { seed, facts });
    if (grade.status !== 'graded') throw new Error(JSON.stringify(grade));
    return { share: grade.earned / grade.possible, verdict: grade.verdict };
  }

  test('right answers earn everything', () => {
    for (const raw of example.right) {
      expect(shareOf(raw), JSON.stringify(raw)).toEqual({ share: 1, verdict: 'correct' });
    }
  });

  test('partly right answers earn their share', () => {
    for (const { answer, share } of example.partial) {
      const got = shareOf(answer);
      expect(got.verdict, JSON.stringify(answer)).toBe('partial');
      expect(got.share, JSON.stringify(answer)).toBeCloseTo(share, 3);
    }
  });

  test('wrong answers earn nothing', () => {
    for (const raw of example.wrong) {
      expect(shareOf(raw), JSON.stringify(raw)).toEqual({ share: 0, verdict: 'incorrect' });
    }
  });

  test('what cannot be read gets a reason, not a mark', () => {
    for (const raw of example.malformed) {
      const parsed = parseAnswer(raw, question, seed);
      expect(parsed.ok, JSON.stringify(raw)).toBe(false);
      expect(!parsed.ok && parsed.reason).toMatch(/\S/);
    }
  });

  test('the right answer can be told in words', () => {
    expect(revealAnswer(question, seed).modelAnswer).toMatch(/\S/);
  });

  test('the public half has the prompt and names the variant', () => {
    const open = toPublicQuestion(question, seed, (text) => `<p>${text}</p>`);
    expect(open).toMatchObject({ id: question.id, kind: question.kind, seed });
    expect(open.promptHtml).not.toContain('{{');
  });
});
