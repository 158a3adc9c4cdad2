import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import { attemptRow, type NewAttempt } from '../attempts/store';
import type { NewLabJob } from '../labs/store';
import type { ReviewMemory } from '../review/schedule';
import type { SittingRecord } from './rules';

export const sittingFields = {
  id: true,
  quizSlug: true,
  seed: true,
  startedAt: true,
  dueAt: true,
  submittedAt: true,
  assignmentId: true,
} as const;

export async function listSittings(
  { learnerId }: LearnerAccess,
  quizSlug: string,
): Promise<SittingRecord[]> {
  return getDatabase().sitting.findMany({
    where: { learnerId, quizSlug },
    select: sittingFields,
    orderBy: { startedAt: 'asc' },
  });
}

/** Those of several quizzes at once, oldest first. */
export async function listSittingsOf(
  { learnerId }: LearnerAccess,
  quizSlugs: readonly string[],
): Promise<SittingRecord[]> {
  return getDatabase().sitting.findMany({
    where: { learnerId, quizSlug: { in: [...quizSlugs] } },
    select: sittingFields,
    orderBy: { startedAt: 'asc' },
  });
}

export async function getSitting(
  { learnerId }: LearnerAccess,
  id: string,
): Promise<SittingRecord | null> {
  return getDatabase().sitting.findFirst({ where: { id, learnerId }, select: sittingFields });
}

/** Begins a sitting, or gives the one that is open already: a double click begins one. */
export async function openSitting(
  { learnerId }: LearnerAccess,
  sitting: {
    quizSlug: string;
    seed: number;
    startedAt: Date;
    dueAt: Date | null;
    assignmentId: string | null;
  },
): Promise<SittingRecord> {
  return getDatabase().$transaction(async (tx) => {
    const open = await tx.sitting.findFirst({
      where: {
        learnerId,
        quizSlug: sitting.quizSlug,
        submittedAt: null,
        OR: [{ dueAt: null }, { dueAt: { gt: sitting.startedAt } }],
      },
      select: sittingFields,
    });
    return open ?? tx.sitting.create({ data: { learnerId, ...sitting }, select: sittingFields });
  });
}

/**
 * Closes the sitting with all its answers, or does nothing when it is closed already: handing in twice, or while the
 * server closes it because its time is over, appends every attempt once.
 */
export async function closeSitting(
  { learnerId }: LearnerAccess,
  sitting: SittingRecord,
  submittedAt: Date,
  attempts: { attempt: NewAttempt; memory: ReviewMemory | null }[],
  labs: NewLabJob[] = [],
): Promise<boolean> {
  return getDatabase().$transaction(async (tx) => {
    const closed = await tx.sitting.updateMany({
      where: { id: sitting.id, learnerId, submittedAt: null },
      data: { submittedAt },
    });
    if (closed.count === 0) return false;
    const rows: Prisma.AttemptCreateManyInput[] = attempts.map(({ attempt }) =>
      attemptRow(learnerId, attempt),
    );
    await tx.attempt.createMany({ data: rows });
    await tx.labJob.createMany({
      data: labs.map(({ experiment, ...job }) => ({
        ...job,
        learnerId,
        experiment: experiment as Prisma.InputJsonValue,
      })),
    });
    for (const { attempt } of attempts) {
      if (!attempt.wantsOpinion) continue;
      await tx.attempt.update({
        where: { learnerId_clientKey: { learnerId, clientKey: attempt.clientKey } },
        data: { opinion: { create: {} } },
        select: { id: true },
      });
    }
    for (const { attempt, memory } of attempts) {
      if (!memory) continue;
      const { quizSlug, questionId } = attempt;
      await tx.reviewCard.upsert({
        where: { learnerId_questionId: { learnerId, questionId } },
        create: { learnerId, quizSlug, questionId, ...memory },
        update: memory,
      });
    }
    await tx.draft.deleteMany({ where: { learnerId, quizSlug: sitting.quizSlug } });
    return true;
  });
}
