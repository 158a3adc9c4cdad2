import { getLearner } from '@/lib/auth/session';
import { loadCourse, loadQuizzes } from '@/lib/content/load';
import { buildCalibration, buildQuestionProgress } from '@/lib/progress/mastery';
import { buildObjectives } from '@/lib/progress/objectives';
import { loadOverview } from '@/lib/progress/overview';
import { buttonClass } from '@/lib/ui/button';
import { EmptyState } from '@/lib/ui/empty-state';
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
      <div className="mx-auto max-w-3xl px-4 py-12">
        <h1 className="mb-8 font-semibold font-serif text-4xl">My progress</h1>
        <EmptyState
          icon="book"
          title="Nothing to show yet"
          action={
            <a href="/" className={buttonClass('primary')}>
              To the course
            </a>
          }
        >
          Read a lesson or answer a question: it is remembered from the first answer on, without an
          account.
        </EmptyState>
      </div>
    );
  }
  const { progress, attempts } = await loadOverview(access, course, new Date());
  const questions = loadQuizzes().flatMap((quiz) =>
    quiz.questions.map(({ id, objectives }) => ({ id, objectives, lesson: quiz.lesson })),
  );
  const objectives = buildObjectives(course, questions, buildQuestionProgress(attempts));
  const begun = objectives.filter((one) => one.answered > 0);
  const calibration = buildCalibration(attempts);
  const { totals } = progress;
  const figures = [
    ['Lessons read', totals.read, totals.lessons],
    ['Questions answered', totals.answered, totals.questions],
    ['Questions mastered', totals.mastered, totals.questions],
  ] as const;

  return (
    <div className="mx-auto grid max-w-3xl gap-12 px-4 py-10 font-sans">
      <header className="grid gap-6">
        <h1 className="font-semibold font-serif text-4xl">My progress</h1>
        <dl className="grid grid-cols-3 gap-3">
          {figures.map(([name, value, of]) => (
            <div
              key={name}
              className="flex flex-col-reverse rounded-2xl border border-line bg-surface p-4"
            >
              <dt className="text-ink-soft text-sm">{name}</dt>
              <dd className="tabular font-semibold text-2xl sm:text-3xl">
                {value}
                <span className="font-normal text-base text-ink-faint"> / {of}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="flex flex-wrap gap-2">
          <a href="/review" className={buttonClass(progress.due > 0 ? 'primary' : 'secondary')}>
            {progress.due > 0 ? `Review ${progress.due} due` : 'Nothing is due for review'}
          </a>
          {progress.next ? (
            <a href={`/lessons/${progress.next}`} className={buttonClass()}>
              Go on reading
            </a>
          ) : null}
        </p>
      </header>
      <LessonRows course={course} progress={progress} />
      {begun.length > 0 ? <ObjectiveList objectives={begun} /> : null}
      {calibration.length > 0 ? <CalibrationFigure calibration={calibration} /> : null}
    </div>
  );
}
