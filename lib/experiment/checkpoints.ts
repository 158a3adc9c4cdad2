import type { Trainer } from '../engine/trainer';

const most = 24;
const largest = 200_000;

/**
 * States of a run to come back to, so that a step back need not begin at the start. When there are
 * too many, every second one goes and the distance doubles: few, and spread over the whole run.
 */
export class Checkpoints {
  private kept: { step: number; bytes: Uint8Array }[] = [];
  private distance = 250;

  /** Keeps the trainer's state if the last one lies far enough back. */
  offer(trainer: Trainer): void {
    const last = this.kept.at(-1)?.step ?? 0;
    if (trainer.step < last + this.distance || trainer.status === 'diverged') return;
    if (trainer.info.parameterCount > largest) return;
    this.kept.push({ step: trainer.step, bytes: trainer.save() });
    if (this.kept.length <= most) return;
    this.kept = this.kept.filter((_, i) => i % 2 === 1);
    this.distance *= 2;
  }

  /** The latest state at or before a step. */
  before(step: number): Uint8Array | undefined {
    return this.kept.findLast((one) => one.step <= step)?.bytes;
  }
}
