import { type KeyedQuestion, revealAnswer } from '../../quiz/grading';
import { type Outcome, type Permission, showFeedback, showReveal } from '../../quiz/outcome';
import { type AttemptRecord, settle } from './record';

/** The attempt as its learner may see it. */
export function buildOutcome(
  attempt: AttemptRecord,
  question: KeyedQuestion | undefined,
  permission: Permission,
  decides: 'teacher' | 'learner',
  renderMarkdown: (text: string) => string,
): Outcome {
  const base = {
    attemptId: attempt.id,
    questionId: attempt.questionId,
    seed: attempt.seed,
    answer: attempt.answer,
    at: attempt.createdAt.toISOString(),
    possible: attempt.possible,
    certainty: attempt.certainty,
    hintsUsed: attempt.hintsUsed % 100,
  };
  if (permission === 'nothing') return { ...base, status: 'received' };
  const settled = settle(attempt);
  const everything = permission === 'everything';
  const outcome: Outcome = {
    ...base,
    status: settled.verdict === null ? 'unsure' : 'graded',
    ...(settled.verdict === null
      ? { decides }
      : { verdict: settled.verdict, earned: settled.earned }),
    ...(settled.markedBy === 'learner' || settled.markedBy === 'teacher'
      ? { markedBy: settled.markedBy, note: settled.note }
      : {}),
    ...(attempt.contest ? { contest: attempt.contest } : {}),
  };
  if (attempt.grade.status !== 'ungradable') {
    outcome.shown = showFeedback(attempt.grade.feedback, everything, renderMarkdown);
    if (attempt.grade.status === 'unsure') outcome.shown.why = attempt.grade.why;
  }
  if (everything && question) {
    outcome.reveal = showReveal(revealAnswer(question, attempt.seed), renderMarkdown);
  }
  return outcome;
}
