import type { PublicFrame } from '../quiz/contract';
import { type KeyedQuestion, toPublicQuestion } from '../quiz/grading';
import { commonSeed } from './seeds';

/** The questions as a page shows them that is the same for everybody. */
export function buildPageQuestions(
  questions: readonly KeyedQuestion[],
  renderMarkdown: (text: string) => string,
): PublicFrame[] {
  return questions.map((one) => toPublicQuestion(one, commonSeed(one.id), renderMarkdown));
}
