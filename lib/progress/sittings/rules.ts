import type { QuizSettings } from '../../quiz/settings';
import { type BindingSettings, countedSittings } from '../assignments/rules';

export interface SittingRecord {
  id: string;
  quizSlug: string;
  seed: number;
  startedAt: Date;
  dueAt: Date | null;
  submittedAt: Date | null;
  /** The assignment under which it was begun. */
  assignmentId: string | null;
}

/** A slow network may deliver an answer a little late; it was given in time. */
export const graceMilliseconds = 10_000;

/** When a sitting that begins now ends by itself: the time limit or the deadline, whichever comes first. */
export function dueAt(settings: QuizSettings, now: Date): Date | null {
  const ends: number[] = [];
  if (settings.timeLimit !== undefined) ends.push(now.getTime() + settings.timeLimit * 60_000);
  if (settings.deadline) ends.push(Date.parse(settings.deadline));
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}

export type SittingState = 'open' | 'over' | 'submitted';

/** `over`: its time has passed and it has not been closed yet. */
export function sittingState(
  sitting: Pick<SittingRecord, 'dueAt' | 'submittedAt'>,
  now: Date,
): SittingState {
  if (sitting.submittedAt) return 'submitted';
  const end = sitting.dueAt ? sitting.dueAt.getTime() + graceMilliseconds : Infinity;
  return now.getTime() <= end ? 'open' : 'over';
}

/** Why a new sitting may not begin now, in words for the learner; null when it may. */
export function reasonNotToBegin(
  settings: BindingSettings,
  sittings: readonly Pick<SittingRecord, 'assignmentId'>[],
  now: Date,
): string | null {
  const counted = countedSittings(settings, sittings);
  if (settings.opens && now.getTime() < Date.parse(settings.opens)) {
    return 'This quiz has not opened yet.';
  }
  if (settings.deadline && now.getTime() >= Date.parse(settings.deadline)) {
    return 'The deadline of this quiz has passed.';
  }
  if (settings.attempts !== undefined && counted.length >= settings.attempts) {
    return settings.attempts === 1
      ? 'This quiz can be taken once, and you have taken it.'
      : `This quiz can be taken ${settings.attempts} times, and you have used them all.`;
  }
  return null;
}

type Past = Pick<SittingRecord, 'submittedAt' | 'assignmentId'>;

/** Whether questions of a quiz may be answered outside a sitting: everything that binds the learner must permit it. */
export function mayPractise(
  quiz: BindingSettings & { alsoBound: readonly BindingSettings[] },
  sittings: readonly Past[],
  now: Date,
): boolean {
  return [quiz, ...quiz.alsoBound].every((settings) =>
    mayPractiseUnder(settings, countedSittings(settings, sittings), now),
  );
}

/**
 * A quiz that holds anything back, or counts its
 * sittings, is open for practice once it has been handed in and nothing is held back any more.
 */
function mayPractiseUnder(settings: QuizSettings, sittings: readonly Past[], now: Date): boolean {
  if (!isStrict(settings)) return true;
  if (settings.deadline && now.getTime() >= Date.parse(settings.deadline)) return true;
  return settings.feedback !== 'after-deadline' && sittings.some((one) => one.submittedAt !== null);
}

/** Holds something back, or counts sittings. */
function isStrict({ feedback, timeLimit, attempts }: QuizSettings): boolean {
  return feedback !== 'at-once' || timeLimit !== undefined || attempts !== undefined;
}

/** Whether practice has to ask what was handed in before. */
export function practiceDepends(quiz: QuizSettings & { alsoBound: readonly QuizSettings[] }) {
  return [quiz, ...quiz.alsoBound].some(isStrict);
}
