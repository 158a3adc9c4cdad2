import { type Remote, transfer } from 'comlink';
import type { Experiment } from '@/lib/engine/spec';
import type { Goal, Measurement } from '@/lib/experiment/goal';
import type { RunInfo, Snapshot, Speed, TrainingWorker, Watch } from '@/lib/experiment/protocol';
import { PicturePace } from './picture-pace';
import { TextPace } from './text-pace';
import { onTyping, typingLasts } from './typing';

/** What a view shows of a run in text: refreshed a few times a second, not every frame. */
export interface TrainingState {
  /** Null until the worker has built the network. */
  info: RunInfo | null;
  snapshot: Snapshot | null;
  /** Grows in place, so that a long run costs no copy a frame. */
  history: Measurement[];
  /** Sentences why the experiment cannot run; empty when it can. */
  problems: readonly string[];
}

interface OpenOptions {
  step?: number;
  goals?: Goal[];
  original?: Experiment;
  /** Plays on. */
  play?: boolean;
}

const empty: TrainingState = { info: null, snapshot: null, history: [], problems: [] };
/** An answer that took longer came too late for its frame. */
const frameLength = 15;

const joining = (listeners: Set<() => void>) => (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * The page's end of one run. It asks the worker for a snapshot at most once a frame and never
 * before the last one was answered, so nothing piles up; while nobody looks it asks for nothing.
 */
export class Training {
  private state = empty;
  private latest = empty;
  private readonly textListeners = new Set<() => void>();
  private readonly frameListeners = new Set<() => void>();
  private readonly pictureListeners = new Set<() => void>();
  private readonly pictures = new PicturePace();
  private readonly text = new TextPace();
  private frame = 0;
  private restTimer: ReturnType<typeof setTimeout> | undefined;
  /** A frame has come since a question was last asked ahead of its frame. */
  private framed = true;
  private pending = false;
  private pulled: Promise<void> = Promise.resolve();
  private wanted = false;
  private seen = true;
  private opened = 0;
  private textTimer: ReturnType<typeof setTimeout> | undefined;
  private watch: Watch = {};
  speed: Speed = 500;

  private readonly stopListening: () => void;

  constructor(
    private readonly worker: Remote<TrainingWorker>,
    readonly name: string,
  ) {
    this.stopListening = onTyping(() => {
      if (this.latest.snapshot?.status === 'running') void this.worker.giveWay(2 * typingLasts);
    });
  }

  // ── Reading ───────────────────────────────────────────────────────────────

  /** For `useSyncExternalStore`: changes a few times a second. */
  readonly getState = () => this.state;
  readonly subscribe = joining(this.textListeners);

  /** The state of this very frame, for canvases. */
  readonly read = () => this.latest;
  readonly subscribeFrames = joining(this.frameListeners);

  /** For canvases that show pictures (maps, weights, layers): called only when those are new. */
  readonly subscribePictures = joining(this.pictureListeners);

  // ── Steering ──────────────────────────────────────────────────────────────

  /** Opens another experiment in place of the last one; optionally at a step, and playing on. */
  open(experiment: Experiment, options: OpenOptions = {}): Promise<boolean> {
    const opening = this.openNow(experiment, options);
    this.ready = opening.catch(() => {});
    return opening;
  }

  private async openNow(experiment: Experiment, options: OpenOptions): Promise<boolean> {
    const mine = ++this.opened;
    const { play, ...rest } = options;
    const opened = await this.worker.open(this.name, experiment, rest);
    if (mine !== this.opened) return false;
    if (!opened.ok) {
      this.latest = { ...this.latest, problems: opened.problems };
      this.tellText(true);
      return false;
    }
    this.latest = { info: opened.value, snapshot: null, history: [], problems: [] };
    while (this.pending) await this.pulled;
    if (mine !== this.opened) return false;
    // Asked for before anything is trained: a run that diverges at once has pictures of its start.
    void this.pull();
    if (play) await this.worker.play(this.name, this.speed);
    this.refresh();
    return true;
  }

  /** Whoever presses a key while another experiment opens means that one, and sees its start first. */
  private ready: Promise<unknown> = Promise.resolve();

  async play(): Promise<void> {
    await this.ready;
    await this.worker.play(this.name, this.speed);
    this.refresh();
  }

  async pause(): Promise<void> {
    await this.worker.pause(this.name);
    this.refresh();
  }

  async setSpeed(speed: Speed): Promise<void> {
    this.speed = speed;
    if (this.latest.snapshot?.status === 'running') await this.play();
  }

  async advance(steps: number): Promise<void> {
    await this.ready;
    await this.worker.advance(this.name, steps);
    this.refresh();
  }

  async advanceEpoch(): Promise<void> {
    const { info, snapshot } = this.latest;
    if (!info) return;
    const into = (snapshot?.step ?? 0) % info.stepsPerEpoch;
    await this.advance(info.stepsPerEpoch - into);
  }

  async seek(step: number): Promise<void> {
    await this.worker.seek(this.name, step);
    this.refresh();
  }

  setWatch(watch: Watch): void {
    this.watch = watch;
    this.refresh();
  }

  /** Has the port told of the curve, past the page. */
  feed(port: MessagePort): void {
    void this.worker.feed(this.name, transfer(port, [port]));
  }

  setSeen(seen: boolean): void {
    this.seen = seen;
    if (seen && this.wanted) this.schedule();
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.textTimer);
    clearTimeout(this.restTimer);
    this.stopListening();
    this.opened++;
    this.textListeners.clear();
    this.frameListeners.clear();
    this.pictureListeners.clear();
    void this.worker.close(this.name);
  }

  // ── The loop ──────────────────────────────────────────────────────────────

  private refresh(): void {
    this.wanted = true;
    this.schedule();
  }

  private schedule(): void {
    if (this.frame || this.pending || !this.seen || !this.latest.info) return;
    clearTimeout(this.restTimer);
    this.restTimer = undefined;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.framed = true;
      if (!this.pending) void this.pull();
    });
  }

  /** Goes on while a run plays: frame by frame, or when pictures or text are due if no view draws every frame. */
  private goOn(): void {
    this.wanted = true;
    const due = Math.min(this.pictures.due(), this.text.due());
    const wait = this.frameListeners.size > 0 ? 0 : due - performance.now();
    if (wait <= frameLength) this.schedule();
    else {
      clearTimeout(this.restTimer);
      this.restTimer = setTimeout(() => {
        this.restTimer = undefined;
        this.schedule();
      }, wait);
    }
  }

  private pull(): Promise<void> {
    this.pulled = this.pullNow();
    return this.pulled;
  }

  private async pullNow(): Promise<void> {
    this.pending = true;
    this.wanted = false;
    const mine = this.opened;
    const known = {
      generation: this.latest.snapshot?.generation ?? -1,
      measurements: this.latest.history.length,
    };
    const now = performance.now();
    const playing = this.latest.snapshot?.status === 'running';
    const pictured = !playing || now >= this.pictures.due();
    if (pictured) this.pictures.asked(now);
    const watch = pictured ? this.watch : {};
    const snapshot = await this.worker.snapshot(this.name, watch, known);
    this.pending = false;
    if (mine !== this.opened || !snapshot) {
      if (this.wanted) this.schedule();
      return;
    }
    this.accept(snapshot, pictured);
    // A run that came to rest between two pictures is pictured once more where it rests.
    if (this.wanted || snapshot.status !== 'running') {
      if (this.wanted || !pictured) this.refresh();
    } else this.goOn();
    // A busy worker answers between two frames: the next question does not wait for a frame as well.
    const late = performance.now() - now > frameLength;
    if (late && this.framed && this.frame && this.seen) {
      this.framed = false;
      void this.pull();
    }
  }

  private accept(told: Snapshot, pictured: boolean): void {
    const before = this.latest.snapshot;
    const { grid, unitGrids, parameters, layers } = before ?? {};
    // Of a diverged run there are no pictures: it keeps its last ones.
    const keeps =
      !pictured || (told.status === 'diverged' && told.generation === before?.generation);
    const snapshot = keeps ? { grid, unitGrids, parameters, layers, ...told } : told;
    const { history } = this.latest;
    if (snapshot.historyFrom < history.length) history.length = snapshot.historyFrom;
    for (const measurement of snapshot.history) history.push(measurement);
    this.latest = { ...this.latest, snapshot };
    for (const listener of this.frameListeners) listener();
    if (pictured) for (const listener of this.pictureListeners) listener();
    const turned = before?.status !== snapshot.status || before?.generation !== snapshot.generation;
    const achieved = snapshot.goals?.some(
      (goal, i) => goal.reached && !before?.goals?.[i]?.reached,
    );
    this.tellText(turned || achieved || snapshot.status !== 'running');
  }

  /** A view has shown the last text: the next one waits. */
  readonly textShown = (): void => {
    if (!this.text.shown(performance.now())) return;
    // The next frame of a playing run sets it anew.
    clearTimeout(this.textTimer);
    this.textTimer = undefined;
  };

  private tellText(now: boolean): void {
    if (this.state === this.latest) return;
    const wait = this.text.due() - performance.now();
    if (!now && wait > 0) {
      this.textTimer ??= setTimeout(() => {
        this.textTimer = undefined;
        this.tellText(false);
      }, wait);
      return;
    }
    clearTimeout(this.textTimer);
    this.textTimer = undefined;
    this.text.told(performance.now());
    this.state = this.latest;
    for (const listener of this.textListeners) listener();
  }
}
