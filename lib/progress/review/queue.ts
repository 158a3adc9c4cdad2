import type { ReviewCardRecord } from './store';

export interface ReviewQueue {
  /** Due now, longest due first. */
  due: ReviewCardRecord[];
  /** What comes next, when nothing is due. */
  upcoming: { count: number; at: Date } | null;
}

const sessionLength = 20;

/** What to review now: at most twenty, so that a backlog does not frighten. */
export function buildReviewQueue(cards: readonly ReviewCardRecord[], now: Date): ReviewQueue {
  const open = [...cards].sort((a, b) => a.due.getTime() - b.due.getTime());
  const due = open.filter((card) => card.due <= now).slice(0, sessionLength);
  const later = open.filter((card) => card.due > now);
  if (later.length === 0) return { due, upcoming: null };
  const day = later[0].due.getTime() + 24 * 3_600_000;
  const count = later.filter((card) => card.due.getTime() < day).length;
  return { due, upcoming: { count, at: later[0].due } };
}
