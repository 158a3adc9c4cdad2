import { grantLearner, type LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { isUniqueViolation } from '../../db/errors';
import type { Prisma } from '../../db/generated/sqlite/client';

export interface LabJobRecord {
  id: string;
  learnerId: string;
  questionId: string;
  questionHash: string;
  seed: number;
  clientKey: string;
  sittingId: string | null;
  certainty: number | null;
  /** What the browser sent: the document and its digest. */
  experiment: unknown;
  claimedDigest: string | null;
  state: 'queued' | 'running' | 'done' | 'failed';
  error: string | null;
  createdAt: Date;
}

const fields = {
  id: true,
  learnerId: true,
  questionId: true,
  questionHash: true,
  seed: true,
  clientKey: true,
  sittingId: true,
  certainty: true,
  experiment: true,
  claimedDigest: true,
  state: true,
  error: true,
  createdAt: true,
} as const;

export interface NewLabJob {
  quizSlug: string;
  questionId: string;
  questionHash: string;
  seed: number;
  clientKey: string;
  sittingId: string | null;
  certainty: number | null;
  experiment: unknown;
  claimedDigest: string | null;
}

/** Puts a submission into the queue; the same key again gives the job that is there. */
export async function enqueueLabJob(
  { learnerId }: LearnerAccess,
  { experiment, ...job }: NewLabJob,
): Promise<LabJobRecord> {
  const database = getDatabase();
  try {
    return await database.labJob.create({
      data: { learnerId, ...job, experiment: experiment as Prisma.InputJsonValue },
      select: fields,
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return database.labJob.findUniqueOrThrow({
      where: { learnerId_clientKey: { learnerId, clientKey: job.clientKey } },
      select: fields,
    });
  }
}

/** What was sent to be verified in a sitting, oldest first. */
export async function listSittingJobs(
  { learnerId }: LearnerAccess,
  sittingId: string,
): Promise<LabJobRecord[]> {
  return getDatabase().labJob.findMany({
    where: { learnerId, sittingId },
    select: fields,
    orderBy: { createdAt: 'asc' },
  });
}

export async function getLabJob(
  { learnerId }: LearnerAccess,
  id: string,
): Promise<LabJobRecord | null> {
  return getDatabase().labJob.findFirst({ where: { id, learnerId }, select: fields });
}

/** Jobs that wait before this one. */
export async function countJobsBefore(job: Pick<LabJobRecord, 'createdAt'>): Promise<number> {
  return getDatabase().labJob.count({
    where: { state: { in: ['queued', 'running'] }, createdAt: { lt: job.createdAt } },
  });
}

/** Waiting jobs of one learner: a bound on what one person may queue. */
export async function countOpenJobs({ learnerId }: LearnerAccess): Promise<number> {
  return getDatabase().labJob.count({ where: { learnerId, state: { in: ['queued', 'running'] } } });
}

/**
 * Takes the oldest waiting job for this process, or null. A job that another process began and left for too long is
 * taken again: running it twice gives the same facts.
 */
export async function claimLabJob(now: Date, abandonedBefore: Date): Promise<LabJobRecord | null> {
  const database = getDatabase();
  for (;;) {
    const job = await database.labJob.findFirst({
      where: {
        OR: [{ state: 'queued' }, { state: 'running', startedAt: { lt: abandonedBefore } }],
      },
      orderBy: { createdAt: 'asc' },
      select: { ...fields, startedAt: true },
    });
    if (!job) return null;
    const claimed = await database.labJob.updateMany({
      where: { id: job.id, state: job.state, startedAt: job.startedAt },
      data: { state: 'running', startedAt: now },
    });
    if (claimed.count === 1) return job;
  }
}

export async function finishLabJob(
  id: string,
  result: { facts: unknown; attemptId: string | null; error: string | null },
  now: Date,
): Promise<void> {
  // "Many": a single update would read the whole job back.
  await getDatabase().labJob.updateMany({
    where: { id },
    data: {
      state: result.error === null ? 'done' : 'failed',
      progress: 1,
      facts: (result.facts ?? undefined) as Prisma.InputJsonValue | undefined,
      attemptId: result.attemptId,
      error: result.error,
      finishedAt: now,
    },
  });
}

/** In whose name a finished job's attempt is recorded: the learner who submitted it, if they are still here. */
export async function findSubmitter(
  job: Pick<LabJobRecord, 'learnerId'>,
): Promise<LearnerAccess | null> {
  const user = await getDatabase().user.findUnique({
    where: { id: job.learnerId },
    select: { id: true, name: true, isAnonymous: true },
  });
  return user && grantLearner(user);
}
