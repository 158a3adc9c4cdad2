import { getLearner } from '@/lib/auth/session';
import { loadCourse, loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { listAttempts } from '@/lib/progress/attempts/store';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { loadOverview } from '@/lib/progress/overview';
import { buildReviewQueue } from '@/lib/progress/review/queue';
import { commonSeed, nextSeed } from '@/lib/progress/seeds';
import { toPublicQuestion } from '@/lib/quiz/grading';
import { ReviewRunner } from '@/lib/quiz/runner/review-runner';
import { buttonClass } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { PageTitle } from '@/lib/ui/page-title';

export const metadata = { title: 'Review', robots: { index: false } };

/** The questions that are about to be forgotten, one at a time. */
export default async function ReviewPage() {
  const access = await getLearner();
  const now = new Date();
  const { cards, waiting } = access
    ? await loadOverview(access, loadCourse(), loadQuiz, now)
    : { cards: [], waiting: 0 };
  const queue = buildReviewQueue(cards, now);
  const earlier = access
    ? await listAttempts(access, { questionIds: queue.due.map((card) => card.questionId) })
    : [];
  const questions = queue.due.flatMap(({ questionId }) => {
    const keyed = loadQuestion(questionId);
    if (!keyed || !access) return [];
    const count = earlier.filter((attempt) => attempt.questionId === questionId).length;
    const seed = keyed.question.parameters
      ? nextSeed(access.learnerId, questionId, count)
      : commonSeed(questionId);
    return [toPublicQuestion(keyed.question, seed, renderMarkdown)];
  });
  const sources = Object.fromEntries(
    questions.map(({ id }) => [id, `From “${loadQuestion(id)?.quiz.title ?? 'the course'}”`]),
  );
  return (
    <div className="mx-auto grid max-w-3xl gap-8 px-4 pt-12 sm:px-6 font-sans">
      <PageTitle lead="A question comes back when you are about to forget it: tomorrow at first, then after longer and longer pauses.">
        Review
      </PageTitle>
      {questions.length > 0 ? (
        <ReviewRunner
          questions={questions}
          sources={sources}
          owner={access?.learnerId.slice(0, 8) ?? null}
          asksModel={getSecondLook({ loadQuestion }) !== undefined}
        />
      ) : (
        <EmptyState
          icon="check"
          title={cards.length > 0 ? 'Nothing is due' : 'Nothing to review yet'}
          action={
            <a href="/" className={buttonClass()}>
              To the course
            </a>
          }
        >
          {queue.upcoming
            ? `${queue.upcoming.count === 1 ? 'One question comes' : `${queue.upcoming.count} questions come`} back ${inDays(queue.upcoming.at, now)}.`
            : 'Answer the questions of a lesson, and they come back here when it is time.'}
        </EmptyState>
      )}
      {waiting > 0 ? (
        <p className="text-ink-soft text-sm">
          {waiting === 1 ? 'One question more waits' : `${waiting} questions more wait`} for a quiz
          that your class has assigned.
        </p>
      ) : null}
    </div>
  );
}

function inDays(at: Date, now: Date): string {
  const days = Math.ceil((at.getTime() - now.getTime()) / (24 * 3_600_000));
  return days <= 1 ? 'within a day' : `in ${days} days`;
}
