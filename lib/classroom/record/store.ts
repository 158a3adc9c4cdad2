import type { LearnerAccess } from '@/lib/auth/access';
import { getDatabase } from '@/lib/db/client';

/** Every row about a person, but for what signs them in (passwords, session tokens). */
export async function getWholeRecord(access: LearnerAccess) {
  const { learnerId } = access;
  const database = getDatabase();
  const mine = { where: { learnerId } };
  const oldestFirst = { orderBy: { createdAt: 'asc' } } as const;
  const person = await database.user.findUniqueOrThrow({
    where: { id: learnerId },
    select: { name: true, email: true, isAnonymous: true, createdAt: true },
  });
  const sessions = await database.session.findMany({
    where: { userId: learnerId },
    select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
  });
  const milestones = await database.milestone.findMany({ ...mine, orderBy: { at: 'asc' } });
  const drafts = await database.draft.findMany(mine);
  const hints = await database.hintUse.findMany({ ...mine, ...oldestFirst });
  const reviewCards = await database.reviewCard.findMany(mine);
  const sittings = await database.sitting.findMany({ ...mine, orderBy: { startedAt: 'asc' } });
  const labJobs = await database.labJob.findMany({ ...mine, ...oldestFirst });
  const contests = await database.contest.findMany({ ...mine, ...oldestFirst });
  const enrollments = await database.enrollment.findMany({
    ...mine,
    include: { class: { select: { name: true } } },
  });
  const ownedClasses = await database.class.findMany({
    where: { ownerId: learnerId },
    select: { name: true, createdAt: true, archivedAt: true },
  });
  return {
    person,
    sessions,
    milestones,
    drafts,
    hints,
    reviewCards,
    sittings,
    labJobs,
    contests,
    enrollments,
    ownedClasses,
  };
}

export type WholeRecord = Awaited<ReturnType<typeof getWholeRecord>>;
