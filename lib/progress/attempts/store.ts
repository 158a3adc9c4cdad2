import type { LearnerAccess } from '../../auth/access';
import { askedRows } from '../../db/asked-rows';
import { getDatabase, type Transaction } from '../../db/client';
import type { Prisma } from '../../db/generated/sqlite/client';
import type { Grade, Verdict } from '../../quiz/contract';
import type { ReviewMemory } from '../review/schedule';
import type { AttemptRecord } from './record';

const withMarks = {
  marks: { select: { role: true, verdict: true, earned: true, note: true, createdAt: true } },
  contest: { select: { state: true, answer: true } },
  opinion: { select: { state: true, verdict: true, earned: true, detail: true } },
} satisfies Prisma.AttemptInclude;

type Row = Prisma.AttemptGetPayload<{ include: typeof withMarks }>;

function toRecord(row: Row): AttemptRecord {
  return { ...row, grade: row.grade as unknown as Grade };
}

export interface NewAttempt {
  quizSlug: string;
  questionId: string;
  questionHash: string;
  seed: number;
  answer: unknown;
  grade: Exclude<Grade, { status: 'ungradable' }>;
  hintsUsed: number;
  certainty: number | null;
  clientKey: string;
  sittingId: string | null;
  /** A language model is to be asked too; kept with the attempt, so that it is not forgotten. */
  wantsOpinion?: boolean;
}

export function attemptRow(
  learnerId: string,
  { answer, grade, wantsOpinion: _, ...attempt }: NewAttempt,
): Prisma.AttemptUncheckedCreateInput {
  return {
    ...attempt,
    learnerId,
    answer: answer as Prisma.InputJsonValue,
    grade: grade as unknown as Prisma.InputJsonValue,
    status: grade.status,
    verdict: grade.status === 'graded' ? grade.verdict : null,
    earned: grade.status === 'graded' ? grade.earned : 0,
    possible: grade.possible,
  };
}

export async function findAttemptByKey(
  access: LearnerAccess,
  clientKey: string,
): Promise<AttemptRecord | null> {
  const [found] = await findAttemptsByKeys([{ access, clientKey }]);
  return found;
}

/** The attempts that carry these keys, in the order asked. Most keys are new, so only what is there is read whole. */
export async function findAttemptsByKeys(
  asked: readonly { access: LearnerAccess; clientKey: string }[],
): Promise<(AttemptRecord | null)[]> {
  const keys = asked.map(({ access, clientKey }) => ({ learnerId: access.learnerId, clientKey }));
  const pairs = askedRows(keys.map(({ learnerId, clientKey }) => [learnerId, clientKey]));
  const there = await getDatabase().$queryRaw<{ id: string }[]>`
    SELECT "Attempt"."id" FROM ${pairs}
    JOIN "Attempt" ON "learnerId" = column1 AND "clientKey" = column2`;
  if (there.length === 0) return keys.map(() => null);
  const rows = await getDatabase().attempt.findMany({
    where: { id: { in: there.map(({ id }) => id) } },
    include: withMarks,
  });
  const found = new Map(rows.map((row) => [`${row.learnerId} ${row.clientKey}`, toRecord(row)]));
  return keys.map((key) => found.get(`${key.learnerId} ${key.clientKey}`) ?? null);
}

export async function getAttempt(
  { learnerId }: LearnerAccess,
  id: string,
): Promise<AttemptRecord | null> {
  const row = await getDatabase().attempt.findFirst({
    where: { id, learnerId },
    include: withMarks,
  });
  return row && toRecord(row);
}

/** Oldest first. */
export async function listAttempts(
  { learnerId }: LearnerAccess,
  where: { quizSlug?: string; questionIds?: string[]; sittingId?: string } = {},
): Promise<AttemptRecord[]> {
  const rows = await getDatabase().attempt.findMany({
    where: {
      learnerId,
      quizSlug: where.quizSlug,
      sittingId: where.sittingId,
      questionId: where.questionIds && { in: where.questionIds },
    },
    include: withMarks,
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(toRecord);
}

/** What rules need of each attempt, without answers and feedback: for whole courses at once. */
export async function listAttemptSummaries({ learnerId }: LearnerAccess) {
  return getDatabase().attempt.findMany({
    where: { learnerId },
    select: {
      quizSlug: true,
      questionId: true,
      status: true,
      verdict: true,
      earned: true,
      possible: true,
      hintsUsed: true,
      certainty: true,
      createdAt: true,
      marks: withMarks.marks,
      opinion: { select: { verdict: true, earned: true } },
      sitting: { select: { submittedAt: true, assignmentId: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
}

/** The learner's own marking of an answer that the checker was unsure of. */
export async function recordSelfMark(
  { learnerId }: LearnerAccess,
  attemptId: string,
  mark: { verdict: Verdict; earned: number; note: string },
  card: { quizSlug: string; questionId: string; memory: ReviewMemory },
): Promise<void> {
  const { quizSlug, questionId, memory } = card;
  const database = getDatabase();
  await database.$transaction([
    database.mark.create({ data: { attemptId, role: 'learner', markerId: learnerId, ...mark } }),
    database.reviewCard.upsert({
      where: { learnerId_questionId: { learnerId, questionId } },
      create: { learnerId, quizSlug, questionId, ...memory },
      update: memory,
    }),
  ]);
}

/** One contest an attempt; saying it again changes the reason while nobody has decided. */
export async function recordContest(
  { learnerId }: LearnerAccess,
  attemptId: string,
  reason: string,
): Promise<void> {
  await getDatabase().$transaction(async (tx: Transaction) => {
    const existing = await tx.contest.findUnique({ where: { attemptId } });
    if (!existing) await tx.contest.create({ data: { attemptId, learnerId, reason } });
    else if (existing.state === 'open') {
      await tx.contest.update({ where: { attemptId }, data: { reason } });
    }
  });
}

/** Whether somebody teaches this learner: then unsure answers and contests have a reader. */
export async function hasTeacher({ learnerId }: LearnerAccess): Promise<boolean> {
  const found = await getDatabase().enrollment.findFirst({
    where: { learnerId, role: 'learner', leftAt: null, class: { archivedAt: null } },
    select: { id: true },
  });
  return found !== null;
}
