import type { Verdict } from '../quiz/contract';
import type { MarkRecord, OpinionRecord } from './attempts/record';
import { settle, wasLookedUp } from './attempts/record';

/** What rules need of an attempt. */
export interface AttemptSummary {
  quizSlug: string;
  questionId: string;
  status: 'graded' | 'unsure';
  verdict: Verdict | null;
  earned: number;
  possible: number;
  hintsUsed: number;
  certainty: number | null;
  createdAt: Date;
  marks: MarkRecord[];
  opinion?: Pick<OpinionRecord, 'verdict' | 'earned'> | null;
}

export interface QuestionProgress {
  attempts: number;
  /** Share of the points of the last attempt that counts; null where none has been decided. */
  share: number | null;
  answered: boolean;
  /** The last attempt that counts earned nearly everything, without the answer having been looked up. */
  mastered: boolean;
}

const nearlyAll = 0.8;

/**
 * Where a learner stands with each question. The last decided attempt counts, not the best one: what was known once
 * and is wrong today is not mastered. An attempt right after looking the answer up proves nothing.
 */
export function buildQuestionProgress(
  attempts: readonly AttemptSummary[],
): Map<string, QuestionProgress> {
  const progress = new Map<string, QuestionProgress>();
  const oldestFirst = [...attempts].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const attempt of oldestFirst) {
    const known = progress.get(attempt.questionId);
    const { verdict, earned, possible } = settle(attempt);
    const counts = verdict !== null && !wasLookedUp(attempt);
    const share = counts && possible > 0 ? earned / possible : (known?.share ?? null);
    progress.set(attempt.questionId, {
      attempts: (known?.attempts ?? 0) + 1,
      answered: true,
      share,
      mastered: counts ? earned / possible >= nearlyAll : (known?.mastered ?? false),
    });
  }
  return progress;
}

export interface Calibration {
  /** What was said, in percent. */
  said: number;
  answers: number;
  right: number;
}

/** How often answers were right, by how sure the learner was. Only the first attempt at a question tells. */
export function buildCalibration(attempts: readonly AttemptSummary[]): Calibration[] {
  const seen = new Set<string>();
  const bins = new Map<number, Calibration>();
  const oldestFirst = [...attempts].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const attempt of oldestFirst) {
    const { verdict } = settle(attempt);
    if (seen.has(attempt.questionId) || verdict === null) continue;
    seen.add(attempt.questionId);
    if (attempt.certainty === null) continue;
    const bin = bins.get(attempt.certainty) ?? { said: attempt.certainty, answers: 0, right: 0 };
    bin.answers += 1;
    if (verdict === 'correct') bin.right += 1;
    bins.set(attempt.certainty, bin);
  }
  return [...bins.values()].sort((a, b) => a.said - b.said);
}
