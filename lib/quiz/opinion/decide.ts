import type { Grade, Verdict } from '../contract';
import type { KeyedQuestion } from '../grading';
import { applyCredit, earnedFor } from '../text/credit';
import { gateNotes } from '../text/notes';
import type { TextQuestion } from '../text/schema';
import type { Opinion, OpinionIdea } from './opinion';

type Kept = Exclude<Grade, { status: 'ungradable' }>;

/**
 * Whether a second opinion may help: the checker is unsure, or it missed something and nothing speaks against the
 * answer. What is right is not asked about, and neither are heaps of terms and words to the marker.
 */
export function wantsOpinion(question: KeyedQuestion, grade: Grade): question is TextQuestion {
  if (!mayAsk(question, grade)) return false;
  if (grade.status === 'unsure') return true;
  return grade.verdict !== 'correct' && !isContradicted(grade) && !noteOf(grade, gateNotes.salad);
}

/** After a contest the opinion helps whoever decides, even where it does not count. */
export function wantsOpinionOnContest(
  question: KeyedQuestion,
  grade: Grade,
): question is TextQuestion {
  return mayAsk(question, grade) && (grade.status === 'unsure' || grade.verdict !== 'correct');
}

function mayAsk(question: KeyedQuestion, grade: Grade): grade is Kept {
  return (
    question.kind === 'text' && grade.status !== 'ungradable' && !noteOf(grade, gateNotes.addressed)
  );
}

function noteOf(grade: Kept, note: string): boolean {
  return grade.feedback.messages.some(({ text }) => text === note);
}

/** The checker saw words that go against the key. */
function isContradicted({ feedback }: Kept): boolean {
  return (
    (feedback.misconceptions ?? []).length > 0 ||
    (feedback.ideas ?? []).some((idea) => idea.state === 'contradicted')
  );
}

/**
 * What the model's findings come to by the question's own rule. They raise a mark and never lower it; where the
 * checker was unsure they decide. They do not count against words that the checker saw contradict the key, nor
 * where the model itself sees a contradiction: then people decide.
 */
export function decideOpinion(
  question: TextQuestion,
  grade: Kept,
  said: { ideas: OpinionIdea[]; comment: string },
  /** Share of the points that hints took away. */
  hintCost: number,
): Omit<Opinion, 'model'> {
  const sure = grade.status === 'graded';
  const before = new Map((grade.feedback.ideas ?? []).map((idea) => [idea.id, idea.state]));
  const found = new Set<string>();
  for (const { id, state } of said.ideas) {
    const contradicted = before.get(id) === 'contradicted' || state === 'contradicted';
    if (contradicted) found.add(`against ${id}`);
    else if (state === 'found' || (sure && before.get(id) === 'found')) found.add(id);
  }
  for (const { id, impliedBy } of question.ideas) {
    if (!found.has(`against ${id}`) && impliedBy.some((other) => found.has(other))) found.add(id);
  }
  const seen = new Set((grade.feedback.misconceptions ?? []).map(({ id }) => id));
  for (const { id, unless } of question.misconceptions) {
    if (seen.has(id) && !unless.some((idea) => found.has(idea))) found.add(id);
  }
  const verdict = applyCredit(question, found);
  const gross = earnedFor(question, verdict, found);
  const earned = Math.round(Math.max(0, gross - hintCost * question.points) * 1000) / 1000;
  const clash = said.ideas.some(({ state }) => state === 'contradicted');
  const raises = sure && (rank[verdict] > rank[grade.verdict] || earned > grade.earned);
  const counts = !isContradicted(grade) && (sure ? raises && !clash : true);
  return { verdict, earned, counts, ideas: said.ideas, comment: said.comment };
}

const rank: Record<Verdict, number> = { incorrect: 0, partial: 1, correct: 2 };
