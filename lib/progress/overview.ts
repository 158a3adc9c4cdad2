import type { LearnerAccess } from '../auth/access';
import type { CourseMap, Quiz } from '../content/library';
import { listAssignedQuizzes } from './assignments/store';
import { withoutHeldBack } from './attempts/held-back';
import { listAttemptSummaries } from './attempts/store';
import { buildCourseProgress, type CourseProgress } from './course-progress';
import type { AttemptSummary } from './mastery';
import { listMilestones } from './milestones/store';
import { splitCards } from './review/open-cards';
import { listReviewCards, type ReviewCardRecord } from './review/store';

export interface Overview {
  progress: CourseProgress;
  attempts: AttemptSummary[];
  /** Those that may be answered now or, once they are due, could be. */
  cards: ReviewCardRecord[];
  /** Those that would be due, but wait for a quiz that a class has assigned. */
  waiting: number;
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
  const known = everyCard.filter(({ questionId }) => !heldBack.has(questionId));
  const { open, waiting } = await splitCards(access, known, assigned, loadQuiz, now);
  const progress = buildCourseProgress(course, { attempts, milestones, cards: open, now });
  const isDue = ({ due }: ReviewCardRecord) => due <= now;
  return { progress, attempts, cards: open, waiting: waiting.filter(isDue).length };
}
