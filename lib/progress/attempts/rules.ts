import type { Grade } from '../../quiz/contract';
import type { Permission } from '../../quiz/outcome';
import type { QuizSettings } from '../../quiz/settings';

/** A grade after its hints are paid for: opening one takes its share of the points, never more than was earned. */
export function payForHints(grade: Grade, costs: readonly number[]): Grade {
  const cost = costs.reduce((sum, one) => sum + one, 0);
  if (grade.status === 'ungradable' || cost === 0) return grade;
  const kept = Math.max(0, grade.earned - cost * grade.possible);
  const earned = Math.round(kept * 1000) / 1000;
  if (grade.status === 'unsure') return { ...grade, earned };
  // What was answered stays right or wrong; only the points change.
  return { ...grade, earned };
}

export interface Circumstances {
  quiz: Pick<QuizSettings, 'feedback' | 'deadline'>;
  /** Null for practice outside a sitting. */
  sitting: { submittedAt: Date | null } | null;
  now: Date;
  verdict: 'correct' | 'partial' | 'incorrect' | null;
  /** The learner asked for the answer. */
  lookedUp: boolean;
}

/**
 * What may be shown of an attempt now. Practice shows feedback at once and the answer when it was right, could not be
 * decided, or was asked for. A quiz with a stricter policy keeps it for practice too until its moment has come.
 */
export function permissionFor(of: Circumstances): Permission {
  const deadline = of.quiz.deadline ? Date.parse(of.quiz.deadline) : null;
  if (of.quiz.feedback === 'after-deadline') {
    return deadline !== null && of.now.getTime() >= deadline ? 'everything' : 'nothing';
  }
  if (of.quiz.feedback === 'after-submission' && of.sitting) {
    return of.sitting.submittedAt ? 'everything' : 'nothing';
  }
  if (of.sitting) return 'everything';
  return of.verdict === 'correct' || of.verdict === null || of.lookedUp ? 'everything' : 'feedback';
}
