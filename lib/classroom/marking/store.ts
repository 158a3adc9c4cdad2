import type { TeacherAccess } from '@/lib/auth/access';
import { Refusal } from '@/lib/auth/refusal';
import { getDatabase, type Transaction } from '@/lib/db/client';
import { settle } from '@/lib/progress/attempts/record';
import { scheduleReview } from '@/lib/progress/review/schedule';
import type { MarkDecision } from './form';

const ofClass = (classId: string) => ({
  learner: { enrollments: { some: { classId, role: 'learner' as const, leftAt: null } } },
});

/** Answers that nobody could decide yet, and marks that their learners contest. */
const waiting = {
  OR: [
    {
      status: 'unsure' as const,
      marks: { none: {} },
      OR: [{ opinion: null }, { opinion: { verdict: null } }],
    },
    { contest: { state: 'open' as const } },
  ],
};

const fields = {
  id: true,
  learnerId: true,
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
  opinion: { select: { verdict: true, earned: true, detail: true } },
  contest: { select: { state: true, reason: true, answer: true } },
} as const;

export async function countWaiting({ classId }: TeacherAccess): Promise<number> {
  return getDatabase().attempt.count({ where: { ...ofClass(classId), ...waiting } });
}

/** What waits for a teacher's decision, longest waiting first, each with the learner's name in the class. */
export async function listWaiting({ classId }: TeacherAccess, most = 20) {
  return findCases(classId, waiting, most);
}

/** One answer of a learner of the class, waiting or not: a mark may be changed. */
export async function getCase({ classId }: TeacherAccess, attemptId: string) {
  const [found] = await findCases(classId, { id: attemptId }, 1);
  return found ?? null;
}

async function findCases(classId: string, which: typeof waiting | { id: string }, most: number) {
  const database = getDatabase();
  const attempts = await database.attempt.findMany({
    where: { ...ofClass(classId), ...which },
    select: fields,
    orderBy: { createdAt: 'asc' },
    take: most,
  });
  const members = await database.enrollment.findMany({
    where: { classId, learnerId: { in: attempts.map((attempt) => attempt.learnerId) } },
    select: { id: true, learnerId: true, displayName: true },
  });
  return attempts.map((attempt) => {
    const member = members.find((one) => one.learnerId === attempt.learnerId);
    return {
      ...attempt,
      settled: settle(attempt),
      learner: member?.displayName ?? '',
      enrollmentId: member?.id ?? '',
    };
  });
}

export type MarkingCase = Awaited<ReturnType<typeof listWaiting>>[number];

/**
 * Appends a teacher's mark, answers a contest with it, and lets the learner's memory follow. A contest is upheld
 * where the mark rose, and declined where it did not.
 */
export async function recordTeacherMark(
  { classId, teacherId }: TeacherAccess,
  attemptId: string,
  decide: (possible: number) => MarkDecision,
  now: Date,
): Promise<void> {
  await getDatabase().$transaction(async (tx: Transaction) => {
    const attempt = await tx.attempt.findFirst({
      where: { id: attemptId, ...ofClass(classId) },
      select: fields,
    });
    if (!attempt) throw new Refusal(404, 'This answer is not of a learner of this class any more.');
    const { learnerId, quizSlug, questionId, hintsUsed, certainty, createdAt } = attempt;
    const { verdict, earned, note } = decide(attempt.possible);
    const before = settle(attempt);
    await tx.mark.create({
      data: {
        ...{ attemptId, role: 'teacher', markerId: teacherId, classId },
        ...{ verdict, earned, note, createdAt: now },
      },
    });
    if (attempt.contest?.state === 'open') {
      await tx.contest.update({
        where: { attemptId },
        data: {
          ...{ state: earned > before.earned ? 'upheld' : 'declined', answer: note || null },
          ...{ decidedById: teacherId, decidedAt: now },
        },
      });
    }
    const key = { learnerId_questionId: { learnerId, questionId } };
    const known = await tx.reviewCard.findUnique({ where: key });
    // What was remembered before this answer is not known any more; a card that is there has moved on since.
    if (known) return;
    const memory = scheduleReview(null, { verdict, hintsUsed, certainty }, createdAt);
    await tx.reviewCard.create({ data: { learnerId, quizSlug, questionId, ...memory } });
  });
}
