import { createEmptyCard, type FSRS, fsrs, Rating, type State } from 'ts-fsrs';
import type { Verdict } from '../../quiz/contract';

/** A question in a learner's memory, as ts-fsrs models it; the fields of the stored row. */
export interface ReviewMemory {
  due: Date;
  stability: number;
  difficulty: number;
  elapsedDays: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  state: number;
  lastReview: Date | null;
}

/** Days, not minutes: a question comes back tomorrow at the earliest, whole courses are read in an evening. */
const scheduler: FSRS = fsrs({
  enable_short_term: false,
  enable_fuzz: false,
  request_retention: 0.9,
});

const hour = 3_600_000;

/** What happened, in the words of spaced repetition. */
export function rateAnswer(answered: {
  verdict: Verdict;
  hintsUsed: number;
  certainty: number | null;
}) {
  if (answered.verdict === 'incorrect') return Rating.Again;
  if (answered.verdict === 'partial' || answered.hintsUsed > 0) return Rating.Hard;
  // Sure and right is remembered best; right by guessing is hardly remembered.
  if (answered.certainty !== null && answered.certainty >= 90) return Rating.Easy;
  if (answered.certainty !== null && answered.certainty <= 30) return Rating.Hard;
  return Rating.Good;
}

/**
 * The memory after an answer. Answering again before it is due is practice and proves nothing about memory, so it
 * changes nothing, unless it went wrong.
 */
export function scheduleReview(
  memory: ReviewMemory | null,
  answered: { verdict: Verdict; hintsUsed: number; certainty: number | null },
  now: Date,
): ReviewMemory {
  if (memory?.lastReview) {
    const early = memory.due.getTime() - now.getTime() > hour;
    const again = now.getTime() - memory.lastReview.getTime() < 12 * hour;
    if (early && (answered.verdict !== 'incorrect' || again)) return memory;
  }
  const card = memory
    ? {
        due: memory.due,
        stability: memory.stability,
        difficulty: memory.difficulty,
        elapsed_days: memory.elapsedDays,
        scheduled_days: memory.scheduledDays,
        learning_steps: memory.learningSteps,
        reps: memory.reps,
        lapses: memory.lapses,
        state: memory.state as State,
        last_review: memory.lastReview ?? undefined,
      }
    : createEmptyCard(now);
  const next = scheduler.next(card, now, rateAnswer(answered)).card;
  return {
    due: next.due,
    stability: next.stability,
    difficulty: next.difficulty,
    elapsedDays: next.elapsed_days,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    lastReview: next.last_review ?? now,
  };
}
