import type { Quiz } from '../../content/library';
import type { AssignedQuiz } from '../assignments/policy';
import { bindQuiz } from '../assignments/rules';
import type { AttemptSummary } from '../mastery';
import { verdictForPolicy, wasLookedUp } from './record';
import { permissionFor } from './rules';

export interface PlacedAttempt extends AttemptSummary {
  /** Null for practice. */
  sitting: { submittedAt: Date | null; assignmentId: string | null } | null;
}

/**
 * Attempts as their learner may know of them now: one whose mark is held back is answered and not decided. Progress,
 * and what is due for review, would tell the verdict else.
 */
export function withoutHeldBack(
  attempts: readonly PlacedAttempt[],
  assigned: readonly AssignedQuiz[],
  loadQuiz: (slug: string) => Quiz | null,
  now: Date,
): { attempts: AttemptSummary[]; heldBack: Set<string> } {
  const heldBack = new Set<string>();
  const shown = attempts.map((attempt) => {
    const quiz = loadQuiz(attempt.quizSlug);
    if (!quiz) return attempt;
    const own = assigned.filter(({ slug }) => slug === quiz.slug);
    const permission = permissionFor({
      quiz: bindQuiz(quiz, own, attempt.sitting, now),
      sitting: attempt.sitting,
      now,
      verdict: verdictForPolicy(attempt),
      lookedUp: wasLookedUp(attempt),
    });
    if (permission !== 'nothing') return attempt;
    heldBack.add(attempt.questionId);
    const undecided = { status: 'unsure' as const, verdict: null, earned: 0 };
    return { ...attempt, ...undecided, marks: [], opinion: null };
  });
  return { attempts: shown, heldBack };
}
