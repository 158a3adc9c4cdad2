import type { LearnerAccess } from '../../auth/access';
import { askedRows } from '../../db/asked-rows';
import { getDatabase } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import type { ReviewMemory } from './schedule';

export interface ReviewCardRecord extends ReviewMemory {
  quizSlug: string;
  questionId: string;
}

export async function getReviewMemory(
  access: LearnerAccess,
  questionId: string,
): Promise<ReviewMemory | null> {
  const [memory] = await listReviewMemories([{ access, questionId }]);
  return memory;
}

/** What each learner remembers of a question, in the order asked: one query for all. */
export async function listReviewMemories(
  asked: readonly { access: LearnerAccess; questionId: string }[],
): Promise<(ReviewMemory | null)[]> {
  const keys = asked.map(({ access, questionId }) => ({ learnerId: access.learnerId, questionId }));
  type Row = ReviewMemory & { learnerId: string; questionId: string };
  const found = await getDatabase().$queryRaw<Row[]>`
    SELECT "learnerId", "questionId", ${memoryColumns}
    FROM ${askedRows(keys.map(({ learnerId, questionId }) => [learnerId, questionId]))}
    JOIN "ReviewCard" ON "learnerId" = column1 AND "questionId" = column2`;
  const cards = new Map(
    found.map(({ learnerId, questionId, ...memory }) => [`${learnerId} ${questionId}`, memory]),
  );
  return keys.map((key) => cards.get(`${key.learnerId} ${key.questionId}`) ?? null);
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
} as const satisfies Record<keyof ReviewMemory, true>;

const memoryColumns = Prisma.raw(
  Object.keys(memoryFields)
    .map((field) => `"${field}"`)
    .join(),
);
