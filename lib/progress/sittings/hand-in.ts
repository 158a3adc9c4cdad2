import type { LearnerAccess } from '../../auth/access';
import type { Quiz } from '../../content/library';
import { isBlank } from '../../quiz/blank';
import { gradeAnswer, type KeyedQuestion, parseAnswer, questionHash } from '../../quiz/grading';
import type { LabAnswer } from '../../quiz/lab/grade';
import { lookedUp } from '../attempts/record';
import { payForHints } from '../attempts/rules';
import { listAttempts, type NewAttempt } from '../attempts/store';
import { payableHints } from '../attempts/submit';
import { listDrafts } from '../drafts/store';
import { listSittingJobs, type NewLabJob } from '../labs/store';
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

export interface HandInOptions {
  now: Date;
  anyway: boolean;
  secondLook?: SecondLook;
  /** Told that experiments wait to be verified. */
  labs?: { wake(): void };
}

/**
 * Closes a sitting: every answer is graded and kept in one transaction; experiments are graded when they are verified. Answers come from the browser while there is
 * time; after it, only what had been saved in time counts. What cannot be read counts as unanswered, and is told
 * first unless the learner hands in anyway.
 */
export async function handIn(
  access: LearnerAccess,
  quiz: Quiz,
  sitting: SittingRecord,
  sent: readonly HandedAnswer[],
  options: HandInOptions,
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
  const [earlier, jobs] = await Promise.all([
    listAttempts(access, { sittingId: sitting.id }),
    listSittingJobs(access, sitting.id),
  ]);
  const waiting = jobs.filter((job) => job.state !== 'failed');
  const answered = new Set([...earlier, ...waiting].map((one) => one.questionId));
  const failed = new Set(jobs.map((job) => job.clientKey));
  const unreadable: Record<string, string> = {};
  const attempts: { attempt: NewAttempt; memory: ReviewMemory | null }[] = [];
  const labs: NewLabJob[] = [];
  const given = quiz.questions.flatMap((question) => {
    const handed = answers.get(question.id);
    if (handed && failed.has(handed.clientKey)) return [];
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
    else if ('lab' in one) labs.push(one.lab);
    else attempts.push(one);
  }
  if (inTime && !options.anyway && Object.keys(unreadable).length > 0) {
    return { closed: false, unreadable };
  }
  const submittedAt = inTime || !sitting.dueAt ? now : sitting.dueAt;
  const closed = await closeSitting(access, sitting, submittedAt, attempts, labs);
  if (closed && attempts.some(({ attempt }) => attempt.wantsOpinion)) options.secondLook?.wake();
  if (closed && labs.length > 0) options.labs?.wake();
  return { closed: true };
}

type Built =
  | { attempt: NewAttempt; memory: ReviewMemory | null }
  /** An experiment is run again first. */
  | { lab: NewLabJob }
  | { reason: string };

async function buildAttempt(
  access: LearnerAccess,
  quiz: Quiz,
  question: KeyedQuestion,
  sitting: SittingRecord,
  handed: HandedAnswer,
  { now, secondLook }: { now: Date; secondLook?: SecondLook },
): Promise<Built> {
  const seed = sittingSeed(sitting.seed, question.id);
  const parsed = parseAnswer(handed.answer, question, seed);
  if (!parsed.ok) return parsed;
  if (question.kind === 'lab') {
    const { digest } = parsed.answer as LabAnswer;
    return {
      lab: {
        ...frameOf(quiz, question, sitting, handed),
        experiment: handed.answer,
        claimedDigest: digest,
      },
    };
  }
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
    ...frameOf(quiz, question, sitting, handed),
    answer: handed.answer,
    grade: payForHints(grade, hints.costs) as typeof grade,
    wantsOpinion: secondLook?.wants(access.learnerId, question, grade),
    ...answered,
  };
  return { attempt, memory };
}

function frameOf(
  quiz: Quiz,
  question: KeyedQuestion,
  sitting: SittingRecord,
  { clientKey, certainty }: HandedAnswer,
) {
  return {
    quizSlug: quiz.slug,
    questionId: question.id,
    questionHash: questionHash(question),
    seed: sittingSeed(sitting.seed, question.id),
    clientKey,
    certainty,
    sittingId: sitting.id,
  };
}
