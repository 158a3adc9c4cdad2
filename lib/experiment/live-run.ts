import type { ShippedDataSet } from '../engine/data/shipped';
import type { Kernels } from '../engine/kernels/load-kernels';
import type { Experiment } from '../engine/spec';
import { createTrainer, restoreTrainer, type Trainer } from '../engine/trainer';
import { Checkpoints } from './checkpoints';
import type { Goal, Measurement } from './goal';
import { GoalWatch } from './goal-watch';
import { limits } from './limits';
import { measureNow, readMeasurements } from './measurements';
import type { RunInfo, RunStatus, Snapshot, Speed, Watch } from './protocol';
import { describeInfo, takePictures } from './snapshots';

export interface LiveRunOptions {
  kernels: Kernels;
  shipped?: ShippedDataSet;
  now: () => number;
  generation: number;
  goals?: Goal[];
  original?: Experiment;
}

/** Steps a second of a slow run are paced; a wait is never longer than this, in milliseconds. */
const longestWait = 250;
/** Measurements closer than a thousandth of the way so far are left out of a long curve. */
const resolution = 1000;

/** One run that a page steers: plays at a speed, steps, seeks, and tells what it looks like. */
export class LiveRun {
  readonly info: RunInfo;
  generation: number;
  private trainer: Trainer;
  private status: RunStatus = 'paused';
  private speed: Speed = 'max';
  /** Steps that pacing has granted and that were not taken yet. */
  private credit = 0;
  private paceTime = 0;
  private target: { step: number; waiters: ((step: number) => void)[] } | null = null;
  private history: Measurement[] = [];
  private read = 0;
  private readonly goals: GoalWatch;
  private readonly checkpoints = new Checkpoints();
  private readonly rate = { time: 0, step: 0, value: 0 };

  constructor(
    private readonly experiment: Experiment,
    private readonly options: LiveRunOptions,
  ) {
    this.trainer = createTrainer(experiment, options.kernels, options.shipped);
    this.generation = options.generation;
    this.info = describeInfo(this.trainer);
    this.goals = new GoalWatch(options.goals ?? [], experiment, options.original);
    this.settle();
  }

  play(speed: Speed): void {
    this.speed = speed;
    if (this.status === 'finished' || this.status === 'diverged') return;
    if (this.status !== 'running') {
      this.credit = speed === 'max' ? 0 : 1;
      this.paceTime = this.options.now();
      this.rate.time = 0;
    }
    this.status = 'running';
  }

  pause(): number {
    if (this.status === 'running') this.status = 'paused';
    this.finishSeek();
    return this.trainer.step;
  }

  advance(steps: number): Promise<number> {
    return this.goTo(this.trainer.step + steps);
  }

  /** Goes to a step by training on, or from the start again when it lies behind. */
  seek(step: number): Promise<number> {
    if (this.status === 'running') this.status = 'paused';
    const diverged = this.status === 'diverged';
    if (step < this.trainer.step || (diverged && step <= this.trainer.step)) {
      const { kernels, shipped } = this.options;
      const kept = this.checkpoints.before(step);
      this.trainer.dispose();
      this.trainer = kept
        ? restoreTrainer(this.experiment, kept, kernels, shipped)
        : createTrainer(this.experiment, kernels, shipped);
      this.generation++;
      this.history = [];
      this.read = 0;
      this.goals.restart();
      this.status = 'paused';
      this.settle();
    }
    return this.goTo(step);
  }

  private goTo(step: number): Promise<number> {
    this.finishSeek();
    return new Promise((resolve) => {
      this.target = { step: Math.min(step, limits.steps), waiters: [resolve] };
      if (this.trainer.step >= this.target.step || this.hasEnded()) this.finishSeek();
    });
  }

  private finishSeek(): void {
    const { target } = this;
    this.target = null;
    for (const resolve of target?.waiters ?? []) resolve(this.trainer.step);
  }

  /** Trains for about so many milliseconds. Returns after how many it wants to again; Infinity: not. */
  work(milliseconds: number): number {
    const end = this.options.now() + milliseconds;
    if (this.target) {
      while (this.trainer.step < this.target.step && this.options.now() < end)
        if (this.trainOn(this.target.step - this.trainer.step) === 0) break;
      if (this.trainer.step >= this.target.step || this.hasEnded()) this.finishSeek();
      this.settle();
      return this.target || this.status === 'running' ? 0 : Infinity;
    }
    if (this.status !== 'running') return Infinity;
    const granted = this.grant();
    let left = granted;
    while (left >= 1 && this.options.now() < end) {
      const made = this.trainOn(Math.floor(left));
      left -= made;
      if (made === 0) break;
    }
    this.settle();
    if (this.speed !== 'max') this.credit = Math.min(left, this.speed);
    if (this.status !== 'running') return Infinity;
    if (this.speed === 'max' || left >= 1) return 0;
    return Math.min(longestWait, Math.max(4, (1000 * (1 - left)) / this.speed));
  }

