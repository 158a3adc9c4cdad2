import type { TeacherAccess } from '../../../auth/access';
import { getDatabase } from '../../../db/client';
import type { SittingRecord } from '../rules';
import { graceMilliseconds } from '../rules';
import { sittingFields } from '../store';

/** Sittings under a class's assignments whose time has passed and that nobody has closed, of learners still in it. */
export async function listOverdueSittings(
  { classId }: TeacherAccess,
  now: Date,
): Promise<(SittingRecord & { learnerId: string })[]> {
  return getDatabase().sitting.findMany({
    where: {
      submittedAt: null,
      dueAt: { lt: new Date(now.getTime() - graceMilliseconds) },
      assignment: { classId },
      learner: { enrollments: { some: { classId, role: 'learner', leftAt: null } } },
    },
    select: { ...sittingFields, learnerId: true },
    orderBy: { dueAt: 'asc' },
    take: 100,
  });
}
