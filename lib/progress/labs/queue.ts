import type { JudgeReply, JudgeRequest } from '../../experiment/headless/protocol';
import type { JudgeThread } from '../../experiment/headless/thread/worker';

type Done = Extract<JudgeReply, { kind: 'done' }>;

export interface QueueEffects<Job extends { id: string }> {
  threads: number;
  start: (handlers: {
    onReply: (reply: JudgeReply) => void;
    onEnd: (reason: string) => void;
  }) => JudgeThread;
  /** Waits while others are to go first. */
  giveWay: () => Promise<void>;
  claim: () => Promise<Job | null>;
  /** What to run for a job; a reason where it cannot be run any more. */
  prepare: (job: Job) => Promise<JudgeRequest | { reason: string }>;
  finish: (job: Job, result: Done | { reason: string }) => Promise<void>;
  now: () => number;
  report: (error: unknown) => void;
}

interface Seat<Job> {
  thread: JudgeThread | null;
  job: Job | null;
  settle: ((reply: Done | { reason: string }) => void) | null;
}

/**
 * Feeds waiting jobs to a few threads, oldest first. Pages are served by another thread, so that a full queue only
 * makes jobs wait. A thread that dies fails its job and is replaced.
 */
export class LabQueue<Job extends { id: string }> {
  private readonly seats: Seat<Job>[];
  private readonly progress = new Map<string, number>();
  private meanDuration = 1500;
  private asleep = true;
  private woken = false;

  constructor(private readonly effects: QueueEffects<Job>) {
    this.seats = Array.from({ length: effects.threads }, () => ({
      thread: null,
      job: null,
      settle: null,
    }));
  }

  /** Looks for work; call it after a job was added, and when somebody asks after one. */
  wake(): void {
    if (!this.asleep) {
      this.woken = true;
      return;
    }
    this.asleep = false;
    void this.fill()
      .catch(this.effects.report)
      .finally(() => {
        this.asleep = true;
        if (!this.woken) return;
        this.woken = false;
        this.wake();
      });
  }

  /** From 0 to 1; null when the job is not being run here. */
  progressOf(id: string): number | null {
    return this.progress.get(id) ?? null;
  }

  /** About how many seconds until a job with so many before it is done. */
  secondsFor(jobsBefore: number): number {
    const rounds = Math.ceil((jobsBefore + 1) / this.seats.length);
    return Math.max(1, Math.ceil((rounds * this.meanDuration) / 1000));
  }

  private async fill(): Promise<void> {
    for (const seat of this.seats) {
      if (seat.job) continue;
      await this.effects.giveWay();
      const job = await this.effects.claim();
      if (!job) return;
      seat.job = job;
      void this.run(seat, job)
        .catch(this.effects.report)
        .finally(() => {
          seat.job = null;
          this.progress.delete(job.id);
          this.wake();
        });
    }
  }

  private async run(seat: Seat<Job>, job: Job): Promise<void> {
    const begun = this.effects.now();
    this.progress.set(job.id, 0);
    const request = await this.effects.prepare(job);
    const result = 'reason' in request ? request : await this.judge(seat, request);
    const took = this.effects.now() - begun;
    this.meanDuration = 0.8 * this.meanDuration + 0.2 * took;
    await this.effects.finish(job, result);
  }

  private judge(seat: Seat<Job>, request: JudgeRequest): Promise<Done | { reason: string }> {
    return new Promise((resolve) => {
      seat.settle = resolve;
      seat.thread ??= this.startThread(seat);
      seat.thread.post(request);
    });
  }

  private startThread(seat: Seat<Job>): JudgeThread {
    return this.effects.start({
      onReply: (reply) => {
        if (reply.kind === 'progress') this.progress.set(reply.job, reply.progress);
        else if (reply.kind === 'failed') seat.settle?.({ reason: reply.reason });
        else seat.settle?.(reply);
      },
      onEnd: (reason) => {
        seat.thread = null;
        seat.settle?.({ reason: `The run could not be finished: ${reason}.` });
      },
    });
  }
}
