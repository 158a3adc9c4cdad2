import { z } from 'zod';
import type { Verdict } from '../contract';
import { checkAnswer } from './check';
import { compileQuestion } from './compile';
import type { TextQuestion } from './schema';

export const verdicts = ['correct', 'partial', 'incorrect'] as const;
type Mark = Verdict | 'unsure';

/** One line of an `answers.jsonl`: an answer and the mark that a person gives it. */
export const labelledAnswerSchema = z.object({
  question: z.string(),
  answer: z.string(),
  label: z.enum(verdicts),
});
export type LabelledAnswer = z.infer<typeof labelledAnswerSchema>;

/** How far the checker's marks and a person's agree over labelled answers. */
export interface Agreement {
  answers: number;
  /** Share of equal marks; an unsure one is not equal. */
  accuracy: number;
  /** Mean over the labels that occur of 2·right / (2·right + wrongly given + missed). */
  macroF1: number;
  unsure: number;
  /** Incorrect answers that were marked correct. */
  falseAccepts: number;
}

export interface QuestionAgreement extends Agreement {
  question: string;
  /** What falls short of the question's floor; empty when nothing does. */
  problems: string[];
  /** Answers marked otherwise than labelled. */
  disagreements: { answer: string; label: Verdict; marked: Mark }[];
}

export function measureAgreement(pairs: readonly { label: Verdict; mark: Mark }[]): Agreement {
  const count = (test: (pair: { label: Verdict; mark: Mark }) => boolean) =>
    pairs.filter(test).length;
  const scores = verdicts
    .filter((label) => pairs.some((pair) => pair.label === label))
    .map((label) => {
      const right = count((pair) => pair.label === label && pair.mark === label);
      const others = count((pair) => (pair.label === label) !== (pair.mark === label));
      return (2 * right) / (2 * right + others);
    });
  return {
    answers: pairs.length,
    accuracy: count((pair) => pair.label === pair.mark) / pairs.length,
    macroF1: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    unsure: count((pair) => pair.mark === 'unsure') / pairs.length,
    falseAccepts: count((pair) => pair.label === 'incorrect' && pair.mark === 'correct'),
  };
}

/** How well the marks agree with labelled answers, for every question that has some, and where they fall below its floor. */
export function reportAgreement(
  questions: readonly TextQuestion[],
  answers: readonly LabelledAnswer[],
): QuestionAgreement[] {
  return questions.flatMap((question) => {
    const own = answers.filter((answer) => answer.question === question.id);
    if (own.length === 0) return [];
    const compiled = compileQuestion(question);
    const marked = own.map(({ answer, label }) => {
      const result = checkAnswer(answer, compiled);
      return { answer, label, mark: result.unsure ? ('unsure' as const) : result.verdict };
    });
    const found = measureAgreement(marked);
    return {
      question: question.id,
      ...found,
      problems: shortfalls(question, found),
      disagreements: marked
        .filter(({ label, mark }) => label !== mark)
        .map(({ answer, label, mark }) => ({ answer, label, marked: mark })),
    };
  });
}

function shortfalls({ id, floor }: TextQuestion, found: Agreement): string[] {
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const problems: string[] = [];
  if (found.accuracy < floor.accuracy)
    problems.push(
      `${id}: the checker agrees with ${percent(found.accuracy)} of the labels; expected ${percent(floor.accuracy)}`,
    );
  if (found.macroF1 < floor.macroF1)
    problems.push(
      `${id}: the checker's macro-F1 is ${found.macroF1.toFixed(2)}; expected ${floor.macroF1}`,
    );
  if (found.unsure > floor.unsure)
    problems.push(
      `${id}: the checker is unsure of ${percent(found.unsure)}; expected at most ${percent(floor.unsure)}`,
    );
  if (found.falseAccepts > floor.falseAccepts)
    problems.push(
      `${id}: ${found.falseAccepts} incorrect answers are marked correct; expected at most ${floor.falseAccepts}`,
    );
  return problems;
}
