import { randomUUID } from 'node:crypto';
import type { LearnerAccess } from '../../../auth/access';
import { getDatabase } from '../../../db/client';
import { isUniqueViolation } from '../../../db/errors';
import { Prisma } from '../../../db/generated/sqlite/client';
import { createBatch } from '../../batch';
import type { ReviewMemory } from '../../review/schedule';
import type { AttemptRecord } from '../record';
import { attemptRow, findAttemptByKey, type NewAttempt } from '../store';

interface Append {
  learnerId: string;
  attempt: NewAttempt;
  memory: ReviewMemory | null;
  id: string;
  createdAt: Date;
}

/**
 * Appends the attempt, forgets the draft and moves the review card, all or nothing. The same `clientKey` again gives
 * the attempt that is already there: a double click, a second tab and a retry all get one and the same.
 */
export async function appendAttempt(
  access: LearnerAccess,
  attempt: NewAttempt,
  /** Null where it stays as it is. */
  memory: ReviewMemory | null,
): Promise<{ record: AttemptRecord; repeated: boolean }> {
  const append: Append = {
    learnerId: access.learnerId,
    attempt,
    memory,
    id: randomUUID(),
    createdAt: new Date(),
  };
  try {
    // Together with others it may fail because of one of them: then each goes alone.
    if (!(await appendTogether(append))) await writeAppends([append]);
    return { record: newRecord(append), repeated: false };
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const record = await findAttemptByKey(access, attempt.clientKey);
    if (!record) throw error;
    return { record, repeated: true };
  }
}

const appendTogether = createBatch<Append, boolean>(async (appends) => {
  let written = true;
  try {
    await writeAppends(appends);
  } catch (error) {
    if (appends.length === 1) throw error;
    written = false;
  }
  return appends.map(() => written);
});

/**
 * One transaction for all of them. In SQL, the same for both databases: Prisma plans a `createMany` anew each time,
 * which took six times as long as everything else here.
 */
async function writeAppends(appends: Append[]): Promise<void> {
  const writes = [insertAttempts(appends), deleteDrafts(appends)];
  // Two answers of one learner to one question may meet here: the later one moves the card.
  const cards = new Map(
    appends
      .filter(({ memory }) => memory)
      .map((append) => [`${append.learnerId} ${append.attempt.questionId}`, append]),
  );
  if (cards.size > 0) writes.push(replaceCards([...cards.values()]));
  const opinions = appends.filter(({ attempt }) => attempt.wantsOpinion);
  if (opinions.length > 0) writes.push(insertOpinions(opinions));
  const database = getDatabase();
  await database.$transaction(writes.map((write) => database.$executeRaw(write)));
}

function insertAttempts(appends: Append[]): Prisma.Sql {
  const rows = appends.map(({ learnerId, attempt, id, createdAt }) => {
    const row = attemptRow(learnerId, attempt);
    return Prisma.sql`(${id}, ${learnerId}, ${row.quizSlug}, ${row.questionId}, ${row.questionHash}, ${row.seed},
      ${JSON.stringify(row.answer)}, ${JSON.stringify(row.grade)}, ${row.status}, ${row.verdict}, ${row.earned},
      ${row.possible}, ${row.hintsUsed}, ${row.certainty}, ${row.clientKey}, ${row.sittingId}, ${createdAt})`;
  });
  return Prisma.sql`INSERT INTO "Attempt" ("id", "learnerId", "quizSlug", "questionId", "questionHash", "seed",
      "answer", "grade", "status", "verdict", "earned",
      "possible", "hintsUsed", "certainty", "clientKey", "sittingId", "createdAt")
    VALUES ${Prisma.join(rows)}`;
}

function deleteDrafts(appends: Append[]): Prisma.Sql {
  const places = appends.map(
    ({ learnerId, attempt: { quizSlug, questionId } }) =>
      Prisma.sql`("learnerId" = ${learnerId} AND "quizSlug" = ${quizSlug} AND "questionId" = ${questionId})`,
  );
  return Prisma.sql`DELETE FROM "Draft" WHERE ${Prisma.join(places, ' OR ')}`;
}

const memoryColumns = [
  'due',
  'stability',
  'difficulty',
  'elapsedDays',
  'scheduledDays',
  'learningSteps',
  'reps',
  'lapses',
  'state',
  'lastReview',
] as const satisfies (keyof ReviewMemory)[];

const cardColumns = ['id', 'learnerId', 'quizSlug', 'questionId', 'updatedAt', ...memoryColumns];
const replaced = ['quizSlug', 'updatedAt', ...memoryColumns];

function replaceCards(appends: Append[]): Prisma.Sql {
  const rows = appends.map(
    ({ learnerId, attempt: { quizSlug, questionId }, memory, createdAt }) => {
      const remembered = memoryColumns.map((column) => memory?.[column] ?? null);
      const row = [randomUUID(), learnerId, quizSlug, questionId, createdAt, ...remembered];
      return Prisma.sql`(${Prisma.join(row)})`;
    },
  );
  const columns = Prisma.raw(cardColumns.map((column) => `"${column}"`).join());
  const changes = Prisma.raw(replaced.map((one) => `"${one}" = excluded."${one}"`).join());
  return Prisma.sql`INSERT INTO "ReviewCard" (${columns}) VALUES ${Prisma.join(rows)}
    ON CONFLICT ("learnerId", "questionId") DO UPDATE SET ${changes}`;
}

function insertOpinions(appends: Append[]): Prisma.Sql {
  const rows = appends.map(({ id }) => Prisma.sql`(${randomUUID()}, ${id})`);
  return Prisma.sql`INSERT INTO "SecondOpinion" ("id", "attemptId") VALUES ${Prisma.join(rows)}`;
}

const waitingOpinion = { state: 'waiting', verdict: null, earned: null, detail: null } as const;

/** The attempt as it was just written: nobody has marked or contested it yet. */
function newRecord({ attempt, id, createdAt }: Append): AttemptRecord {
  const { grade, wantsOpinion } = attempt;
  const graded = grade.status === 'graded';
  return {
    ...attempt,
    id,
    createdAt,
    status: grade.status,
    verdict: graded ? grade.verdict : null,
    earned: graded ? grade.earned : 0,
    possible: grade.possible,
    marks: [],
    contest: null,
    opinion: wantsOpinion ? waitingOpinion : null,
  };
}
