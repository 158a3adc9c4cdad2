import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import type { AssignedQuiz } from '../assignments/policy';
import { bindQuiz } from '../assignments/rules';
import { mayPractise, practiceDepends } from '../sittings/rules';
import { listSittingsOf } from '../sittings/store';
import type { ReviewCardRecord } from './store';

/**
 * The cards whose questions may be answered now, and how many wait for a quiz that a class has assigned. An experiment
 * is not remembered but made: it stays in its lesson. A question that is in no quiz any more has no card.
 */
export async function splitCards(
  access: LearnerAccess,
  cards: readonly ReviewCardRecord[],
  assigned: readonly AssignedQuiz[],
  loadQuiz: (slug: string) => Quiz | null,
  now: Date,
): Promise<{ open: ReviewCardRecord[]; waiting: ReviewCardRecord[] }> {
  const quizzes = [...new Set(cards.map((card) => card.quizSlug))].flatMap((slug) => {
    const quiz = loadQuiz(slug);
    if (!quiz) return [];
    const own = assigned.filter((one) => one.slug === slug);
    return bindQuiz(quiz, own, null, now);
  });
  const counted = quizzes.filter(practiceDepends).map(({ slug }) => slug);
  const sittings = counted.length > 0 ? await listSittingsOf(access, counted) : [];
  const bySlug = new Map(
    quizzes.map((quiz) => {
      const own = sittings.filter(({ quizSlug }) => quizSlug === quiz.slug);
      return [quiz.slug, { quiz, isOpen: mayPractise(quiz, own, now) }];
    }),
  );
  const open: ReviewCardRecord[] = [];
  const waiting: ReviewCardRecord[] = [];
  for (const card of cards) {
    const found = bySlug.get(card.quizSlug);
    const question = found?.quiz.questions.find(({ id }) => id === card.questionId);
    if (!found || !question || question.kind === 'lab') continue;
    (found.isOpen ? open : waiting).push(card);
  }
  return { open, waiting };
}
