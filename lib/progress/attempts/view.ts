import { type KeyedQuestion, revealAnswer } from '../../quiz/grading';
import { isOpinion, type Silence } from '../../quiz/opinion/opinion';
import { withOpinion } from '../../quiz/opinion/with-opinion';
import {
  type Outcome,
  type Permission,
  type ShownOpinion,
  showFeedback,
  showReveal,
} from '../../quiz/outcome';
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
    ...(settled.verdict === null ? {} : { verdict: settled.verdict, earned: settled.earned }),
    // A second opinion holds until somebody says otherwise.
    ...(attempt.status === 'unsure' && (!settled.markedBy || settled.markedBy === 'model')
      ? { decides }
      : {}),
    ...(settled.markedBy && settled.markedBy !== 'checker'
      ? { markedBy: settled.markedBy, note: settled.note }
      : {}),
    ...(attempt.contest ? { contest: attempt.contest } : {}),
    ...(attempt.opinion ? { opinion: showOpinion(attempt, everything) } : {}),
  };
  if (attempt.grade.status !== 'ungradable') {
    const feedback = withOpinion(attempt.grade, attempt.opinion?.detail);
    outcome.shown = showFeedback(feedback, everything, renderMarkdown);
    if (attempt.grade.status === 'unsure') outcome.shown.why = attempt.grade.why;
  }
  if (everything && question) {
    outcome.reveal = showReveal(revealAnswer(question, attempt.seed), renderMarkdown);
  }
  return outcome;
}

function showOpinion(attempt: AttemptRecord, everything: boolean): ShownOpinion {
  const { state, detail } = attempt.opinion!;
  if (state === 'waiting' || state === 'asking') return { state: 'waiting' };
  if (!isOpinion(detail)) {
    return { state: 'none', silence: (detail as { silence: Silence } | null)?.silence ?? 'failed' };
  }
  const agrees = attempt.status === 'graded' && detail.verdict === attempt.verdict;
  return {
    state: 'given',
    effect: detail.counts ? 'decided' : agrees ? 'agreed' : 'advised',
    verdict: detail.verdict,
    ...(everything && detail.comment ? { comment: detail.comment } : {}),
  };
}
