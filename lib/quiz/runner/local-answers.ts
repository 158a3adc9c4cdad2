/** An answer as this browser keeps it: typed, and not yet received by the server. */
export interface LocalAnswer {
  value: unknown;
  seed: number;
  /** Travels with the submission, so that two tabs and a retry make one attempt. */
  clientKey: string;
  certainty: number | null;
  /** When it was last changed, in milliseconds. */
  at: number;
  /** Whose it is, once known. */
  owner: string | null;
  /** A lab that the server is verifying. */
  job?: string;
  /**
   * The attempt that the server made of it, and when this browser heard so, in milliseconds. Kept for a moment: a
   * page that was asked for before then, and shown after, does not know of the attempt.
   */
  received?: { attemptId: string; at: number };
}

/** How long a page may be on its way to the reader. */
const longestJourney = 60_000;

/** Whether a page that shows this attempt as the last may have been made before the server received the answer. */
export function mayBeNews(
  { received }: LocalAnswer,
  lastAttemptId: string | null,
  now: number,
): boolean {
  if (!received || received.attemptId === lastAttemptId) return false;
  return now - received.at < longestJourney;
}

/** What of `window.localStorage` is needed. It may be full, forbidden or absent: then nothing is kept, and nothing breaks. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const prefix = 'descent.answer.';

export function answerKey(sittingId: string | null, questionId: string): string {
  return `${prefix}${sittingId ?? ''}.${questionId}`;
}

export function readAnswer(
  storage: Storage | null,
  key: string,
  owner: string | null,
): LocalAnswer | null {
  try {
    const text = storage?.getItem(key);
    if (!text) return null;
    const answer = JSON.parse(text) as LocalAnswer;
    if (typeof answer?.clientKey !== 'string' || typeof answer.at !== 'number') return null;
    // Somebody else used this browser before.
    if (answer.owner && owner && answer.owner !== owner) return null;
    return answer;
  } catch {
    return null;
  }
}

export function writeAnswer(storage: Storage | null, key: string, answer: LocalAnswer): void {
  try {
    storage?.setItem(key, JSON.stringify(answer));
  } catch {
    // Full or forbidden: the server's draft remains.
  }
}

export function forgetAnswer(storage: Storage | null, key: string): void {
  try {
    storage?.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

export function browserStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** A key of its own for each submission. `randomUUID` is missing where the page is not served securely. */
export function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
