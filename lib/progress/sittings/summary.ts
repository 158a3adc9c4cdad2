import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { describeTerms } from '../../quiz/describe-quiz';
import type { AssignedQuiz } from '../assignments/policy';
import { type BoundQuiz, bindQuiz, bindQuizToBegin } from '../assignments/rules';
import { listAssignedQuizzes } from '../assignments/store';
import { strictestOf } from '../assignments/strictest';
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

/** The terms of the class for which the quiz would be taken. */
export interface AssignedTerms {
  className: string;
  opens: string | null;
  due: string | null;
  /** Time, attempts and when the marks are shown, in words. */
  terms: string[];
  /** Another class that holds the marks back for longer, and until when. */
  stricter: { className: string; until: string | null } | null;
  /** A sitting that is open and was begun before it was assigned, or for another class. */
  openIsOther: boolean;
  /** By the server's clock. */
  now: string;
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
  assigned: AssignedTerms | null;
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
  const open = sittings.find((sitting) => sittingState(sitting, now) === 'open');
  const next = bindQuizToBegin(quiz, assigned, sittings, now);
  const own = assigned.find(({ id }) => id === open?.assignmentId);
  return {
    sittings: summaries,
    open: open?.id ?? null,
    refusal: open ? null : reasonNotToBegin(next, sittings, now),
    assigned: own
      ? termsOf(bindQuiz(quiz, assigned, open ?? null, now), assigned, false, now)
      : termsOf(next, assigned, open !== undefined, now),
  };
}

/** Null where it is taken for no class. */
function termsOf(
  bound: BoundQuiz<Quiz>,
  assigned: readonly AssignedQuiz[],
  openIsOther: boolean,
  now: Date,
): AssignedTerms | null {
  if (bound.assignmentId === null) return null;
  const strictest = strictestOf(bound, assigned);
  const { timeLimit, attempts, layout } = bound;
  return {
    className: assigned.find(({ id }) => id === bound.assignmentId)?.className ?? '',
    opens: bound.opens ?? null,
    due: bound.deadline ?? null,
    // The moments are told by themselves, on the learner's own clock.
    terms: describeTerms({ timeLimit, attempts, layout, feedback: strictest.feedback }),
    stricter: strictest.because ? { className: strictest.because, until: strictest.until } : null,
    openIsOther,
    now: now.toISOString(),
  };
}