  /** Steps that may be taken now: at a given speed, as many as the time since the last turn allows. */
  private grant(): number {
    const now = this.options.now();
    const passed = now - this.paceTime;
    this.paceTime = now;
    if (this.speed === 'max') return Infinity;
    return this.credit + (passed * this.speed) / 1000;
  }

  private chunk = 1;

  /** A chunk of about two milliseconds, so that the clock is not asked after every step. */
  private trainOn(steps: number): number {
    const left = limits.steps - this.trainer.step;
    const before = this.options.now();
    const made = this.trainer.train(Math.min(steps, this.chunk, left));
    const took = this.options.now() - before;
    if (took < 1 && made === this.chunk) this.chunk = Math.min(5000, this.chunk * 2);
    else if (took > 3) this.chunk = Math.max(1, this.chunk >> 1);
    return made;
  }

  private hasEnded(): boolean {
    const { status, step } = this.trainer;
    return (
      status === 'finished' ||
      status === 'stoppedEarly' ||
      status === 'diverged' ||
      step >= limits.steps
    );
  }

  /** Takes over new evaluations, keeps a state to come back to now and then, notices an end. */
  private settle(): void {
    this.checkpoints.offer(this.trainer, this.options.now);
    const fresh = readMeasurements(this.trainer, this.read);
    this.read += fresh.length;
    this.goals.see(fresh);
    for (const measurement of fresh) this.keep(measurement);
    if (!this.hasEnded() || this.status === 'finished' || this.status === 'diverged') return;
    const diverged = this.trainer.status === 'diverged';
    this.status = diverged ? 'diverged' : 'finished';
    const last = measureNow(this.trainer);
    if (diverged || this.history.at(-1)?.step !== last.step) {
      this.history.push(last);
      this.goals.see([last]);
    }
  }

  private keep(measurement: Measurement): void {
    const since = measurement.step - (this.history.at(-1)?.step ?? -Infinity);
    if (since * resolution >= measurement.step) this.history.push(measurement);
  }

  /** Steps are being taken, or will be in the next turn. */
  get playing(): boolean {
    return this.status === 'running' || this.target !== null;
  }

  /** The evaluations so far and, when the run rests behind the last one, where it rests. */
  curve(): { history: readonly Measurement[]; tail: Measurement | null } {
    const latest = this.measureLatest();
    return { history: this.history, tail: latest === this.history.at(-1) ? null : latest };
  }

  private rest: { generation: number; measurement: Measurement } | undefined;

  private measureLatest(): Measurement {
    const { trainer } = this;
    const last = this.history.at(-1);
    if (last && (this.playing || last.step === trainer.step)) return last;
    const { rest } = this;
    if (rest?.generation === this.generation && rest.measurement.step === trainer.step)
      return rest.measurement;
    const measurement = measureNow(trainer);
    this.rest = { generation: this.generation, measurement };
    this.goals.see([measurement]);
    return measurement;
  }

  snapshot(watch: Watch, known: { generation: number; measurements: number }): Snapshot {
    const { trainer } = this;
    const historyFrom = known.generation === this.generation ? known.measurements : 0;
    const running = this.playing;
    const latest = this.measureLatest();
    return {
      generation: this.generation,
      status: running ? 'running' : this.status,
      reason: this.reason(),
      step: trainer.step,
      epoch: trainer.step / trainer.info.stepsPerEpoch,
      latest,
      historyFrom,
      history: this.history.slice(historyFrom),
      stepsPerSecond: this.measureRate(),
      learningRate: trainer.learningRate,
      goals: this.goals.verdicts(),
      ...takePictures(trainer, this.info, watch),
    };
  }

  private reason(): string {
    const { trainer } = this;
    if (trainer.status === 'diverged') return trainer.divergence?.sentence ?? '';
    if (trainer.status === 'stoppedEarly')
      return `Stopped early at step ${trainer.step}: the validation loss had stopped falling. The best step was ${trainer.bestStep}.`;
    if (this.status !== 'finished') return '';
    return trainer.step >= limits.steps
      ? 'A million steps: the run rests here.'
      : `Run complete: ${trainer.step.toLocaleString('en')} steps.`;
  }

  private measureRate(): number {
    const now = this.options.now();
    const { rate, trainer } = this;
    if (this.status !== 'running') return 0;
    if (rate.time === 0 || trainer.step < rate.step)
      Object.assign(rate, { time: now, step: trainer.step });
    if (now - rate.time > 400) {
      rate.value = (1000 * (trainer.step - rate.step)) / (now - rate.time);
      Object.assign(rate, { time: now, step: trainer.step });
    }
    return rate.value;
  }

  digest(): string {
    return this.trainer.digest();
  }

  dispose(): void {
    this.finishSeek();
    this.trainer.dispose();
  }
}
