import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { type AssignedQuiz, assignmentPolicy } from './policy';

const fields = { id: true, slug: true, opensAt: true, dueAt: true, policy: true } as const;

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
  const learnerId = { in: [...new Set(asked.map(({ access }) => access.learnerId))] };
  const slugs = asked.flatMap(({ slug }) => slug ?? []);
  const found = await getDatabase().assignment.findMany({
    where: {
      kind: 'quiz',
      ...(slugs.length === asked.length ? { slug: { in: [...new Set(slugs)] } } : {}),
      OR: [
        {
          class: {
            archivedAt: null,
            enrollments: { some: { learnerId, role: 'learner', leftAt: null } },
          },
        },
        { sittings: { some: { learnerId } } },
      ],
    },
    select: {
      ...fields,
      class: {
        select: {
          archivedAt: true,
          enrollments: {
            where: { learnerId, role: 'learner', leftAt: null },
            select: { learnerId: true },
          },
        },
      },
      sittings: { where: { learnerId }, select: { learnerId: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return asked.map(({ access, slug }) =>
    found
      .filter(
        (one) =>
          (slug === undefined || one.slug === slug) &&
          [...(one.class.archivedAt ? [] : one.class.enrollments), ...one.sittings].some(
            (row) => row.learnerId === access.learnerId,
          ),
      )
      .map(({ class: _class, sittings: _sittings, policy, ...one }) => ({
        ...one,
        policy: assignmentPolicy.parse(policy),
      })),
  );
}
