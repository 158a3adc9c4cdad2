import Link from 'next/link';
import { answerInWords } from '@/lib/classroom/answer-words';
import type { ReportAnswer } from '@/lib/classroom/learner-report';
import { loadQuestion } from '@/lib/content/load';
import { renderMarkdown } from '@/lib/content/markdown';
import { toPublicQuestion } from '@/lib/quiz/grading';
import { points } from '@/lib/quiz/points';
import { sayDay } from '@/lib/ui/dates';
import { Icon } from '@/lib/ui/icon';
import { SecondOpinion } from '../../second-opinion';

/** One question with the learner's last answer to it and its mark. */
export function AnswerLine({ classId, answer }: { classId: string; answer: ReportAnswer }) {
  const keyed = loadQuestion(answer.questionId);
  const question = keyed?.question;
  // Anybody may open a class: what a quiz holds back is not told here either.
  const tells = keyed?.quiz.feedback === 'at-once';
  const asWritten = question && toPublicQuestion(question, answer.seed, (text) => text);
  const prompt = question && toPublicQuestion(question, answer.seed, renderMarkdown).promptHtml;
  return (
    <li className="grid gap-2 py-4">
      {prompt ? (
        <div
          className="font-serif leading-relaxed"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made from the author's Markdown on this server
          dangerouslySetInnerHTML={{ __html: prompt }}
        />
      ) : (
        <p className="text-ink-faint">
          The question {answer.questionId} is not in the course any more.
        </p>
      )}
      <blockquote className="whitespace-pre-wrap break-words border-you border-l-2 pl-3">
        {answerInWords(answer.answer, asWritten)}
      </blockquote>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <Verdict answer={answer} />
        <span>{sayDay(answer.at)}</span>
        {answer.attempts > 1 ? <span>{answer.attempts} attempts</span> : null}
        {answer.hintsUsed > 0 ? (
          <span>{answer.hintsUsed === 1 ? '1 hint' : `${answer.hintsUsed} hints`}</span>
        ) : null}
        {answer.certainty === null ? null : <span>{answer.certainty} % sure</span>}
        <Link
          href={`/classes/${classId}/marking?answer=${answer.attemptId}`}
          prefetch={false}
          className="-my-2 flex min-h-10 items-center text-accent underline underline-offset-2"
        >
          {answer.verdict ? 'Change the mark' : 'Mark it'}
        </Link>
      </p>
      {answer.opinion ? <SecondOpinion opinion={answer.opinion} tells={tells} /> : null}
    </li>
  );
}

const looks = {
  correct: { icon: 'check', tone: 'text-right', text: 'right' },
  partial: { icon: 'partial', tone: 'text-warn', text: 'partly right' },
  incorrect: { icon: 'cross', tone: 'text-wrong', text: 'not right' },
  undecided: { icon: 'clock', tone: 'text-warn', text: 'not decided' },
} as const;

function Verdict({ answer }: { answer: ReportAnswer }) {
  const look = looks[answer.verdict ?? 'undecided'];
  const by =
    answer.markedBy === 'learner'
      ? ', marked by the learner'
      : answer.markedBy === 'teacher'
        ? ', marked by a teacher'
        : answer.markedBy === 'model'
          ? ', with a second opinion'
          : '';
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${look.tone}`}>
      <Icon name={look.icon} size={16} />
      {look.text}
      {answer.verdict ? `, ${points(answer.earned)} of ${points(answer.possible)}` : ''}
      {by}
    </span>
  );
}
