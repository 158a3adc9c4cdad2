import { grantLearner } from '../auth/access';
import type { Quiz } from '../content/library';
import {
  gradeAnswer,
  hintText,
  type KeyedQuestion,
  parseAnswer,
  toPublicQuestion,
} from '../quiz/grading';
import { buildOutcome } from './attempts/view';
import { scheduleReview } from './review/schedule';
import { commonSeed } from './seeds';
import { loadStanding } from './standing/store';

export interface Rehearsal {
  quizzes: readonly Quiz[];
  /** Answers that authors keep beside their keys. */
  samples: readonly { question: string; answer: string }[];
  renderMarkdown: (text: string) => string;
  /** How long it may take, in milliseconds. */
  budget: number;
  now: () => number;
  /** Lets others be served in between. */
  breathe: () => Promise<void>;
}

const nobody = grantLearner({ id: 'nobody', name: 'Nobody', isAnonymous: true });

/**
 * Does once, for nobody, what answers ask of a server: shows every question, marks answers and looks into the record.
 * A new process runs each of these ten times slower the first time than later, and two hundred learners who come at once
 * would wait for it. Nothing is written. Returns how many answers were marked.
 */
export async function rehearse(of: Rehearsal): Promise<number> {
  const end = of.now() + of.budget;
  const questions = new Map<string, { quiz: Quiz; question: KeyedQuestion }>();
  for (const quiz of of.quizzes) {
    for (const question of quiz.questions) {
      questions.set(question.id, { quiz, question });
      show(question, of.renderMarkdown);
      await of.breathe();
    }
  }
  const samples = inTurn(of.samples).flatMap(({ question: id, answer }) => {
    const keyed = questions.get(id);
    return keyed ? [{ ...keyed, answer }] : [];
  });
  let marked = 0;
  while (marked < samples.length && of.now() < end) {
    // As a crowd comes: what is read of the record is read together.
    const crowd = samples.slice(marked, marked + 10);
    await Promise.all(
      crowd.map(({ quiz, question, answer }) => mark(quiz, question, answer, of.renderMarkdown)),
    );
    marked += crowd.length;
    await of.breathe();
  }
  return marked;
}

/** One of each question before the second of any. */
function inTurn(samples: Rehearsal['samples']): Rehearsal['samples'] {
  const before = new Map<string, number>();
  const places = samples.map((sample) => {
    const place = before.get(sample.question) ?? 0;
    before.set(sample.question, place + 1);
    return { place, sample };
  });
  return places.sort((a, b) => a.place - b.place).map(({ sample }) => sample);
}

function show(question: KeyedQuestion, renderMarkdown: (text: string) => string): void {
  const seed = commonSeed(question.id);
  JSON.stringify(toPublicQuestion(question, seed, renderMarkdown));
  for (const at of question.hints.keys()) renderMarkdown(hintText(question, seed, at) ?? '');
}

async function mark(
  quiz: Quiz,
  question: KeyedQuestion,
  written: string,
  renderMarkdown: (text: string) => string,
): Promise<void> {
  const seed = commonSeed(question.id);
  const standing = await loadStanding(nobody, 'rehearsal', {
    quizSlug: quiz.slug,
    questionId: question.id,
    sittingKey: '',
  });
  const parsed = parseAnswer(written, question, seed);
  if (!parsed.ok) return;
  const grade = gradeAnswer(parsed.answer, question, { seed });
  if (grade.status === 'ungradable') return;
  const now = new Date();
  if (grade.status === 'graded') {
    const answered = { verdict: grade.verdict, hintsUsed: 0, certainty: null };
    scheduleReview(standing.memory, answered, now);
  }
  const attempt = {
    id: 'rehearsal',
    quizSlug: quiz.slug,
    questionId: question.id,
    questionHash: '',
    seed,
    answer: written,
    grade,
    status: grade.status,
    verdict: grade.status === 'graded' ? grade.verdict : null,
    earned: grade.earned,
    possible: grade.possible,
    hintsUsed: 0,
    certainty: null,
    sittingId: null,
    createdAt: now,
    marks: [],
    contest: null,
    opinion: null,
  };
  JSON.stringify(buildOutcome(attempt, question, 'everything', 'learner', renderMarkdown));
}
