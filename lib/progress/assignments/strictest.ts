import type { QuizSettings } from '../../quiz/settings';
import { feedbackPolicies } from '../../quiz/settings';
import type { AssignedQuiz } from './policy';
import type { BoundQuiz } from './rules';

/** When the marks are shown where several settings bind a learner: the latest of their moments. */
export interface Strictest {
  feedback: QuizSettings['feedback'];
  /** Of `after-deadline`: the last of the deadlines; null for none, or for a policy without one. */
  until: string | null;
  /** The other class that is stricter than the settings under which the quiz is taken. */
  because: string | null;
}

export function strictestOf(
  quiz: BoundQuiz<QuizSettings>,
  assigned: readonly AssignedQuiz[],
): Strictest {
  const strictness = ({ feedback, deadline }: QuizSettings) =>
    feedback === 'after-deadline'
      ? deadline
        ? Date.parse(deadline)
        : Infinity
      : feedbackPolicies.indexOf(feedback) - feedbackPolicies.length;
  const [first] = [quiz, ...quiz.alsoBound].toSorted((a, b) => strictness(b) - strictness(a));
  const isOther = first !== quiz && strictness(first) > strictness(quiz);
  const strict = isOther ? first : quiz;
  return {
    feedback: strict.feedback,
    until: strict.feedback === 'after-deadline' ? (strict.deadline ?? null) : null,
    because: (isOther && assigned.find(({ id }) => id === strict.assignmentId)?.className) || null,
  };
}
