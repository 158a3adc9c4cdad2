import type { LearnerAccess } from '../../auth/access';
import type { AssignedQuiz } from '../assignments/policy';
import { listAssignedTo } from '../assignments/store';
import type { AttemptRecord } from '../attempts/record';
import { findAttemptsByKeys } from '../attempts/store';
import { createBatch } from '../batch';
import { type HintPlace, type HintRecord, listHintsAt } from '../hints/store';
import type { ReviewMemory } from '../review/schedule';
import { listReviewMemories } from '../review/store';

/** What the record holds about a question at the moment an answer to it arrives. */
export interface Standing {
  /** The attempt that this very submission has made already. */
  known: AttemptRecord | null;
  hints: HintRecord[];
  memory: ReviewMemory | null;
  assigned: AssignedQuiz[];
}

interface Asked {
  access: LearnerAccess;
  clientKey: string;
  questionId: string;
  place: HintPlace;
}

/** Read together for all who answer at about the same time. */
export async function loadStanding(
  access: LearnerAccess,
  clientKey: string,
  place: HintPlace,
): Promise<Standing> {
  return loadTogether({ access, clientKey, place, questionId: place.questionId });
}

const loadTogether = createBatch<Asked, Standing>(async (asked) => {
  const [known, hints, memories, assigned] = await Promise.all([
    findAttemptsByKeys(asked),
    listHintsAt(asked),
    listReviewMemories(asked),
    listAssignedTo(asked.map(({ access, place }) => ({ access, slug: place.quizSlug }))),
  ]);
  return asked.map((_, at) => ({
    known: known[at],
    hints: hints[at],
    memory: memories[at],
    assigned: assigned[at],
  }));
});
