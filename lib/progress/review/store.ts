import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import type { ReviewMemory } from './schedule';

export interface ReviewCardRecord extends ReviewMemory {
  quizSlug: string;
  questionId: string;
}

export async function getReviewMemory(
  { learnerId }: LearnerAccess,
  questionId: string,
): Promise<ReviewMemory | null> {
  return getDatabase().reviewCard.findUnique({
    where: { learnerId_questionId: { learnerId, questionId } },
    select: memoryFields,
  });
}

export async function countDue({ learnerId }: LearnerAccess, now: Date): Promise<number> {
  return getDatabase().reviewCard.count({ where: { learnerId, due: { lte: now } } });
}

/** Due first, longest due first. */
export async function listReviewCards({ learnerId }: LearnerAccess): Promise<ReviewCardRecord[]> {
  return getDatabase().reviewCard.findMany({
    where: { learnerId },
    select: { quizSlug: true, questionId: true, ...memoryFields },
    orderBy: { due: 'asc' },
  });
}

const memoryFields = {
  due: true,
  stability: true,
  difficulty: true,
  elapsedDays: true,
  scheduledDays: true,
  learningSteps: true,
  reps: true,
  lapses: true,
  state: true,
  lastReview: true,
} as const;
