import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { describeTerms } from '../../quiz/describe-quiz';
import { bindQuiz, bindQuizToBegin } from '../assignments/rules';
import { listAssignedQuizzes } from '../assignments/store';
import { settle } from '../attempts/record';
import { permissionFor } from '../attempts/rules';
import { listAttempts } from '../attempts/store';
import { type HandInOptions, handIn } from './hand-in';
import { reasonNotToBegin, sittingState } from './rules';
import { listSittings } from './store';

export interface SittingSummary {
  id: string;
  startedAt: string;
  submittedAt: string | null;
  /** Null while the marks are held back. */
  score: { earned: number; possible: number } | null;
}

/** A learner's sittings of a quiz. One whose time has passed is closed here, with what had been saved. */
export async function buildSittingSummaries(
  access: LearnerAccess,
  quiz: Quiz,
  now: Date,
  wakers: Pick<HandInOptions, 'secondLook' | 'labs'> = {},
): Promise<{
  sittings: SittingSummary[];
  open: string | null;
  refusal: string | null;
  /** The terms of the class for which it would be taken, in words. */
  assigned: string[] | null;
}> {
  let sittings = await listSittings(access, quiz.slug);
  const over = sittings.filter((sitting) => sittingState(sitting, now) === 'over');
  for (const sitting of over) {
    await handIn(access, quiz, sitting, [], { now, anyway: true, ...wakers });
  }
  if (over.length > 0) sittings = await listSittings(access, quiz.slug);
  const [attempts, assigned] = await Promise.all([
    listAttempts(access, { quizSlug: quiz.slug }),
    listAssignedQuizzes(access, quiz.slug),
  ]);
  const possible = quiz.questions.reduce((sum, question) => sum + question.points, 0);
  const summaries = sittings.map((sitting): SittingSummary => {
    const bound = bindQuiz(quiz, assigned, sitting, now);
    const permission = permissionFor({ quiz: bound, sitting, now, verdict: null, lookedUp: false });
    const earned = attempts
      .filter((attempt) => attempt.sittingId === sitting.id)
      .reduce((sum, attempt) => sum + settle(attempt).earned, 0);
    return {
      id: sitting.id,
      startedAt: sitting.startedAt.toISOString(),
      submittedAt: sitting.submittedAt?.toISOString() ?? null,
      score: permission === 'nothing' || !sitting.submittedAt ? null : { earned, possible },
    };
  });
  const open = sittings.find((sitting) => sittingState(sitting, now) === 'open')?.id ?? null;
  const next = bindQuizToBegin(quiz, assigned, sittings, now);
  return {
    sittings: summaries,
    open,
    refusal: open ? null : reasonNotToBegin(next, sittings, now),
    assigned: next.assignmentId === null ? null : describeTerms(next),
  };
}
