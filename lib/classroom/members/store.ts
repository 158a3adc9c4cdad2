import type { LearnerAccess, TeacherAccess } from '@/lib/auth/access';
import { Refusal } from '@/lib/auth/refusal';
import { getDatabase } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';

/** What whoever holds a code or a link may know before joining. */
export interface OpenClass {
  id: string;
  name: string;
  teacher: string;
  joinToken: string;
}

/** Null for an unknown or replaced invitation, and for an archived class. */
export async function findOpenClass(
  invitation: { code: string } | { joinToken: string },
): Promise<OpenClass | null> {
  const found = await getDatabase().class.findFirst({
    where: { ...invitation, archivedAt: null },
    select: { id: true, name: true, joinToken: true, owner: { select: { name: true } } },
  });
  return found && { ...found, teacher: found.owner.name };
}

/** Joins, or comes back. Whoever holds the link may join, guests too, under the name they give. */
export async function joinClass(
  access: LearnerAccess,
  joinToken: string,
  displayName: string,
  now: Date,
): Promise<{ classId: string }> {
  const { learnerId } = access;
  const database = getDatabase();
  const open = await database.class.findFirst({
    where: { joinToken, archivedAt: null },
    select: { id: true, ownerId: true },
  });
  if (!open) throw new Refusal(404, 'This invitation is not valid any more. Ask for a new one.');
  const classId = open.id;
  if (open.ownerId === learnerId) throw new Refusal(409, 'You teach this class.');
  const key = { classId_learnerId: { classId, learnerId } };
  const before = await database.enrollment.findUnique({ where: key });
  if (before && before.leftAt === null) {
    if (before.role === 'teacher') throw new Refusal(409, 'You teach this class.');
    return { classId };
  }
  const row = { displayName, role: 'learner' as const, joinedAt: now, leftAt: null };
  try {
    await database.enrollment.upsert({
      where: key,
      create: { classId, learnerId, ...row },
      update: row,
    });
  } catch (error) {
    // The same form, sent twice at the same moment: the other one has joined.
    if (!isUniqueViolation(error)) throw error;
  }
  return { classId };
}

/** The class as one of its learners sees it; null for everybody else. */
export async function getMembership({ learnerId }: LearnerAccess, classId: string) {
  return getDatabase().enrollment.findFirst({
    where: { classId, learnerId, role: 'learner', leftAt: null },
    select: {
      displayName: true,
      joinedAt: true,
      class: {
        select: { id: true, name: true, archivedAt: true, owner: { select: { name: true } } },
      },
    },
  });
}

/** From here on its teachers see nothing of this person any more. */
export async function leaveClass(
  { learnerId }: LearnerAccess,
  classId: string,
  now: Date,
): Promise<void> {
  await getDatabase().enrollment.updateMany({
    where: { classId, learnerId, leftAt: null },
    data: { leftAt: now },
  });
}

/** The people of a class who are still in it, teachers besides the owner and learners. */
export async function listMembers({ classId }: TeacherAccess) {
  return getDatabase().enrollment.findMany({
    where: { classId, leftAt: null },
    select: {
      id: true,
      learnerId: true,
      role: true,
      displayName: true,
      joinedAt: true,
      learner: { select: { isAnonymous: true } },
    },
    orderBy: [{ displayName: 'asc' }, { joinedAt: 'asc' }],
  });
}

/** Whoever is not in the teacher's own class is not found: the id of another class's member opens nothing. */
async function changeMember(
  { classId }: TeacherAccess,
  enrollmentId: string,
  data: { displayName?: string; role?: 'teacher'; leftAt?: Date },
): Promise<void> {
  const { count } = await getDatabase().enrollment.updateMany({
    where: {
      id: enrollmentId,
      classId,
      leftAt: null,
      ...(data.role === 'teacher' ? { learner: { NOT: { isAnonymous: true } } } : {}),
    },
    data,
  });
  if (count === 0) throw new Refusal(404, 'There is no such person in this class (any more).');
}

export function removeMember(access: TeacherAccess, enrollmentId: string, now: Date) {
  return changeMember(access, enrollmentId, { leftAt: now });
}

export function renameMember(access: TeacherAccess, enrollmentId: string, displayName: string) {
  return changeMember(access, enrollmentId, { displayName });
}

/** Lets a member with an account teach the class as well. */
export function promoteMember(access: TeacherAccess, enrollmentId: string) {
  return changeMember(access, enrollmentId, { role: 'teacher' });
}
