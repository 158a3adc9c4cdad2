/** Counts tries by key and says when the next one is welcome. Time comes in as an argument, in milliseconds. */
export class AttemptLimit {
  readonly #tries = new Map<string, number[]>();

  constructor(
    readonly most: number,
    readonly window: number,
  ) {}

  /** Milliseconds until the key may try again; 0 when it may now. */
  waitFor(key: string, now: number): number {
    const recent = this.#recent(key, now);
    return recent.length < this.most ? 0 : recent[recent.length - this.most] + this.window - now;
  }

  /** Counts one try. */
  count(key: string, now: number): void {
    this.#tries.set(key, [...this.#recent(key, now), now].slice(-this.most));
    if (this.#tries.size > 10_000) this.#forget(now);
  }

  clear(key: string): void {
    this.#tries.delete(key);
  }

  #recent(key: string, now: number): number[] {
    return (this.#tries.get(key) ?? []).filter((at) => at > now - this.window);
  }

  #forget(now: number): void {
    for (const key of this.#tries.keys()) {
      if (this.#recent(key, now).length === 0) this.#tries.delete(key);
    }
  }
}

/** `12 minutes`, `1 minute`: how long to wait, in words. */
export function inMinutes(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
