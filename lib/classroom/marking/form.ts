import { z } from 'zod';
import type { Verdict } from '@/lib/quiz/contract';

export interface MarkDecision {
  verdict: Verdict;
  earned: number;
  note: string;
}

/** What a teacher decides of an answer. Points are asked for only where a part of it is right. */
export const markForm = z.object({
  verdict: z.enum(['correct', 'partial', 'incorrect'], {
    error: 'Say whether the answer is right, partly right or not right.',
  }),
  points: z.string().trim().default(''),
  note: z.string().trim().max(1000, 'A note has at most 1,000 characters.').default(''),
});

/** The points that go with a verdict, or what is wrong with those that were typed. */
export function readDecision(
  { verdict, points, note }: z.infer<typeof markForm>,
  possible: number,
): { ok: true; decision: MarkDecision } | { ok: false; reason: string } {
  if (verdict === 'correct') return { ok: true, decision: { verdict, earned: possible, note } };
  if (verdict === 'incorrect') return { ok: true, decision: { verdict, earned: 0, note } };
  const earned = Number(points.replace(',', '.'));
  if (points !== '' && earned > 0 && earned < possible) {
    return { ok: true, decision: { verdict, earned, note } };
  }
  const got = points === '' ? '' : `; got “${points.slice(0, 20)}”`;
  return {
    ok: false,
    reason: `Partly right earns more than 0 and less than ${possible} points${got}.`,
  };
}
