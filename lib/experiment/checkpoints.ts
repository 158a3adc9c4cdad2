import type { Trainer } from '../engine/trainer';

const most = 24;
const largest = 200_000;
/** The curves are part of a state: a run that is measured at every step has long ones. */
const longest = 100_000;
const heaviest = 48_000_000;
/** Saving may take one part in so many of a run's time. */
const rest = 20;

/**
 * States of a run to come back to, so that a step back need not begin at the start. When there are
 * too many, every second one goes and the distance doubles: few, and spread over the whole run.
 */
export class Checkpoints {
  private kept: { step: number; bytes: Uint8Array }[] = [];
  private distance = 250;
  private nextTime = Number.NEGATIVE_INFINITY;

  /** Keeps the trainer's state if the last one lies far enough back. */
  offer(trainer: Trainer, now: () => number): void {
    const last = this.kept.at(-1)?.step ?? 0;
    if (trainer.step < last + this.distance || trainer.status === 'diverged') return;
    if (trainer.info.parameterCount > largest || trainer.history.step.length > longest) return;
    const from = now();
    if (from < this.nextTime) return;
    this.kept.push({ step: trainer.step, bytes: trainer.save() });
    const to = now();
    this.nextTime = to + rest * (to - from);
    const weight = this.kept.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (this.kept.length <= most && weight <= heaviest) return;
    this.kept = this.kept.filter((_, i) => i % 2 === 1);
    this.distance *= 2;
  }

  /** The latest state at or before a step. */
  before(step: number): Uint8Array | undefined {
    return this.kept.findLast((one) => one.step <= step)?.bytes;
  }
}
