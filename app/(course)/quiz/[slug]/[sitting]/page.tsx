import { notFound, redirect } from 'next/navigation';
import { getLearner } from '@/lib/auth/session';
import { loadQuestion, loadQuiz } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { bindQuiz } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { loadQuizState } from '@/lib/progress/attempts/state';
import { getLabQueue } from '@/lib/progress/labs/verify';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { sittingSeed } from '@/lib/progress/seeds';
import { handIn } from '@/lib/progress/sittings/hand-in';
import { sittingState } from '@/lib/progress/sittings/rules';
import { getSitting } from '@/lib/progress/sittings/store';
import { toPublicQuestion } from '@/lib/quiz/grading';
import { SittingRunner } from '@/lib/quiz/runner/sitting-runner';
import { PageTitle } from '@/lib/ui/page-title';
import { ResultsPage } from './results-page';

export const metadata = { title: 'Quiz', robots: { index: false } };

/** A sitting: the quiz being taken, or how it came out. */
export default async function SittingPage({
  params,
}: {
  params: Promise<{ slug: string; sitting: string }>;
}) {
  const { slug, sitting: id } = await params;
  const access = await getLearner();
  if (!access) redirect(`/quiz/${slug}`);
  const quiz = loadQuiz(slug);
  let sitting = await getSitting(access, id);
  if (!quiz || !sitting || sitting.quizSlug !== slug) notFound();
  const now = new Date();
  const secondLook = getSecondLook({ loadQuestion });
  if (sittingState(sitting, now) === 'over') {
    const labs = getLabQueue({ loadQuestion, renderMarkdown });
    await handIn(access, quiz, sitting, [], { now, anyway: true, secondLook, labs });
    sitting = (await getSitting(access, id)) ?? sitting;
  }
  const { seed } = sitting;
  const questions = quiz.questions.map((question) =>
    toPublicQuestion(question, sittingSeed(seed, question.id), renderMarkdown),
  );
  if (sitting.submittedAt) {
    return <ResultsPage access={access} quiz={quiz} sitting={sitting} questions={questions} />;
  }
  const bound = bindQuiz(quiz, await listAssignedQuizzes(access, slug), sitting, now);
  const state = await loadQuizState(access, quiz, sitting, now, renderMarkdown);
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-6 sm:px-6">
      <PageTitle back={{ href: `/quiz/${slug}`, text: 'Stop for now' }}>{quiz.title}</PageTitle>
      <SittingRunner
        sittingId={sitting.id}
        questions={questions}
        state={{ ...state, asksModel: secondLook !== undefined }}
        atOnce={bound.feedback === 'at-once'}
        layout={quiz.layout}
        dueAt={sitting.dueAt?.toISOString() ?? null}
        serverNow={now.toISOString()}
        doneHref={`/quiz/${slug}/${sitting.id}`}
      />
    </div>
  );
}
