import type { TeacherAccess } from '@/lib/auth/access';
import { getDatabase } from '@/lib/db/client';
import { type AssignedQuiz, assignmentPolicy } from '@/lib/progress/assignments/policy';

const fields = { id: true, slug: true, opensAt: true, dueAt: true, policy: true } as const;

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
  return rows.map((row) => ({ ...row, policy: assignmentPolicy.parse(row.policy) }));
}

/** What learners did under it stays; the quiz's own terms hold again. */
export async function withdrawAssignment({ classId }: TeacherAccess, id: string): Promise<void> {
  await getDatabase().assignment.deleteMany({ where: { id, classId } });
}
