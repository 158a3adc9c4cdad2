import Link from 'next/link';
import { answerInWords } from '@/lib/classroom/answer-words';
import type { MarkingCase } from '@/lib/classroom/marking/store';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { revealAnswer, toPublicQuestion } from '@/lib/quiz/grading';
import { Html, prose } from '@/lib/quiz/html';
import { isOpinion } from '@/lib/quiz/opinion/opinion';
import { points } from '@/lib/quiz/points';
import { VerdictBadge } from '@/lib/quiz/verdict-badge';
import { sayDay } from '@/lib/ui/dates';
import { markAction } from '../../actions';
import { SecondOpinion } from '../second-opinion';
import { MarkForm } from './mark-form';

/** One answer to decide: who gave it, to which question, what the checker made of it, and the form. */
export function CasePanel({ classId, shown }: { classId: string; shown: MarkingCase }) {
  const keyed = loadQuestion(shown.questionId);
  const question = keyed && toPublicQuestion(keyed.question, shown.seed, renderMarkdown);
  const asWritten = keyed && toPublicQuestion(keyed.question, shown.seed, (text) => text);
  // Anybody may open a class: what a quiz holds back is not told here either.
  const tells = keyed?.quiz.feedback === 'at-once';
  const { settled, contest } = shown;
  return (
    <section
      aria-labelledby={`${shown.id}-title`}
      className="grid gap-4 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6"
    >
      <div className="grid gap-0.5">
        <h2 id={`${shown.id}-title`} className="font-semibold text-lg">
          <Link
            href={`/classes/${classId}/learners/${shown.enrollmentId}`}
            prefetch={false}
            className="hover:underline"
          >
            {shown.learner}
          </Link>
        </h2>
        <p className="text-ink-soft text-sm">
          {keyed ? `${keyed.quiz.title}, ` : ''}
          {sayDay(shown.createdAt)}
        </p>
      </div>
      {question ? (
        <Html html={question.promptHtml} className={`${prose} font-serif text-lg`} />
      ) : (
        <p className="text-ink-soft">
          The question {shown.questionId} is not in the course any more.
        </p>
      )}
      <blockquote className="whitespace-pre-wrap break-words border-you border-l-2 pl-3">
        {answerInWords(shown.answer, asWritten)}
      </blockquote>
      {contest ? (
        <p className="rounded-xl bg-warn-soft px-4 py-3">
          {contest.state === 'open' ? 'The learner says that this mark is wrong' : 'Contested'}
          {contest.reason ? `: “${contest.reason}”` : '.'}
        </p>
      ) : null}
      {settled.verdict ? (
        <VerdictBadge
          verdict={settled.verdict}
          earned={settled.earned}
          possible={settled.possible}
        />
      ) : (
        <p className="text-ink-soft">
          The checker could not decide this one, for {points(shown.possible)}{' '}
          {shown.possible === 1 ? 'point' : 'points'}.
        </p>
      )}
      {isOpinion(shown.opinion?.detail) ? (
        <SecondOpinion opinion={shown.opinion.detail} tells={tells} />
      ) : null}
      {keyed && tells ? (
        <details>
          <summary className="flex min-h-10 items-center text-accent underline underline-offset-2">
            The model answer
          </summary>
          <Html
            html={renderMarkdown(revealAnswer(keyed.question, shown.seed).modelAnswer)}
            className={`${prose} border-line border-l-2 pl-4`}
          />
        </details>
      ) : null}
      <MarkForm
        action={markAction.bind(null, classId, shown.id)}
        possible={shown.possible}
        verdict={settled.verdict}
        earned={Number(points(settled.earned))}
      />
    </section>
  );
}
