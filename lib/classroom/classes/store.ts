import type { LearnerAccess, TeacherAccess } from '@/lib/auth/access';
import { Refusal } from '@/lib/auth/refusal';
import { getDatabase } from '@/lib/db/client';
import { isUniqueViolation } from '@/lib/db/errors';

export interface Invitation {
  code: string;
  joinToken: string;
}

/** Draws invitations until one is new: two classes never share a code. */
async function withInvitation<T>(draw: () => Invitation, write: (drawn: Invitation) => Promise<T>) {
  for (let tries = 1; ; tries++) {
    try {
      return await write(draw());
    } catch (error) {
      if (!isUniqueViolation(error) || tries === 5) throw error;
    }
  }
}

export async function createClass(
  access: LearnerAccess,
  name: string,
  draw: () => Invitation,
): Promise<{ id: string }> {
  if (access.isAnonymous) throw new Refusal(401, 'Make an account first; a class needs an owner.');
  return withInvitation(draw, (invitation) =>
    getDatabase().class.create({
      data: { name, ownerId: access.learnerId, ...invitation },
      select: { id: true },
    }),
  );
}

const teaches = (learnerId: string) => ({
  OR: [
    { ownerId: learnerId },
    { enrollments: { some: { learnerId, role: 'teacher' as const, leftAt: null } } },
  ],
});

/** Classes of this person, those they teach and those they learn in; archived ones last. */
export async function listClasses({ learnerId }: LearnerAccess) {
  const database = getDatabase();
  const learners = { where: { role: 'learner' as const, leftAt: null } };
  const [teaching, attending] = await Promise.all([
    database.class.findMany({
      where: teaches(learnerId),
      select: {
        id: true,
        name: true,
        archivedAt: true,
        createdAt: true,
        _count: { select: { enrollments: learners } },
      },
      orderBy: { createdAt: 'desc' },
    }),
    database.enrollment.findMany({
      where: { learnerId, role: 'learner', leftAt: null },
      select: {
        displayName: true,
        joinedAt: true,
        class: {
          select: { id: true, name: true, archivedAt: true, owner: { select: { name: true } } },
        },
      },
      orderBy: { joinedAt: 'desc' },
    }),
  ]);
  const archivedLast = (a: { archivedAt: Date | null }, b: { archivedAt: Date | null }) =>
    Number(a.archivedAt !== null) - Number(b.archivedAt !== null);
  return {
    teaching: teaching
      .map(({ _count, ...rest }) => ({ ...rest, learners: _count.enrollments }))
      .sort(archivedLast),
    attending: attending
      .map(({ class: { owner, ...rest }, displayName }) => ({
        ...rest,
        displayName,
        teacher: owner.name,
      }))
      .sort(archivedLast),
  };
}

export async function getClass({ classId }: TeacherAccess) {
  return getDatabase().class.findUniqueOrThrow({
    where: { id: classId },
    select: {
      id: true,
      name: true,
      code: true,
      joinToken: true,
      createdAt: true,
      archivedAt: true,
      owner: { select: { name: true } },
    },
  });
}

export async function renameClass({ classId }: TeacherAccess, name: string): Promise<void> {
  await getDatabase().class.update({ where: { id: classId }, data: { name } });
}

/** The old code and link admit nobody from here on. */
export async function renewInvitation({ classId }: TeacherAccess, draw: () => Invitation) {
  await withInvitation(draw, (data) =>
    getDatabase().class.update({ where: { id: classId }, data, select: { id: true } }),
  );
}

/** An archived class admits nobody and is kept as it is; `archivedAt` null opens it again. */
export async function archiveClass(
  { classId }: TeacherAccess,
  archivedAt: Date | null,
): Promise<void> {
  await getDatabase().class.update({ where: { id: classId }, data: { archivedAt } });
}

/** Learners keep what they did; the class, its assignments and memberships go. */
export async function deleteClass({ classId, isOwner }: TeacherAccess): Promise<void> {
  if (!isOwner) throw new Refusal(403, 'Only the owner of a class can delete it.');
  await getDatabase().class.delete({ where: { id: classId } });
}
