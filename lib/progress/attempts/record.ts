import type { Grade, Verdict } from '../../quiz/contract';

/** An attempt as it was appended, with the marks that people added since. */
export interface AttemptRecord {
  id: string;
  quizSlug: string;
  questionId: string;
  questionHash: string;
  seed: number;
  answer: unknown;
  grade: Grade;
  status: 'graded' | 'unsure';
  verdict: Verdict | null;
  earned: number;
  possible: number;
  hintsUsed: number;
  certainty: number | null;
  sittingId: string | null;
  createdAt: Date;
  marks: MarkRecord[];
  contest: { state: 'open' | 'upheld' | 'declined'; answer: string | null } | null;
  opinion: OpinionRecord | null;
}

/** A language model's second opinion: `verdict` and `earned` where it counts. */
export interface OpinionRecord {
  state: 'waiting' | 'asking' | 'given' | 'none';
  verdict: Verdict | null;
  earned: number | null;
  /** An `OpinionDetail`, once there is one. */
  detail: unknown;
}

export interface MarkRecord {
  role: 'learner' | 'teacher';
  verdict: Verdict;
  earned: number;
  note: string;
  createdAt: Date;
}

export interface Settled {
  verdict: Verdict | null;
  earned: number;
  possible: number;
  markedBy: 'checker' | 'model' | 'learner' | 'teacher' | null;
  note: string;
}

/**
 * The mark that counts: a teacher's before a learner's, the latest among equals; a learner's own only where the
 * checker was unsure. People come before a second opinion, and that before the checker.
 */
export function settle(
  attempt: Pick<AttemptRecord, 'status' | 'verdict' | 'earned' | 'possible' | 'marks'> & {
    opinion?: Pick<OpinionRecord, 'verdict' | 'earned'> | null;
  },
): Settled {
  const latest = (role: MarkRecord['role']) =>
    attempt.marks
      .filter((mark) => mark.role === role)
      .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  const mark = latest('teacher') ?? (attempt.status === 'unsure' ? latest('learner') : undefined);
  const { possible, opinion } = attempt;
  const held = (earned: number) => Math.min(possible, Math.max(0, earned));
  if (mark) {
    const earned = held(mark.earned);
    return { verdict: mark.verdict, earned, possible, markedBy: mark.role, note: mark.note };
  }
  if (opinion?.verdict) {
    const earned = held(opinion.earned ?? 0);
    return { verdict: opinion.verdict, earned, possible, markedBy: 'model', note: '' };
  }
  if (attempt.status === 'unsure') {
    return { verdict: null, earned: 0, possible, markedBy: null, note: '' };
  }
  const { verdict, earned } = attempt;
  return { verdict, earned, possible, markedBy: 'checker', note: '' };
}

/**
 * The verdict by which the feedback policy goes. What could not be decided has shown its answer already, so that a mark
 * by somebody else takes nothing away from the page.
 */
export function verdictForPolicy(attempt: Parameters<typeof settle>[0]): Verdict | null {
  return attempt.status === 'unsure' ? null : settle(attempt).verdict;
}

/** `hintsUsed` counts hints; this is added when the right answer was looked up shortly before. */
export const lookedUp = 100;

export function wasLookedUp(attempt: Pick<AttemptRecord, 'hintsUsed'>): boolean {
  return attempt.hintsUsed >= lookedUp;
}

/** In practice a hint is forgotten after half a day, and is paid for no longer. */
export function isFresh(use: { createdAt: Date }, now: Date): boolean {
  return now.getTime() - use.createdAt.getTime() < 12 * 3_600_000;
}
