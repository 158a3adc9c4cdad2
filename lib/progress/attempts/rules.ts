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

type Timing = Pick<QuizSettings, 'feedback' | 'deadline'>;

export interface Circumstances {
  quiz: Timing & { alsoBound: readonly Timing[] };
  /** Null for practice outside a sitting. */
  sitting: { submittedAt: Date | null } | null;
  now: Date;
  verdict: 'correct' | 'partial' | 'incorrect' | null;
  /** The learner asked for the answer. */
  lookedUp: boolean;
}

const generosity: Permission[] = ['nothing', 'feedback', 'everything'];

/** What may be shown of an attempt now: the least of what all settings that bind the learner permit. */
export function permissionFor(of: Circumstances): Permission {
  return [of.quiz, ...of.quiz.alsoBound]
    .map((settings) => permissionUnder(settings, of))
    .reduce((a, b) => (generosity.indexOf(a) < generosity.indexOf(b) ? a : b));
}

/**
 * Practice shows feedback at once and the answer when it was right, could not be
 * decided, or was asked for. A quiz with a stricter policy keeps it for practice too until its moment has come.
 */
function permissionUnder(settings: Timing, of: Omit<Circumstances, 'quiz'>): Permission {
  const deadline = settings.deadline ? Date.parse(settings.deadline) : null;
  if (settings.feedback === 'after-deadline') {
    return deadline !== null && of.now.getTime() >= deadline ? 'everything' : 'nothing';
  }
  if (settings.feedback === 'after-submission' && of.sitting) {
    return of.sitting.submittedAt ? 'everything' : 'nothing';
  }
  if (of.sitting) return 'everything';
  return of.verdict === 'correct' || of.verdict === null || of.lookedUp ? 'everything' : 'feedback';
}
