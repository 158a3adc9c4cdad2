import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { createBatch } from '../batch';
import type { ReviewMemory } from './schedule';

export interface ReviewCardRecord extends ReviewMemory {
  quizSlug: string;
  questionId: string;
}

export async function getReviewMemory(
  { learnerId }: LearnerAccess,
  questionId: string,
): Promise<ReviewMemory | null> {
  return findTogether({ learnerId, questionId });
}

const findTogether = createBatch<{ learnerId: string; questionId: string }, ReviewMemory | null>(
  async (keys) => {
    const found = await getDatabase().reviewCard.findMany({
      where: { OR: keys },
      select: { learnerId: true, questionId: true, ...memoryFields },
    });
    const cards = new Map(
      found.map(({ learnerId, questionId, ...memory }) => [`${learnerId} ${questionId}`, memory]),
    );
    return keys.map((key) => cards.get(`${key.learnerId} ${key.questionId}`) ?? null);
  },
);

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
