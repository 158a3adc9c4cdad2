import Link from 'next/link';
import type { LearnerAccess } from '@/lib/auth/access';
import type { Quiz } from '@/lib/content/library';
import { loadCourse, loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { bindQuiz } from '@/lib/progress/assignments/rules';
import { listAssignedQuizzes } from '@/lib/progress/assignments/store';
import { type Strictest, strictestOf } from '@/lib/progress/assignments/strictest';
import { getSecondLook } from '@/lib/progress/opinions/grader';
import { buildSittingResults } from '@/lib/progress/sittings/results';
import { mayPractise, type SittingRecord } from '@/lib/progress/sittings/rules';
import type { PublicFrame } from '@/lib/quiz/contract';
import { points } from '@/lib/quiz/points';
import { SittingResults } from '@/lib/quiz/runner/sitting-results';
import { buttonClass } from '@/lib/ui/button';
import { sayDay, sayDuration } from '@/lib/ui/dates';
import { Moment } from '@/lib/ui/moment';
import { PageTitle } from '@/lib/ui/page-title';
import { ProgressBar } from '@/lib/ui/progress-bar';

export async function ResultsPage({
  access,
  quiz,
  sitting,
  questions,
}: {
  access: LearnerAccess;
  quiz: Quiz;
  sitting: SittingRecord;
  questions: PublicFrame[];
}) {
  const now = new Date();
  const handedIn = sitting.submittedAt ?? now;
  const results = await buildSittingResults(access, quiz, sitting, now, renderMarkdown);
  const assigned = await listAssignedQuizzes(access, quiz.slug);
  const bound = bindQuiz(quiz, assigned, sitting, now);
  const objectives = results.objectives.map((one) => ({
    ...one,
    text: sayObjective(one.objective),
  }));
  return (
    <div className="mx-auto grid max-w-3xl gap-8 px-4 pt-6 font-sans sm:px-6">
      <div className="grid gap-4">
        <PageTitle
          back={{ href: `/quiz/${quiz.slug}`, text: quiz.title }}
          lead={`Handed in on ${sayDay(handedIn)}, ${sayDuration(handedIn.getTime() - sitting.startedAt.getTime())} after you began.`}
        >
          {results.shown
            ? `${points(results.earned)} of ${points(results.possible)} points`
            : 'Handed in'}
        </PageTitle>
        {results.shown ? (
          <ProgressBar label="Points" value={results.earned} max={results.possible} tone="you" />
        ) : (
          <HeldBack {...strictestOf(bound, assigned)} now={now} />
        )}
        {results.verifying > 0 ? (
          <p className="text-ink-soft">
            {results.verifying === 1
              ? 'One experiment is being run again here'
              : `${results.verifying} experiments are being run again here`}
            {results.shown ? '; the points come when it is done.' : '.'}
          </p>
        ) : null}
        {results.shown && results.undecided > 0 ? (
          <p className="text-warn">
            {results.undecided === 1 ? 'One answer is' : `${results.undecided} answers are`} not
            decided yet and may add points.
          </p>
        ) : null}
        {results.shown && results.awaited > 0 ? (
          <p className="text-ink-soft">
            A language model is being asked about{' '}
            {results.awaited === 1 ? 'one answer' : `${results.awaited} answers`}. It may add
            points, and takes none away.
          </p>
        ) : null}
        <p className="flex flex-wrap gap-2">
          <Link href={`/quiz/${quiz.slug}`} prefetch={false} className={buttonClass()}>
            Back to the quiz
          </Link>
          <Link href="/progress" prefetch={false} className={buttonClass('quiet')}>
            My progress
          </Link>
        </p>
      </div>
      {results.shown && objectives.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="font-semibold text-lg">By objective</h2>
          <ul className="grid gap-3">
            {objectives.map(({ objective, text, earned, possible }) => (
              <li key={objective} className="grid gap-1">
                <span className="flex justify-between gap-4">
                  <span>{text}</span>
                  <span className="tabular whitespace-nowrap text-ink-soft text-sm">
                    {points(earned)} of {points(possible)}
                  </span>
                </span>
                <ProgressBar label={text} value={earned} max={possible} tone="right" />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <SittingResults
        questions={questions}
        state={{ ...results.state, asksModel: getSecondLook({ loadQuestion }) !== undefined }}
        mayPractise={mayPractise(bound, [sitting], now)}
      />
    </div>
  );
}

/** Until when the marks are held back, and by whom. */
function HeldBack({ until, because, now }: Strictest & { now: Date }) {
  return (
    <p>
      {because
        ? `“${because}” has this quiz assigned too and shows no marks before its own deadline.`
        : 'The marks are shown when the deadline has passed.'}
      {until ? (
        <span className="block text-ink-soft">
          That is in {sayDuration(Date.parse(until) - now.getTime())}: <Moment at={until} />.
        </span>
      ) : null}
    </p>
  );
}

/** The objective in the words of the lesson that names it. */
function sayObjective(id: string): string {
  for (const part of loadCourse().parts) {
    for (const lesson of part.lessons) if (lesson.objectives[id]) return lesson.objectives[id];
  }
  return id;
}
