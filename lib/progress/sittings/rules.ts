import type { QuizSettings } from '../../quiz/settings';

export interface SittingRecord {
  id: string;
  quizSlug: string;
  seed: number;
  startedAt: Date;
  dueAt: Date | null;
  submittedAt: Date | null;
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
  settings: QuizSettings,
  sittings: readonly Pick<SittingRecord, 'submittedAt' | 'dueAt'>[],
  now: Date,
): string | null {
  if (settings.opens && now.getTime() < Date.parse(settings.opens)) {
    return 'This quiz has not opened yet.';
  }
  if (settings.deadline && now.getTime() >= Date.parse(settings.deadline)) {
    return 'The deadline of this quiz has passed.';
  }
  if (settings.attempts !== undefined && sittings.length >= settings.attempts) {
    return settings.attempts === 1
      ? 'This quiz can be taken once, and you have taken it.'
      : `This quiz can be taken ${settings.attempts} times, and you have used them all.`;
  }
  return null;
}

/**
 * Whether questions of a quiz may be answered outside a sitting. A quiz that holds anything back, or counts its
 * sittings, is open for practice once it has been handed in and nothing is held back any more.
 */
export function mayPractise(
  settings: QuizSettings,
  sittings: readonly Pick<SittingRecord, 'submittedAt'>[],
  now: Date,
): boolean {
  const strict =
    settings.feedback !== 'at-once' ||
    settings.timeLimit !== undefined ||
    settings.attempts !== undefined;
  if (!strict) return true;
  if (settings.deadline && now.getTime() >= Date.parse(settings.deadline)) return true;
  return settings.feedback !== 'after-deadline' && sittings.some((one) => one.submittedAt !== null);
}
