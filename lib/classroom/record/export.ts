import type { AttemptRecord } from '../../progress/attempts/record';
import { buildOutcome } from '../../progress/attempts/view';
import type { Permission } from '../../quiz/outcome';
import type { WholeRecord } from './store';

/**
 * The file that somebody downloads with everything of theirs. Marks and feedback appear as far as the quiz shows
 * them to its learners now; what the author keeps for later stays out.
 */
export function buildExport(
  record: WholeRecord,
  attempts: AttemptRecord[],
  permissionOf: (attempt: AttemptRecord) => Permission,
  now: Date,
) {
  // When a card comes back tells whether the answer was right.
  const heldBack = new Set(
    attempts.filter((one) => permissionOf(one) === 'nothing').map((one) => one.questionId),
  );
  return {
    about: 'Everything that Descent keeps about you. Times are in UTC.',
    exportedAt: now,
    you: record.person,
    signedInDevices: record.sessions,
    lessons: record.milestones.map(({ lesson, kind, key, detail, at }) => ({
      lesson,
      reached: kind,
      ...(key ? { which: key } : {}),
      ...(detail === null ? {} : { detail }),
      at,
    })),
    attempts: attempts.map((attempt) => ({
      quiz: attempt.quizSlug,
      ...buildOutcome(attempt, undefined, permissionOf(attempt), 'learner', (text) => text),
    })),
    drafts: record.drafts.map(without('id', 'learnerId')),
    hintsOpened: record.hints.map(without('id', 'learnerId')),
    reviewCards: record.reviewCards
      .filter(({ questionId }) => !heldBack.has(questionId))
      .map(without('id', 'learnerId')),
    sittings: record.sittings.map(without('learnerId')),
    submittedExperiments: record.labJobs.map(without('id', 'learnerId', 'facts')),
    contests: record.contests.map(without('id', 'learnerId', 'decidedById')),
    classes: record.enrollments.map((enrollment) => ({
      name: enrollment.class.name,
      role: enrollment.role,
      knownAs: enrollment.displayName,
      joinedAt: enrollment.joinedAt,
      leftAt: enrollment.leftAt,
    })),
    classesYouOwn: record.ownedClasses,
  };
}

function without<Key extends string>(...keys: Key[]) {
  return <Row extends object>(row: Row): Omit<Row, Key> =>
    Object.fromEntries(
      Object.entries(row).filter(([key]) => !(keys as string[]).includes(key)),
    ) as Omit<Row, Key>;
}
