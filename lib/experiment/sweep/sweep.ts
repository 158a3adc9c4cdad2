import type { SweepJob } from './plan';
import type { SweepResult } from './protocol';

/** One worker as the sweep sees it. */
export interface SweepLane {
  run(job: SweepJob, tell: (share: number) => void): Promise<SweepResult>;
  /** Ends the worker at once, whatever it is doing. */
  end(): void;
}

export type SweepStatus = 'idle' | 'running' | 'done' | 'cancelled' | 'failed';

export interface SweepState {
  status: SweepStatus;
  jobs: readonly SweepJob[];
  /** By the job's id; a new map whenever a result arrives. */
  results: ReadonlyMap<string, SweepResult>;
  /** Runs finished, and shares of those under way, as a number of runs. */
  progress: number;
  /** What went wrong, in words, when `failed`. */
  problem: string;
}

const idle: SweepState = {
  status: 'idle',
  jobs: [],
  results: new Map(),
  progress: 0,
  problem: '',
};

/**
 * Runs many experiments in the background on a few workers, in the order of the plan.
 *
 * Results arrive one by one. Cancelling keeps what is in; starting again runs only what is missing, so that more seeds
 * can be added to a finished sweep. Nothing runs, and no worker exists, before the first start.
 */
export class Sweep {
  private state = idle;
  private readonly listeners = new Set<() => void>();
  private lanes: SweepLane[] = [];
  private readonly shares = new Map<SweepLane, number>();
  private queue: SweepJob[] = [];
  /** Grows with every start and stop: answers of earlier rounds are dropped. */
  private round = 0;

  constructor(
    private readonly createLane: () => SweepLane,
    private readonly laneCount = 1,
  ) {}

  readonly getState = () => this.state;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Runs the jobs that have no result yet; results of jobs that are not among them are forgotten. */
  start(jobs: readonly SweepJob[]): void {
    this.endLanes();
    const results = new Map<string, SweepResult>();
    for (const job of jobs) {
      const known = this.findKnown(job);
      if (known) results.set(job.id, known);
    }
    this.queue = jobs.filter((job) => !results.has(job.id));
    const status = this.queue.length > 0 ? 'running' : 'done';
    this.set({ status, jobs, results, progress: results.size, problem: '' });
    const lanes = Math.min(this.laneCount, this.queue.length);
    for (let i = 0; i < lanes; i++) void this.work(this.openLane(), this.round);
  }

  cancel(): void {
    if (this.state.status !== 'running') return;
    this.endLanes();
    this.set({ ...this.state, status: 'cancelled', progress: this.state.results.size });
  }

  /**
   * The plan has changed: results of runs that are still in it, unchanged, stay; the rest are forgotten, and a sweep
   * under way is cancelled.
   */
  adopt(jobs: readonly SweepJob[]): void {
    const results = new Map<string, SweepResult>();
    for (const job of jobs) {
      const known = this.findKnown(job);
      if (known) results.set(job.id, known);
    }
    const same = jobs.length === this.state.jobs.length && results.size === this.state.results.size;
    if (same && this.state.jobs.every((job, i) => sameJob(job, jobs[i]))) return;
    this.endLanes();
    const done = jobs.length > 0 && results.size === jobs.length;
    const status = done ? 'done' : results.size > 0 ? 'cancelled' : 'idle';
    this.set({ status, jobs, results, progress: results.size, problem: '' });
  }

  /** Forgets everything: the settings that the results belonged to have changed. */
  clear(): void {
    this.endLanes();
    if (this.state !== idle) this.set(idle);
  }

  private findKnown(job: SweepJob): SweepResult | undefined {
    const old = this.state.jobs.find((one) => one.id === job.id);
    return old && sameJob(old, job) ? this.state.results.get(job.id) : undefined;
  }

  private openLane(): SweepLane {
    const lane = this.createLane();
    this.lanes.push(lane);
    return lane;
  }

  private async work(lane: SweepLane, round: number): Promise<void> {
    for (let job = this.queue.shift(); job; job = this.queue.shift()) {
      const tell = (share: number) => {
        if (round !== this.round) return;
        this.shares.set(lane, share);
        this.set({ ...this.state, progress: this.measureProgress() });
      };
      try {
        const result = await lane.run(job, tell);
        if (round !== this.round) return;
        this.shares.delete(lane);
        const results = new Map(this.state.results).set(job.id, result);
        this.set({ ...this.state, results });
        const done = results.size === this.state.jobs.length;
        this.set({
          ...this.state,
          progress: this.measureProgress(),
          status: done ? 'done' : 'running',
        });
      } catch (error) {
        if (round !== this.round) return;
        this.endLanes();
        const problem = error instanceof Error ? error.message : String(error);
        this.set({ ...this.state, status: 'failed', problem });
        return;
      }
    }
    if (round !== this.round) return;
    lane.end();
    this.lanes = this.lanes.filter((one) => one !== lane);
  }

  private measureProgress(): number {
    let progress = this.state.results.size;
    for (const share of this.shares.values()) progress += share;
    return progress;
  }

  private endLanes(): void {
    this.round++;
    this.queue = [];
    this.shares.clear();
    for (const lane of this.lanes) lane.end();
    this.lanes = [];
  }

  private set(state: SweepState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function sameJob(a: SweepJob, b: SweepJob): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
