import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { isUniqueViolation } from '../../db/errors';

export interface HintRecord {
  questionId: string;
  /** Number of the hint from 0; `lookedUp` stands for the right answer itself. */
  hint: number;
  sittingKey: string;
  createdAt: Date;
}

export async function listHints(
  { learnerId }: LearnerAccess,
  where: { quizSlug: string; questionId?: string; sittingKey?: string },
): Promise<HintRecord[]> {
  return getDatabase().hintUse.findMany({
    where: { learnerId, ...where },
    select: { questionId: true, hint: true, sittingKey: true, createdAt: true },
    orderBy: { hint: 'asc' },
  });
}

/** Opening one again costs nothing more. */
export async function recordHint(
  { learnerId }: LearnerAccess,
  use: { quizSlug: string; questionId: string; hint: number; sittingKey: string },
): Promise<void> {
  try {
    await getDatabase().hintUse.create({ data: { learnerId, ...use } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // It counts from the last time it was read.
    await getDatabase().hintUse.updateMany({
      where: { learnerId, ...use },
      data: { createdAt: new Date() },
    });
  }
}
