import type { LearnerAccess } from './access';

/**
 * Signing out, deleting and the like forget at once in this process. One process alone serves the embedded database;
 * a PostgreSQL server may have others, whose changes are seen after this long. Milliseconds.
 */
const lifetime = process.env.DATABASE_URL?.startsWith('postgres') ? 15_000 : 60_000;
const mostKept = 5_000;

/** Whom a cookie belongs to, remembered for a few seconds. Time comes in as an argument, in milliseconds. */
export class KnownSessions {
  #found = new Map<string, { learner: LearnerAccess; until: number }>();
  #asking = new Map<string, Promise<LearnerAccess | null>>();

  /** Asks `lookUp` unless the answer is fresh. "Nobody" is never remembered: the next request may be the sign-in. */
  async find(
    cookie: string,
    now: number,
    lookUp: () => Promise<LearnerAccess | null>,
  ): Promise<LearnerAccess | null> {
    const known = this.#found.get(cookie);
    if (known && known.until > now) return known.learner;
    const asking = this.#asking.get(cookie) ?? this.#ask(cookie, now, lookUp);
    return asking;
  }

  /** Somebody new, whose cookie was made this moment: it need not be looked up when it comes back. */
  remember(cookie: string, now: number, learner: LearnerAccess): void {
    if (this.#found.size >= mostKept) this.#found.clear();
    this.#found.set(cookie, { learner, until: now + lifetime });
  }

  /** After anything that changes who is signed in, or as what. */
  forget(): void {
    // A look-up under way may have read what no longer holds: it finds other maps in the place of its own.
    this.#found = new Map();
    this.#asking = new Map();
  }

  #ask(cookie: string, now: number, lookUp: () => Promise<LearnerAccess | null>) {
    const found = this.#found;
    const asking = this.#asking;
    const answer = lookUp()
      .then((learner) => {
        if (found.size >= mostKept) found.clear();
        if (learner) found.set(cookie, { learner, until: now + lifetime });
        else found.delete(cookie);
        return learner;
      })
      .finally(() => asking.delete(cookie));
    asking.set(cookie, answer);
    return answer;
  }
}

const kept = globalThis as typeof globalThis & { descentSessions?: KnownSessions };
kept.descentSessions ??= new KnownSessions();

/** This process's. Pages and routes are bundled apart, so it hangs on what they share. */
export const knownSessions = kept.descentSessions;
