import type { QuestionKind } from './contract';
import { points } from './points';
import type { QuizSettings } from './settings';

/** Minutes that a question takes, by kind; rounded for the whole quiz. */
const minutes: Record<QuestionKind, number> = {
  choice: 0.75,
  numeric: 1,
  text: 2.5,
  order: 1,
  match: 1,
  fill: 1,
  point: 0.75,
  parts: 2.5,
  lab: 6,
};

/** What a learner wants to know before beginning: how many, how long, and how open answers are read. */
export function describeQuiz(
  questions: readonly { kind: QuestionKind; points: number }[],
): string[] {
  const total = questions.reduce((sum, question) => sum + question.points, 0);
  const long = Math.max(1, Math.round(questions.reduce((sum, one) => sum + minutes[one.kind], 0)));
  const open = questions.filter((question) => question.kind === 'text').length;
  const lines = [
    `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}, ${points(total)} ${total === 1 ? 'point' : 'points'}, about ${long} ${long === 1 ? 'minute' : 'minutes'}.`,
  ];
  if (open > 0) {
    lines.push(
      'Open answers are read for their key ideas, not for keywords. You see which were found, and can contest a mark.',
    );
  }
  return lines;
}

/** How long it is open, how often it can be taken, and when one sees how it went. */
export function describeTerms(quiz: QuizSettings): string[] {
  const lines: string[] = [];
  if (quiz.timeLimit !== undefined) {
    lines.push(
      `You have ${points(quiz.timeLimit)} ${quiz.timeLimit === 1 ? 'minute' : 'minutes'} once you begin; the server keeps the time.`,
    );
  }
  if (quiz.opens) lines.push(`Opens ${moment(quiz.opens)}.`);
  if (quiz.deadline) lines.push(`Closes ${moment(quiz.deadline)}.`);
  if (quiz.attempts !== undefined) {
    lines.push(
      quiz.attempts === 1 ? 'It can be taken once.' : `It can be taken ${quiz.attempts} times.`,
    );
  }
  lines.push(
    {
      'at-once': 'You see how you did after each question.',
      'after-submission': 'You see how you did when you hand it in.',
      'after-deadline': 'You see how you did when the deadline has passed.',
    }[quiz.feedback],
  );
  lines.push(
    quiz.timeLimit === undefined
      ? 'Answers are kept as you type. You can stop and go on later, on any device.'
      : 'Answers are kept as you type. You can leave and come back, on any device; the time goes on.',
  );
  return lines;
}

function moment(text: string): string {
  const at = new Date(text);
  const day = at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const time = at.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
  return `${day} at ${time} UTC`;
}
