import { hashText } from '../quiz/seeded';

/** Fits a signed 32-bit column. */
const positive = 0x7fff_ffff;

/** The variant that a page shows to who has no record yet; also what a static page is built with. */
export function commonSeed(questionId: string): number {
  return hashText(`common ${questionId}`) & positive;
}

/** A learner's own variants of a question, one after another. */
export function ownSeed(learnerId: string, questionId: string, round: number): number {
  return hashText(`own ${learnerId} ${questionId} ${round}`) & positive;
}

export function sittingSeed(sittingSeedValue: number, questionId: string): number {
  return hashText(`sitting ${sittingSeedValue} ${questionId}`) & positive;
}

const maximumRounds = 50;

/** Whether this learner may answer this variant outside a sitting: the common one, or one of their own. */
export function isPermittedSeed(seed: number, learnerId: string, questionId: string): boolean {
  if (seed === commonSeed(questionId)) return true;
  for (let round = 0; round < maximumRounds; round++) {
    if (seed === ownSeed(learnerId, questionId, round)) return true;
  }
  return false;
}

/** The variant after this many attempts. */
export function nextSeed(learnerId: string, questionId: string, attempts: number): number {
  return ownSeed(learnerId, questionId, attempts % maximumRounds);
}
