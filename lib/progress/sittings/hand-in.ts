import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { isBlank } from '../../quiz/blank';
import { gradeAnswer, type KeyedQuestion, parseAnswer, questionHash } from '../../quiz/grading';
import { lookedUp } from '../attempts/record';
import { payForHints } from '../attempts/rules';
import { listAttempts, type NewAttempt } from '../attempts/store';
import { payableHints } from '../attempts/submit';
import { listDrafts } from '../drafts/store';
import type { SecondLook } from '../opinions/second-look';
import { type ReviewMemory, scheduleReview } from '../review/schedule';
import { sittingSeed } from '../seeds';
import { loadStanding } from '../standing/store';
import { type SittingRecord, sittingState } from './rules';
import { closeSitting } from './store';

export interface HandedAnswer {
  questionId: string;
  answer: unknown;
  clientKey: string;
  certainty: number | null;
}

export type HandInResult =
  | { closed: true }
  /** Answers that cannot be read, by question; nothing is closed. */
  | { closed: false; unreadable: Record<string, string> };

/**
 * Closes a sitting: every answer is graded and kept in one transaction. Answers come from the browser while there is
 * time; after it, only what had been saved in time counts. What cannot be read counts as unanswered, and is told
 * first unless the learner hands in anyway.
 */
export async function handIn(
  access: LearnerAccess,
  quiz: Quiz,
  sitting: SittingRecord,
  sent: readonly HandedAnswer[],
  options: { now: Date; anyway: boolean; secondLook?: SecondLook },
): Promise<HandInResult> {
  const { now } = options;
  const state = sittingState(sitting, now);
  if (state === 'submitted') return { closed: true };
  const inTime = state === 'open';
  const answers = new Map<string, HandedAnswer>();
  for (const draft of await listDrafts(access, quiz.slug)) {
    if (draft.sittingId === sitting.id) {
      answers.set(draft.questionId, { ...draft, answer: draft.value });
    }
  }
  if (inTime) for (const one of sent) answers.set(one.questionId, one);
  const answered = new Set(
    (await listAttempts(access, { sittingId: sitting.id })).map((attempt) => attempt.questionId),
  );
  const unreadable: Record<string, string> = {};
  const attempts: { attempt: NewAttempt; memory: ReviewMemory | null }[] = [];
  const given = quiz.questions.flatMap((question) => {
    const handed = answers.get(question.id);
    return handed && !answered.has(question.id) && !isBlank(handed.answer)
      ? { question, handed }
      : [];
  });
  const built = await Promise.all(
    given.map(({ question, handed }) =>
      buildAttempt(access, quiz, question, sitting, handed, options),
    ),
  );
  for (const [at, one] of built.entries()) {
    if ('reason' in one) unreadable[given[at].question.id] = one.reason;
    else attempts.push(one);
  }
  if (inTime && !options.anyway && Object.keys(unreadable).length > 0) {
    return { closed: false, unreadable };
  }
  const submittedAt = inTime || !sitting.dueAt ? now : sitting.dueAt;
  const closed = await closeSitting(access, sitting, submittedAt, attempts);
  if (closed && attempts.some(({ attempt }) => attempt.wantsOpinion)) options.secondLook?.wake();
  return { closed: true };
}

async function buildAttempt(
  access: LearnerAccess,
  quiz: Quiz,
  question: KeyedQuestion,
  sitting: SittingRecord,
  handed: HandedAnswer,
  { now, secondLook }: { now: Date; secondLook?: SecondLook },
): Promise<{ attempt: NewAttempt; memory: ReviewMemory | null } | { reason: string }> {
  const seed = sittingSeed(sitting.seed, question.id);
  const parsed = parseAnswer(handed.answer, question, seed);
  if (!parsed.ok) return parsed;
  const grade = gradeAnswer(parsed.answer, question, { seed });
  if (grade.status === 'ungradable') return grade;
  const standing = await loadStanding(access, handed.clientKey, {
    quizSlug: quiz.slug,
    questionId: question.id,
    sittingKey: sitting.id,
  });
  const hints = payableHints(question, standing.hints, sitting, now);
  const answered = { hintsUsed: hints.used, certainty: handed.certainty };
  const memory =
    grade.status === 'graded' && hints.used < lookedUp
      ? scheduleReview(standing.memory, { verdict: grade.verdict, ...answered }, now)
      : null;
  const attempt: NewAttempt = {
    quizSlug: quiz.slug,
    questionId: question.id,
    questionHash: questionHash(question),
    seed,
    answer: handed.answer,
    grade: payForHints(grade, hints.costs) as typeof grade,
    clientKey: handed.clientKey,
    sittingId: sitting.id,
    wantsOpinion: secondLook?.wants(access.learnerId, question, grade),
    ...answered,
  };
  return { attempt, memory };
}
