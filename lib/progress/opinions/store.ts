import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { isUniqueViolation } from '../../db/errors';
import type { Prisma } from '../../db/generated/sqlite/client';
import type { Grade } from '../../quiz/contract';
import type { OpinionDetail } from '../../quiz/opinion/opinion';
import type { ReviewMemory } from '../review/schedule';

/** An answer that waits for a second opinion. */
export interface OpinionJob {
  id: string;
  createdAt: Date;
  attempt: {
    id: string;
    learnerId: string;
    quizSlug: string;
    questionId: string;
    questionHash: string;
    seed: number;
    answer: unknown;
    grade: Grade;
    hintsUsed: number;
    certainty: number | null;
    createdAt: Date;
  };
}

const fields = {
  id: true,
  createdAt: true,
  state: true,
  startedAt: true,
  attempt: {
    select: {
      ...{ id: true, learnerId: true, quizSlug: true, questionId: true, questionHash: true },
      ...{ seed: true, answer: true, grade: true, hintsUsed: true, certainty: true },
      createdAt: true,
    },
  },
} satisfies Prisma.SecondOpinionSelect;

/** Takes the oldest waiting answer for this process, or null; one that a stopped process left is taken again. */
export async function claimOpinion(now: Date, abandonedBefore: Date): Promise<OpinionJob | null> {
  const database = getDatabase();
  for (;;) {
    const job = await database.secondOpinion.findFirst({
      where: {
        OR: [{ state: 'waiting' }, { state: 'asking', startedAt: { lt: abandonedBefore } }],
      },
      orderBy: { createdAt: 'asc' },
      select: fields,
    });
    if (!job) return null;
    const claimed = await database.secondOpinion.updateMany({
      where: { id: job.id, state: job.state, startedAt: job.startedAt },
      data: { state: 'asking', startedAt: now },
    });
    if (claimed.count === 1) return job as unknown as OpinionJob;
  }
}

/** Keeps what the model said, or why it said nothing, and moves the review card with a mark that counts. */
export async function finishOpinion(
  job: Pick<OpinionJob, 'id' | 'attempt'>,
  detail: OpinionDetail,
  memory: ReviewMemory | null,
  now: Date,
): Promise<void> {
  const database = getDatabase();
  const given = 'ideas' in detail;
  const counts = given && detail.counts;
  const { learnerId, quizSlug, questionId } = job.attempt;
  const finish = database.secondOpinion.updateMany({
    where: { id: job.id, state: { in: ['waiting', 'asking'] } },
    data: {
      state: given ? 'given' : 'none',
      verdict: counts ? detail.verdict : null,
      earned: counts ? detail.earned : null,
      detail: detail as unknown as Prisma.InputJsonValue,
      finishedAt: now,
    },
  });
  if (!memory) await finish;
  else {
    await database.$transaction([
      finish,
      database.reviewCard.upsert({
        where: { learnerId_questionId: { learnerId, questionId } },
        create: { learnerId, quizSlug, questionId, ...memory },
        update: memory,
      }),
    ]);
  }
}

/** Asks for an opinion on an attempt that has none, as after a contest. False where there is one, or one is awaited. */
export async function requestOpinion(
  { learnerId }: LearnerAccess,
  attemptId: string,
): Promise<boolean> {
  try {
    await getDatabase().attempt.update({
      where: { id: attemptId, learnerId, opinion: null },
      data: { opinion: { create: {} } },
      select: { id: true },
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error) || isNotFound(error)) return false;
    throw error;
  }
}

/** Gives up waiting, as when the host has switched the second look off since. */
export async function abandonOpinion(
  { learnerId }: LearnerAccess,
  attemptId: string,
): Promise<void> {
  const detail: OpinionDetail = { model: '', silence: 'failed' };
  await getDatabase().secondOpinion.updateMany({
    where: { attemptId, attempt: { learnerId }, state: { in: ['waiting', 'asking'] } },
    data: { state: 'none', detail },
  });
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2025';
}
