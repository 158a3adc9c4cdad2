import type { Verdict } from '../contract';
import type { Condition, TextQuestion } from './schema';

export function holds(condition: Condition, found: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return found.has(condition);
  if ('all' in condition) return condition.all.every((part) => holds(part, found));
  if ('any' in condition) return condition.any.some((part) => holds(part, found));
  if ('of' in condition)
    return condition.of.filter((part) => holds(part, found)).length >= condition.atLeast;
  if ('contradicted' in condition) return found.has(`against ${condition.contradicted}`);
  return !holds(condition.not, found);
}

/**
 * The verdict that the question's credit rule gives for the ideas and misconceptions found. A misconception lowers it
 * as its author said: to partial, or to nothing.
 */
export function applyCredit(question: TextQuestion, found: ReadonlySet<string>): Verdict {
  const { full, partial, none } = question.credit;
  const wrong = question.misconceptions.filter((misconception) => found.has(misconception.id));
  if (none !== undefined && holds(none, found)) return 'incorrect';
  if (wrong.some((misconception) => misconception.effect === 'incorrect')) return 'incorrect';
  if (holds(full, found))
    return wrong.some((misconception) => misconception.effect === 'partial')
      ? 'partial'
      : 'correct';
  if (partial !== undefined && holds(partial, found)) return 'partial';
  return 'incorrect';
}

/** Points for a verdict: all, none, or the declared share; by ideas, their share in quarters, neither all nor none. */
export function earnedFor(
  question: TextQuestion,
  verdict: Verdict,
  found: ReadonlySet<string>,
): number {
  if (verdict === 'correct') return question.points;
  if (verdict === 'incorrect') return 0;
  const { partialShare } = question.credit;
  if (partialShare !== 'ideas') return question.points * partialShare;
  const total = question.ideas.reduce((sum, idea) => sum + idea.points, 0);
  const got = question.ideas.reduce((sum, idea) => sum + (found.has(idea.id) ? idea.points : 0), 0);
  const quarters = Math.round((4 * got) / total);
  return (question.points * Math.min(3, Math.max(1, quarters))) / 4;
}
