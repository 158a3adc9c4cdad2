import { z } from 'zod';
import type { Verdict } from '../contract';
import { checkAnswer } from './check';
import { compileQuestion } from './compile';
import type { TextQuestion } from './schema';

const verdicts = ['correct', 'partial', 'incorrect'] as const;

/** One line of an `answers.jsonl`: an answer and the mark that a person gives it. */
export const labelledAnswerSchema = z.object({
  question: z.string(),
  answer: z.string(),
  label: z.enum(verdicts),
});
export type LabelledAnswer = z.infer<typeof labelledAnswerSchema>;

export interface Agreement {
  question: string;
  answers: number;
  /** Share marked as labelled; an unsure mark is no agreement. */
  accuracy: number;
  /** Mean F1 over the labels that occur among the answers. */
  macroF1: number;
  /** Answers labelled incorrect that were marked correct. */
  falseAccepts: number;
  unsureShare: number;
  /** What falls short of the question's floor; empty when nothing does. */
  problems: string[];
  /** Answers marked otherwise than labelled. */
  disagreements: { answer: string; label: Verdict; marked: Verdict | 'unsure' }[];
}

/** How well the marks agree with labelled answers, question by question, and where they fall below the stated floor. */
export function reportAgreement(
  questions: readonly TextQuestion[],
  answers: readonly LabelledAnswer[],
): Agreement[] {
  return questions.map((question) => {
    const own = answers.filter((answer) => answer.question === question.id);
    const compiled = compileQuestion(question);
    const marked = own.map(({ answer, label }) => {
      const result = checkAnswer(answer, compiled);
      return { answer, label, marked: result.unsure ? ('unsure' as const) : result.verdict };
    });
    const share = (count: number) => (own.length ? count / own.length : 1);
    const report = {
      question: question.id,
      answers: own.length,
      accuracy: share(marked.filter((one) => one.marked === one.label).length),
      macroF1: macroF1(marked),
      falseAccepts: marked.filter((one) => one.label === 'incorrect' && one.marked === 'correct')
        .length,
      unsureShare: marked.filter((one) => one.marked === 'unsure').length / Math.max(1, own.length),
      disagreements: marked.filter((one) => one.marked !== one.label),
    };
    return { ...report, problems: own.length ? shortfalls(question, report) : [] };
  });
}

function macroF1(marked: readonly { label: Verdict; marked: Verdict | 'unsure' }[]): number {
  const present = verdicts.filter((verdict) => marked.some((one) => one.label === verdict));
  if (present.length === 0) return 1;
  const scores = present.map((verdict) => {
    const hits = marked.filter((one) => one.label === verdict && one.marked === verdict).length;
    const said = marked.filter((one) => one.marked === verdict).length;
    const meant = marked.filter((one) => one.label === verdict).length;
    return (2 * hits) / (said + meant);
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function shortfalls(
  { id, floor }: TextQuestion,
  report: Pick<Agreement, 'accuracy' | 'macroF1' | 'falseAccepts' | 'unsureShare'>,
): string[] {
  const problems: string[] = [];
  const low = (name: string, value: number, limit: number) => {
    if (value < limit)
      problems.push(`${id}: ${name} ${value.toFixed(2)} is below its floor of ${limit.toFixed(2)}`);
  };
  low('accuracy', report.accuracy, floor.accuracy);
  low('macro-F1', report.macroF1, floor.macroF1);
  if (report.falseAccepts > floor.falseAccepts)
    problems.push(
      `${id}: ${report.falseAccepts} wrong answers were marked correct; its floor allows ${floor.falseAccepts}`,
    );
  if (report.unsureShare > floor.unsure)
    problems.push(
      `${id}: ${(report.unsureShare * 100).toFixed(0)} % of the answers were left unsure; its floor allows ${(floor.unsure * 100).toFixed(0)} %`,
    );
  return problems;
}
