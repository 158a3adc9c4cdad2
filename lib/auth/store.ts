import { getDatabase } from '@/lib/db/client';
import { grantTeacher, type LearnerAccess, type TeacherAccess } from './access';

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
