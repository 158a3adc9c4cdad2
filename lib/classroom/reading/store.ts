import type { TeacherAccess } from '@/lib/auth/access';
import { Refusal } from '@/lib/auth/refusal';
import { getDatabase } from '@/lib/db/client';

/** Learners of the teacher's class who are still in it. */
const ofClass = (classId: string) => ({
  learner: { enrollments: { some: { classId, role: 'learner' as const, leftAt: null } } },
});

/** A second opinion that decides over the checker's verdict. */
const deciding = { verdict: { not: null } } as const;
const withoutOpinion = { OR: [{ opinion: null }, { opinion: { verdict: null } }] };

/** What `buildRoster` needs of a whole class: lessons opened and finished, and answers counted by their verdicts. */
export async function getClassRecord({ classId }: TeacherAccess) {
  const database = getDatabase();
  const where = ofClass(classId);
  const [milestones, counts, marked] = await Promise.all([
    database.milestone.findMany({
      where: { ...where, kind: { in: ['opened', 'finished'] } },
      select: { learnerId: true, lesson: true, kind: true, at: true },
    }),
    database.attempt.groupBy({
      by: ['learnerId', 'quizSlug', 'questionId', 'verdict'],
      where: { ...where, marks: { none: {} }, ...withoutOpinion },
      _count: { _all: true },
      _max: { createdAt: true },
    }),
    database.attempt.findMany({
      where: { ...where, OR: [{ marks: { some: {} } }, { opinion: deciding }] },
      select: {
        learnerId: true,
        quizSlug: true,
        questionId: true,
        createdAt: true,
        status: true,
        verdict: true,
        earned: true,
        possible: true,
        marks: { select: { role: true, verdict: true, earned: true, note: true, createdAt: true } },
        opinion: { select: { verdict: true, earned: true } },
      },
    }),
  ]);
  return {
    milestones,
    counts: counts.map(({ _count, _max, ...group }) => ({
      ...group,
      attempts: _count._all,
      latest: _max.createdAt as Date,
    })),
    marked,
  };
}

export type ClassRecord = Awaited<ReturnType<typeof getClassRecord>>;

/** One learner of the teacher's class: what they read and every answer. */
export async function getLearnerRecord({ classId }: TeacherAccess, enrollmentId: string) {
  const database = getDatabase();
  const enrollment = await database.enrollment.findFirst({
    where: { id: enrollmentId, classId, role: 'learner', leftAt: null },
    select: {
      id: true,
      learnerId: true,
      displayName: true,
      joinedAt: true,
      learner: { select: { isAnonymous: true } },
    },
  });
  if (!enrollment) throw new Refusal(404, 'There is no such learner in this class (any more).');
  const { learnerId } = enrollment;
  const [milestones, attempts] = await Promise.all([
    database.milestone.findMany({
      where: { learnerId },
      select: { lesson: true, kind: true, key: true, at: true },
      orderBy: { at: 'asc' },
    }),
    database.attempt.findMany({
      where: { learnerId },
      select: {
        id: true,
        quizSlug: true,
        questionId: true,
        seed: true,
        answer: true,
        status: true,
        verdict: true,
        earned: true,
        possible: true,
        hintsUsed: true,
        certainty: true,
        createdAt: true,
        marks: { select: { role: true, verdict: true, earned: true, note: true, createdAt: true } },
        opinion: { select: { state: true, verdict: true, earned: true, detail: true } },
      },
      orderBy: { createdAt: 'asc' },
    }),
  ]);
  return { enrollment, milestones, attempts };
}

export type LearnerRecord = Awaited<ReturnType<typeof getLearnerRecord>>;
