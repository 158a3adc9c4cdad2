/**
 * Leaves something that failed several times in a row alone for a while, so that a dead endpoint costs a few answers a
 * wait and not every one. Time comes in as an argument, in milliseconds.
 */
export class Breaker {
  #failures = 0;
  #openUntil = 0;

  constructor(
    readonly most = 3,
    readonly pause = 60_000,
  ) {}

  isOpen(now: number): boolean {
    return now < this.#openUntil;
  }

  worked(): void {
    this.#failures = 0;
    this.#openUntil = 0;
  }

  /** True when this failure opens it. After the pause one more failure is enough. */
  failed(now: number): boolean {
    this.#failures += 1;
    if (this.#failures < this.most || this.isOpen(now)) return false;
    this.#openUntil = now + this.pause;
    return true;
  }
}
