import type { LearnerAccess } from '../auth/access';
import type { CourseMap } from '../content/library';
import { listAttemptSummaries } from './attempts/store';
import { buildCourseProgress, type CourseProgress } from './course-progress';
import type { AttemptSummary } from './mastery';
import { listMilestones } from './milestones/store';
import { listReviewCards, type ReviewCardRecord } from './review/store';

export interface Overview {
  progress: CourseProgress;
  attempts: AttemptSummary[];
  cards: ReviewCardRecord[];
}

/** A learner's whole standing in the course. */
export async function loadOverview(
  access: LearnerAccess,
  course: CourseMap,
  now: Date,
): Promise<Overview> {
  const [attempts, milestones, cards] = await Promise.all([
    listAttemptSummaries(access),
    listMilestones(access),
    listReviewCards(access),
  ]);
  const progress = buildCourseProgress(course, { attempts, milestones, cards, now });
  return { progress, attempts, cards };
}
