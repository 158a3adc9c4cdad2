import type { TeacherAccess } from '../../auth/access';
import { findMember } from '../../auth/store';
import type { Quiz } from '../../content/library';
import { type HandInOptions, handIn } from './hand-in';
import { listOverdueSittings } from './overdue/store';

/**
 * Hands in, with what had been saved, what learners of this class left open when its time was over. A learner's own
 * next look does the same; a teacher must not wait for it.
 */
export async function closeOverdue(
  teacher: TeacherAccess,
  loadQuiz: (slug: string) => Quiz | null,
  options: Omit<HandInOptions, 'anyway'>,
): Promise<void> {
  for (const sitting of await listOverdueSittings(teacher, options.now)) {
    const quiz = loadQuiz(sitting.quizSlug);
    const learner = quiz && (await findMember(teacher, sitting.learnerId));
    if (quiz && learner) {
      await handIn(learner, quiz, sitting, [], { ...options, anyway: true });
    }
  }
}
