import type { LearnerAccess, TeacherAccess } from '@/lib/auth/access';
import { Refusal } from '@/lib/auth/refusal';
import { getDatabase } from '@/lib/db/client';
import { type AssignedQuiz, assignmentPolicy } from '@/lib/progress/assignments/policy';
import type { OwnSitting } from './describe';

const fields = { id: true, slug: true, opensAt: true, dueAt: true, policy: true } as const;

function read<Row extends { policy: unknown }>(row: Row) {
  return { ...row, policy: assignmentPolicy.parse(row.policy) };
}

/** Assigns a quiz to a class; from here on its terms bind the class's learners. */
export async function assignQuiz(
  { classId }: TeacherAccess,
  { policy, ...quiz }: Omit<AssignedQuiz, 'id'>,
): Promise<{ id: string }> {
  return getDatabase().assignment.create({
    data: { classId, kind: 'quiz', ...quiz, policy: assignmentPolicy.parse(policy) },
    select: { id: true },
  });
}

/** Oldest first. */
export async function listAssignmentsOf({ classId }: TeacherAccess): Promise<AssignedQuiz[]> {
  const rows = await getDatabase().assignment.findMany({
    where: { classId, kind: 'quiz' },
    select: fields,
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(read);
}

/** Null where it is not of the teacher's own class. */
export async function getAssignment(
  { classId }: TeacherAccess,
  id: string,
): Promise<AssignedQuiz | null> {
  const row = await getDatabase().assignment.findFirst({
    where: { id, classId, kind: 'quiz' },
    select: fields,
  });
  return row && read(row);
}

/** How many of those who are in the class now have begun and have handed in, by assignment. */
export async function countTakers({ classId }: TeacherAccess, now: Date) {
  const sittings = await getDatabase().sitting.findMany({
    where: {
      assignment: { classId },
      learner: { enrollments: { some: { classId, role: 'learner', leftAt: null } } },
    },
    select: { assignmentId: true, learnerId: true, submittedAt: true, dueAt: true },
  });
  const takers = new Map<string, { begun: Set<string>; handedIn: Set<string> }>();
  for (const { assignmentId, learnerId, submittedAt, dueAt } of sittings) {
    const own = takers.get(assignmentId as string) ?? { begun: new Set(), handedIn: new Set() };
    takers.set(assignmentId as string, own);
    own.begun.add(learnerId);
    // What had been saved when the time was over counts as handed in.
    if (submittedAt || (dueAt && dueAt <= now)) own.handedIn.add(learnerId);
  }
  return new Map(
    [...takers].map(([id, { begun, handedIn }]) => [
      id,
      { begun: begun.size, handedIn: handedIn.size },
    ]),
  );
}

/**
 * Changes the terms, also for who is in the middle of it: `endOf` says when a sitting begun at that moment ends now.
 * @throws Refusal where it is not of the teacher's own class
 */
export async function changeAssignment(
  { classId }: TeacherAccess,
  id: string,
  { opensAt, dueAt, policy }: Omit<AssignedQuiz, 'id' | 'slug'>,
  endOf: (startedAt: Date) => Date | null,
): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { id, classId, kind: 'quiz' },
      data: { opensAt, dueAt, policy: assignmentPolicy.parse(policy) },
    });
    if (count === 0) throw new Refusal(404, 'This quiz is not assigned to the class any more.');
    const open = await tx.sitting.findMany({
      where: { assignmentId: id, submittedAt: null },
      select: { id: true, startedAt: true },
    });
    for (const sitting of open) {
      await tx.sitting.updateMany({
        where: { id: sitting.id, submittedAt: null },
        data: { dueAt: endOf(sitting.startedAt) },
      });
    }
  });
}

/** The deadline is now: nobody begins any more, and what is being taken ends with what has been saved. */
export async function closeAssignment(
  { classId }: TeacherAccess,
  id: string,
  now: Date,
): Promise<void> {
  await getDatabase().$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { id, classId, kind: 'quiz', OR: [{ dueAt: null }, { dueAt: { gt: now } }] },
      data: { dueAt: now },
    });
    if (count === 0) return;
    await tx.sitting.updateMany({
      where: {
        assignmentId: id,
        submittedAt: null,
        OR: [{ dueAt: null }, { dueAt: { gt: now } }],
      },
      data: { dueAt: now },
    });
  });
}

/** What learners did under it stays; the quiz's own terms hold again. */
export async function withdrawAssignment({ classId }: TeacherAccess, id: string): Promise<void> {
  await getDatabase().assignment.deleteMany({ where: { id, classId } });
}

export interface OwnAssignment extends AssignedQuiz {
  class: { id: string; name: string };
  /** This learner's own, under this assignment. */
  sittings: OwnSitting[];
}

/** What is assigned in the classes that this learner is in, or in one of them. */
export async function listOwnAssignments(
  { learnerId }: LearnerAccess,
  classId?: string,
): Promise<OwnAssignment[]> {
  const rows = await getDatabase().assignment.findMany({
    where: {
      kind: 'quiz',
      class: {
        ...(classId ? { id: classId } : {}),
        archivedAt: null,
        enrollments: { some: { learnerId, role: 'learner', leftAt: null } },
      },
    },
    select: {
      ...fields,
      class: { select: { id: true, name: true } },
      sittings: { where: { learnerId }, select: { submittedAt: true, dueAt: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(read);
}
