import type { TeacherAccess } from '@/lib/auth/access';
import { loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { closeOverdue } from '@/lib/progress/sittings/close-overdue';

/** Before a teacher looks: what was left open when its time was over is handed in, so that its answers are there. */
export async function closeOverdueHere(access: TeacherAccess): Promise<void> {
  await closeOverdue(access, loadQuiz, {
    now: new Date(),
    secondLook: getSecondLook({ loadQuestion }),
    labs: getLabQueue({ loadQuestion, renderMarkdown }),
  });
}
