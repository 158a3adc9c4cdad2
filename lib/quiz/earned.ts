import type { Feedback, Grade, Verdict } from './contract';

/** A grade from a share of the points: never below nothing, never above all, in thousandths of a point. */
export function gradedShare(share: number, possible: number, feedback: Feedback): Grade {
  const held = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0));
  const earned = Math.min(possible, Math.round(held * possible * 1000) / 1000);
  return { status: 'graded', verdict: verdictOf(earned, possible), earned, possible, feedback };
}

export function verdictOf(earned: number, possible: number): Verdict {
  if (earned >= possible) return 'correct';
  return earned > 0 ? 'partial' : 'incorrect';
}
