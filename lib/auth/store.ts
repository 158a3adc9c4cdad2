import { getDatabase } from '@/lib/db/client';
import { grantLearner, grantTeacher, type LearnerAccess, type TeacherAccess } from './access';
import { knownSessions } from './known-sessions';

/** The one place that decides who teaches a class: its owner, and those enrolled as teachers and still there. */
export async function findTeacherAccess(
  learner: LearnerAccess,
  classId: string,
): Promise<TeacherAccess | null> {
  if (learner.isAnonymous) return null;
  const found = await getDatabase().class.findFirst({
    where: {
      id: classId,
      OR: [
        { ownerId: learner.learnerId },
        { enrollments: { some: { learnerId: learner.learnerId, role: 'teacher', leftAt: null } } },
      ],
    },
    select: { id: true, ownerId: true },
  });
  if (!found) return null;
  return grantTeacher({
    classId: found.id,
    teacherId: learner.learnerId,
    isOwner: found.ownerId === learner.learnerId,
  });
}

/** A learner of the teacher's class, for what is done in their name there: closing what they left open. */
export async function findMember(
  { classId }: TeacherAccess,
  learnerId: string,
): Promise<LearnerAccess | null> {
  const found = await getDatabase().enrollment.findFirst({
    where: { classId, learnerId, role: 'learner', leftAt: null },
    select: { learner: { select: { id: true, name: true, isAnonymous: true } } },
  });
  return found && grantLearner(found.learner);
}

/** What the settings page shows of a person. */
export async function getPerson(access: LearnerAccess) {
  return getDatabase().user.findUnique({
    where: { id: access.learnerId },
    select: { name: true, email: true, createdAt: true },
  });
}

/**
 * Removes a person and everything that is theirs. A class of theirs goes to the teacher who has been in it longest;
 * a class without another teacher goes with them.
 */
export async function deletePerson(access: LearnerAccess): Promise<void> {
  const { learnerId } = access;
  await getDatabase().$transaction(async (tx) => {
    const owned = await tx.class.findMany({
      where: { ownerId: learnerId },
      select: {
        id: true,
        enrollments: {
          where: { role: 'teacher', leftAt: null, NOT: { learnerId } },
          orderBy: { joinedAt: 'asc' },
          take: 1,
        },
      },
    });
    for (const { id, enrollments } of owned) {
      const [heir] = enrollments;
      if (heir) await tx.class.update({ where: { id }, data: { ownerId: heir.learnerId } });
    }
    await tx.user.deleteMany({ where: { id: learnerId } });
  });
  knownSessions.forget();
}
