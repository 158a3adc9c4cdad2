import { describe, expect, test } from 'vitest';
import { type LabelledAnswer, measureAgreement, reportAgreement } from '@/lib/quiz/text/agreement';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { linesOf, textQuestionsOf } from './questions';

const slides = [...textQuestionsOf('questions-1'), ...textQuestionsOf('questions-2')];

describe('agreement with people', () => {
  test.each(['questions-1', 'questions-2'])('%s reaches the floors that it states', (slug) => {
    const answers = linesOf<LabelledAnswer>(`content/quizzes/${slug}.answers.jsonl`);
    const reports = reportAgreement(textQuestionsOf(slug), answers);
    expect(reports.flatMap((report) => report.problems)).toEqual([]);
    for (const report of reports) expect(report.answers).toBeGreaterThanOrEqual(40);
  });

  test("the slides' answers are marked with macro-F1 of 0.9 or more, none of the traps is accepted, few are unsure", () => {
    const answers = linesOf<LabelledAnswer & { tags: string[] }>(
      'tests/quiz/text/slides-answers.jsonl',
    );
    const marks = answers.map(({ question, answer }) => {
      const result = checkAnswer(
        answer,
        compileQuestion(slides.find((one) => one.id === question)!),
      );
      return result.unsure ? 'unsure' : result.verdict;
    });
    const f1 = (['correct', 'partial', 'incorrect'] as const).map((label) => {
      const hits = answers.filter((one, i) => one.label === label && marks[i] === label).length;
      const said = marks.filter((mark) => mark === label).length;
      return (2 * hits) / (said + answers.filter((one) => one.label === label).length);
    });
    expect(f1.reduce((sum, value) => sum + value) / 3).toBeGreaterThanOrEqual(0.9);
    expect(marks.filter((mark) => mark === 'unsure').length / marks.length).toBeLessThanOrEqual(
      0.1,
    );
    const accepted = answers.filter(
      (one, i) => one.label === 'incorrect' && marks[i] === 'correct',
    );
    expect(accepted).toEqual([]);
  });

  test("real students' marks are met better than by length and similarity", () => {
    const questions = textQuestionsOf('foundations');
    const answers = linesOf<{ question: string; answer: string; grade: number }>(
      'tests/quiz/text/outside/answers.jsonl',
    );
    const points = { correct: 2, partial: 1, incorrect: 0 };
    const pairs = answers.map(({ question, answer, grade }) => ({
      grade,
      mark: points[
        checkAnswer(answer, compileQuestion(questions.find((one) => one.id === question)!)).verdict
      ],
    }));
    expect(pairs.filter((pair) => pair.grade === pair.mark).length / pairs.length).toBeGreaterThan(
      0.712,
    );
    expect(quadraticKappa(pairs)).toBeGreaterThan(0.552);
  });

  test('a report names what falls below the floor', () => {
    const [question] = slides;
    const report = reportAgreement(
      [question],
      [{ question: question.id, answer: '1 and 10', label: 'incorrect' }],
    )[0];
    expect(report.falseAccepts).toBe(1);
    expect(report.problems.join('\n')).toMatch(/1 incorrect answers are marked correct/);
    expect(report.problems.join('\n')).toMatch(/agrees with 0 % of the labels; expected 85 %/);
  });
});

test('agreement is accuracy, macro-F1, the share unsure, and false accepts', () => {
  expect(
    measureAgreement([
      { label: 'correct', mark: 'correct' },
      { label: 'correct', mark: 'unsure' },
      { label: 'incorrect', mark: 'incorrect' },
      { label: 'incorrect', mark: 'correct' },
    ]),
  ).toEqual({
    answers: 4,
    accuracy: 0.5,
    // correct: 2·1 / (2·1 + 2); incorrect: 2·1 / (2·1 + 1)
    macroF1: (1 / 2 + 2 / 3) / 2,
    unsure: 0.25,
    falseAccepts: 1,
  });
});

function quadraticKappa(pairs: { grade: number; mark: number }[]): number {
  let observed = 0;
  let expected = 0;
  for (const { grade } of pairs)
    for (const { mark } of pairs) expected += (grade - mark) ** 2 / pairs.length;
  for (const { grade, mark } of pairs) observed += (grade - mark) ** 2;
  return 1 - observed / expected;
}
