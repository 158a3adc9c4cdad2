import Link from 'next/link';
import { getLearner } from '@/lib/auth/session';
import { loadCourse, loadQuiz, loadQuizzes } from '@/lib/content/load';
import { buildCalibration, buildQuestionProgress } from '@/lib/progress/mastery';
import { buildObjectives } from '@/lib/progress/objectives';
import { loadOverview } from '@/lib/progress/overview';
import { buttonClass } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
import { PageTitle } from '@/lib/ui/page-title';
import { CalibrationFigure } from './calibration-figure';
import { LessonRows } from './lesson-rows';
import { ObjectiveList } from './objective-list';

export const metadata = { title: 'My progress', robots: { index: false } };

/** Where the learner stands: lessons, objectives, how sure and how right, and what is due. */
export default async function ProgressPage() {
  const access = await getLearner();
  const course = loadCourse();
  if (!access) {
    return (
      <div className="mx-auto grid max-w-3xl gap-8 px-4 pt-12 sm:px-6">
        <PageTitle>My progress</PageTitle>
        <EmptyState
          icon="book"
          title="Nothing to show yet"
          action={
            <Link href="/" className={buttonClass('primary')}>
              To the course
            </Link>
          }
        >
          Read a lesson or answer a question: it is remembered from the first answer on, without an
          account.
        </EmptyState>
      </div>
    );
  }
  const { progress, attempts } = await loadOverview(access, course, loadQuiz, new Date());
  const questions = loadQuizzes().flatMap((quiz) =>
    quiz.questions.map(({ id, objectives }) => ({ id, objectives, lesson: quiz.lesson })),
  );
  const objectives = buildObjectives(course, questions, buildQuestionProgress(attempts));
  const begun = objectives.filter((one) => one.answered > 0);
  const calibration = buildCalibration(attempts);
  const { totals } = progress;
  const titles = Object.fromEntries(
    course.parts.flatMap((part) => part.lessons.map(({ slug, title }) => [slug, title])),
  );
  const figures = [
    ['Lessons read', totals.read, totals.lessons],
    ['Questions answered', totals.answered, totals.questions],
    ['Questions mastered', totals.mastered, totals.questions],
  ] as const;

  return (
    <div className="mx-auto grid max-w-3xl gap-12 px-4 pt-12 font-sans sm:px-6">
      <div className="grid gap-6">
        <PageTitle>My progress</PageTitle>
        <dl className="grid grid-cols-3 gap-3">
          {figures.map(([name, value, of]) => (
            <div
              key={name}
              className="flex flex-col-reverse rounded-2xl border border-line bg-surface p-4"
            >
              <dt className="text-ink-soft text-sm">{name}</dt>
              <dd className="tabular font-semibold text-2xl sm:text-3xl">
                {value}
                <span className="font-normal text-base text-ink-faint"> of {of}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {progress.due > 0 ? (
            <Link href="/review" prefetch={false} className={buttonClass('primary')}>
              Review {progress.due} due
            </Link>
          ) : null}
          {progress.next ? (
            <Link
              href={`/lessons/${progress.next}`}
              prefetch={false}
              className={buttonClass(progress.due > 0 ? 'secondary' : 'primary')}
            >
              Continue with “{titles[progress.next]}”
            </Link>
          ) : null}
          {progress.due > 0 ? null : (
            <span className="text-ink-soft">Nothing is due for review.</span>
          )}
        </p>
        <p className="text-ink-soft">
          A question is mastered when your last answer earned at least 80 % of its points, and you
          had not just looked it up. The bars below count these.
        </p>
      </div>
      <LessonRows course={course} progress={progress} />
      {begun.length > 0 ? <ObjectiveList objectives={begun} titles={titles} /> : null}
      {calibration.length > 0 ? <CalibrationFigure calibration={calibration} /> : null}
    </div>
  );
}
