export interface OpinionQueueEffects<Job> {
  /** How many are worked on at once. */
  seats: number;
  /** Takes the next waiting job, or null. */
  claim: () => Promise<Job | null>;
  work: (job: Job) => Promise<void>;
  report: (error: unknown) => void;
}

/** Works through what waits in the database, a few at a time. What a stopped server left is taken up by the next. */
export class OpinionQueue<Job> {
  #busy = 0;
  #looking = false;
  #woken = false;
  #atRest: (() => void)[] = [];

  constructor(private readonly effects: OpinionQueueEffects<Job>) {}

  /** Looks for work; call it after a job was added, and when somebody asks after one. */
  wake(): void {
    if (this.#looking) {
      this.#woken = true;
      return;
    }
    this.#looking = true;
    void this.#fill()
      .catch(this.effects.report)
      .finally(() => {
        this.#looking = false;
        if (this.#woken) {
          this.#woken = false;
          this.wake();
        } else if (this.#busy === 0) {
          for (const tell of this.#atRest.splice(0)) tell();
        }
      });
  }

  /** Settles when nothing is left to do. */
  rest(): Promise<void> {
    return new Promise((resolve) => {
      this.#atRest.push(resolve);
      this.wake();
    });
  }

  async #fill(): Promise<void> {
    while (this.#busy < this.effects.seats) {
      const job = await this.effects.claim();
      if (!job) return;
      this.#busy += 1;
      void this.effects
        .work(job)
        .catch(this.effects.report)
        .finally(() => {
          this.#busy -= 1;
          this.wake();
        });
    }
  }
}
