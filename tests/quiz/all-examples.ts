import { choiceExamples } from '@/lib/quiz/choice/examples';
import type { QuestionExample } from '@/lib/quiz/example';
import { fillExamples } from '@/lib/quiz/fill/examples';
import { type KeyedQuestion, parseQuestion } from '@/lib/quiz/grading';
import { labExamples } from '@/lib/quiz/lab/examples';
import { matchExamples } from '@/lib/quiz/match/examples';
import { numericExamples } from '@/lib/quiz/numeric/examples';
import { orderExamples } from '@/lib/quiz/order/examples';
import { partsExamples } from '@/lib/quiz/parts/examples';
import { pointExamples } from '@/lib/quiz/point/examples';
import { textExamples } from '@/lib/quiz/text/examples';

export const allExamples: QuestionExample[] = [
  choiceExamples,
  numericExamples,
  orderExamples,
  matchExamples,
  fillExamples,
  pointExamples,
  partsExamples,
  labExamples,
  textExamples,
].flat();

export function questionOf(written: unknown): KeyedQuestion {
  const parsed = parseQuestion(written);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.question;
}
