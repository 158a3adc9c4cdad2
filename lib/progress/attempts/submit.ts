import type { LearnerAccess } from '../../auth/access';
import { Refusal } from '../../auth/refusal';
import type { Quiz } from '../../content/library';
import { gradeAnswer, type KeyedQuestion, parseAnswer, questionHash } from '../../quiz/grading';
import type { Outcome } from '../../quiz/outcome';
import type { AssignedQuiz } from '../assignments/policy';
import { bindQuiz } from '../assignments/rules';
import { listAssignedQuizzes } from '../assignments/store';
import type { HintRecord } from '../hints/store';
import type { SecondLook } from '../opinions/second-look';
import type { AttemptBody } from '../request';
import { scheduleReview } from '../review/schedule';
import { isPermittedSeed, sittingSeed } from '../seeds';
import { mayPractise, practiceDepends, type SittingRecord, sittingState } from '../sittings/rules';
import { getSitting, listSittings } from '../sittings/store';
import { loadStanding } from '../standing/store';
import { appendAttempt } from './append/store';
import { type AttemptRecord, isFresh, lookedUp, verdictForPolicy } from './record';
import { payForHints, permissionFor } from './rules';
import { hasTeacher, listAttempts, type NewAttempt } from './store';
import { buildOutcome } from './view';

export type Reply =
  | { kind: 'outcome'; outcome: Outcome; repeated: boolean }
  | { kind: 'ungradable'; reason: string };

export interface Keyed {
  quiz: Quiz;
  question: KeyedQuestion;
}

export interface Surroundings {
  now: Date;
  renderMarkdown: (text: string) => string;
  /** What the server measured, for kinds that are graded by it. */
  facts?: unknown;
  /** It was let in when it was sent, and has waited to be verified since. */
  admitted?: boolean;
  /** Absent where no language model is to be asked. */
  secondLook?: SecondLook;
}

/** One answer from the browser to the learner's record, and what may be told of it. */
export async function submitAnswer(
  access: LearnerAccess,
  body: AttemptBody,
  keyed: Keyed,
  surroundings: Surroundings,
): Promise<Reply> {
  const { quiz, question } = keyed;
  const standing = await loadStanding(access, body.clientKey, {
    quizSlug: quiz.slug,
    questionId: question.id,
    sittingKey: body.sittingId ?? '',
  });
  const { assigned } = standing;
  if (standing.known) return replyFor(access, standing.known, keyed, surroundings, { assigned });

  const sitting = surroundings.admitted
    ? await requireUnanswered(access, body, quiz)
    : await requirePlace(access, body, keyed, assigned, surroundings.now);
  const parsed = parseAnswer(body.answer, question, body.seed);
  if (!parsed.ok) return { kind: 'ungradable', reason: parsed.reason };
  const grade = gradeAnswer(parsed.answer, question, {
    seed: body.seed,
    facts: surroundings.facts,
  });
  if (grade.status === 'ungradable') return { kind: 'ungradable', reason: grade.reason };

  const hints = payableHints(question, standing.hints, sitting, surroundings.now);
  const attempt: NewAttempt = {
    quizSlug: quiz.slug,
    questionId: question.id,
    questionHash: questionHash(question),
    seed: body.seed,
    answer: body.answer,
    grade: payForHints(grade, hints.costs) as typeof grade,
    hintsUsed: hints.used,
    certainty: body.certainty,
    clientKey: body.clientKey,
    sittingId: body.sittingId,
    wantsOpinion: surroundings.secondLook?.wants(access.learnerId, question, grade),
  };
  const memory =
    grade.status === 'graded' && hints.used < lookedUp
      ? scheduleReview(
          standing.memory,
          { verdict: grade.verdict, hintsUsed: hints.used, certainty: body.certainty },
          surroundings.now,
        )
      : null;
  const moved = memory === standing.memory ? null : memory;
  const { record, repeated } = await appendAttempt(access, attempt, moved);
  if (attempt.wantsOpinion) surroundings.secondLook?.wake();
  return replyFor(access, record, keyed, surroundings, { assigned, sitting, repeated });
}

/** The sitting that the answer belongs to, or null for practice. @throws Refusal when it may not be given there */
export async function requirePlace(
  access: LearnerAccess,
  body: AttemptBody,
  { quiz: asWritten, question }: Keyed,
  assigned: readonly AssignedQuiz[],
  now: Date,
): Promise<SittingRecord | null> {
  if (body.sittingId === null) {
    const quiz = bindQuiz(asWritten, assigned, null, now);
    if (!isPermittedSeed(body.seed, access.learnerId, question.id)) {
      throw new Refusal(409, 'These numbers belong to another learner. Reload the page.');
    }
    await requirePractice(access, quiz, now);
    return null;
  }
  const sitting = await requireSitting(access, body.sittingId, asWritten);
  const quiz = bindQuiz(asWritten, assigned, sitting, now);
  if (sittingState(sitting, now) !== 'open') {
    throw new Refusal(409, 'This sitting is over; the answer came too late.');
  }
  if (body.seed !== sittingSeed(sitting.seed, question.id)) {
    throw new Refusal(409, 'These numbers belong to another sitting. Reload the page.');
  }
  if (quiz.feedback !== 'at-once') {
    throw new Refusal(409, 'The answers of this quiz are handed in together.');
  }
  return requireUnanswered(access, body, asWritten, sitting);
}

