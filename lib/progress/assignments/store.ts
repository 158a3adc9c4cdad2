import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { Prisma } from '../../db/generated/sqlite/client';
import { type AssignedQuiz, assignmentPolicy } from './policy';

type Row = Omit<AssignedQuiz, 'policy'> & { learnerId: string; policy: unknown };

/**
 * The quizzes assigned to classes that this learner is in, and those under which a sitting of theirs was begun: who
 * leaves a class is not free of what it holds back.
 */
export async function listAssignedQuizzes(
  access: LearnerAccess,
  slug?: string,
): Promise<AssignedQuiz[]> {
  const [assigned] = await listAssignedTo([{ access, slug }]);
  return assigned;
}

/** The same for several learners, in the order asked: one query for all. */
export async function listAssignedTo(
  asked: readonly { access: LearnerAccess; slug?: string }[],
): Promise<AssignedQuiz[][]> {
  const learners = Prisma.join([...new Set(asked.map(({ access }) => access.learnerId))]);
  const slugs = asked.flatMap(({ slug }) => slug ?? []);
  const ofSlug =
    slugs.length === asked.length
      ? Prisma.sql`AND "slug" IN (${Prisma.join([...new Set(slugs)])})`
      : Prisma.empty;
  const found = await getDatabase().$queryRaw<Row[]>`
    SELECT bound."learnerId", "Assignment"."id", "slug", home."name" AS "className",
      "opensAt", "dueAt", "policy"
    FROM (
      SELECT "Enrollment"."learnerId", "Assignment"."id" FROM "Enrollment"
      JOIN "Class" ON "Class"."id" = "Enrollment"."classId" AND "archivedAt" IS NULL
      JOIN "Assignment" ON "Assignment"."classId" = "Class"."id"
      WHERE "Enrollment"."learnerId" IN (${learners}) AND "role" = 'learner' AND "leftAt" IS NULL
      UNION
      SELECT "learnerId", "assignmentId" FROM "Sitting"
      WHERE "learnerId" IN (${learners}) AND "assignmentId" IS NOT NULL
    ) AS bound
    JOIN "Assignment" ON "Assignment"."id" = bound."id"
    JOIN "Class" AS home ON home."id" = "Assignment"."classId"
    WHERE "kind" = 'quiz' ${ofSlug}
    ORDER BY "Assignment"."createdAt"`;
  return asked.map(({ access, slug }) =>
    found
      .filter(
        (row) => row.learnerId === access.learnerId && (slug === undefined || row.slug === slug),
      )
      .map(({ learnerId: _, policy, ...one }) => ({
        ...one,
        policy: assignmentPolicy.parse(policy),
      })),
  );
}
