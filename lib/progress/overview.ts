import type { LearnerAccess } from '../auth/access';
import type { CourseMap, Quiz } from '../content/library';
import { listAssignedQuizzes } from './assignments/store';
import { withoutHeldBack } from './attempts/held-back';
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

/** A learner's whole standing in the course, as far as they may know it now. */
export async function loadOverview(
  access: LearnerAccess,
  course: CourseMap,
  loadQuiz: (slug: string) => Quiz | null,
  now: Date,
): Promise<Overview> {
  const [all, milestones, everyCard, assigned] = await Promise.all([
    listAttemptSummaries(access),
    listMilestones(access),
    listReviewCards(access),
    listAssignedQuizzes(access),
  ]);
  const { attempts, heldBack } = withoutHeldBack(all, assigned, loadQuiz, now);
  const cards = everyCard.filter(({ questionId }) => !heldBack.has(questionId));
  const progress = buildCourseProgress(course, { attempts, milestones, cards, now });
  return { progress, attempts, cards };
}