async function requireSitting(access: LearnerAccess, id: string, quiz: Quiz) {
  const sitting = await getSitting(access, id);
  if (!sitting || sitting.quizSlug !== quiz.slug) {
    throw new Refusal(404, 'This sitting does not exist.');
  }
  return sitting;
}

/** A place where a hint may be opened now: what opens it is paid for there. @throws Refusal */
export async function requireHintPlace(
  access: LearnerAccess,
  sittingId: string | null,
  asWritten: Quiz,
  now: Date,
): Promise<void> {
  if (sittingId !== null) return requireOpenSitting(access, sittingId, asWritten, now);
  const assigned = await listAssignedQuizzes(access, asWritten.slug);
  await requirePractice(access, bindQuiz(asWritten, assigned, null, now), now);
}

/** What is saved for a sitting when its time is over must not count. @throws Refusal */
export async function requireOpenSitting(
  access: LearnerAccess,
  sittingId: string,
  quiz: Quiz,
  now: Date,
): Promise<void> {
  const sitting = await requireSitting(access, sittingId, quiz);
  if (sittingState(sitting, now) !== 'open') throw new Refusal(409, 'This sitting is over.');
}

/** @throws Refusal while the questions of a quiz are kept for its sittings */
async function requirePractice(
  access: LearnerAccess,
  quiz: Parameters<typeof mayPractise>[0] & Pick<Quiz, 'slug'>,
  now: Date,
): Promise<void> {
  if (practiceDepends(quiz) && !mayPractise(quiz, await listSittings(access, quiz.slug), now)) {
    throw new Refusal(403, 'This question belongs to a quiz. Begin the quiz to answer it.');
  }
}

/** The sitting, if any, where this question has no answer yet. @throws Refusal */
async function requireUnanswered(
  access: LearnerAccess,
  { sittingId, questionId }: Pick<AttemptBody, 'sittingId' | 'questionId'>,
  quiz: Quiz,
  known?: SittingRecord,
): Promise<SittingRecord | null> {
  if (sittingId === null) return null;
  const sitting = known ?? (await requireSitting(access, sittingId, quiz));
  const earlier = await listAttempts(access, { sittingId, questionIds: [questionId] });
  if (earlier.length > 0) {
    throw new Refusal(409, 'You have answered this question in this sitting already.');
  }
  return sitting;
}

/** Hints that this attempt must pay for, and whether the answer was looked up not long ago. */
export function payableHints(
  question: KeyedQuestion,
  opened: readonly HintRecord[],
  sitting: SittingRecord | null,
  now: Date,
): { used: number; costs: number[] } {
  const fresh = opened.filter((use) => sitting || isFresh(use, now));
  const hints = fresh.filter((use) => use.hint < lookedUp);
  const revealed = fresh.length > hints.length;
  return {
    used: hints.length + (revealed ? lookedUp : 0),
    costs: hints.map((use) => question.hints[use.hint]?.cost ?? 0),
  };
}

/** What may be told of an attempt that is there. */
export async function replyFor(
  access: LearnerAccess,
  record: AttemptRecord,
  { quiz, question }: Keyed,
  { now, renderMarkdown }: Surroundings,
  known: {
    assigned?: readonly AssignedQuiz[];
    sitting?: SittingRecord | null;
    repeated?: boolean;
  } = {},
): Promise<Reply> {
  const { repeated = true } = known;
  const assigned = known.assigned ?? (await listAssignedQuizzes(access, quiz.slug));
  const sitting =
    known.sitting ?? (record.sittingId ? await getSitting(access, record.sittingId) : null);
  const permission = permissionFor({
    quiz: bindQuiz(quiz, assigned, sitting, now),
    sitting,
    now,
    verdict: verdictForPolicy(record),
    lookedUp: record.hintsUsed >= lookedUp,
  });
  const undecided = record.status === 'unsure';
  const decides = undecided && (await hasTeacher(access)) ? 'teacher' : 'learner';
  // A key used for another question would show that question's outcome here.
  const same = record.questionId === question.id ? question : undefined;
  const outcome = buildOutcome(record, same, permission, decides, renderMarkdown);
  return { kind: 'outcome', outcome, repeated };
}
