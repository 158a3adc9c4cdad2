import type { LearnerAccess } from '../../auth/access';
import { getDatabase } from '../../db/client';
import { isUniqueViolation } from '../../db/errors';
import type { Prisma } from '../../db/generated/sqlite/client';

export const milestoneKinds = ['opened', 'section', 'predict', 'goal', 'finished'] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export interface MilestoneRecord {
  lesson: string;
  kind: MilestoneKind;
  key: string;
  at: Date;
}

export async function listMilestones(
  { learnerId }: LearnerAccess,
  lesson?: string,
): Promise<MilestoneRecord[]> {
  return getDatabase().milestone.findMany({
    where: { learnerId, lesson },
    select: { lesson: true, kind: true, key: true, at: true },
    orderBy: { at: 'asc' },
  });
}

/** Recorded once: reaching it again changes nothing. */
export async function recordMilestone(
  { learnerId }: LearnerAccess,
  milestone: { lesson: string; kind: MilestoneKind; key: string; detail?: unknown },
): Promise<void> {
  const detail = milestone.detail as Prisma.InputJsonValue | undefined;
  try {
    await getDatabase().milestone.create({ data: { learnerId, ...milestone, detail } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}
