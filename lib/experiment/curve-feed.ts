import type { Measurement } from './goal';
import type { LiveRun } from './live-run';
import type { CurveNews } from './protocol';

/** While a run plays, its curve is told this often at most, in milliseconds: once a frame. */
const interval = 15;

/**
 * Tells one listener how a run's curve grows, past the page: the thread that draws it keeps its pace
 * whatever the page is busy with. Nothing is told before the last news was answered, so nothing piles up.
 */
export class CurveFeed {
  private run: LiveRun | undefined;
  private generation = 0;
  private told = 0;
  private tail: Measurement | null = null;
  private time = -Infinity;
  private answered = true;

  constructor(
    private readonly port: MessagePort,
    private readonly now: () => number,
    ended: () => void,
  ) {
    port.onmessage = ({ data }) => {
      if (data === 'end') {
        port.close();
        ended();
        return;
      }
      this.answered = true;
      this.tell(this.run);
    };
  }

  /** Tells what is new of the run that now has the name; of none, nothing. */
  tell(run: LiveRun | undefined): void {
    const changed = run !== this.run || run?.generation !== this.generation;
    this.run = run;
    if (!run || !this.answered) {
      if (changed) this.generation = -1;
      return;
    }
    const time = this.now();
    if (!changed && run.playing && time - this.time < interval) return;
    const from = changed ? 0 : this.told;
    const { history, tail } = run.curve();
    if (!changed && from === history.length && tail?.step === this.tail?.step) return;
    const news: CurveNews = { from, history: history.slice(from), tail };
    this.generation = run.generation;
    this.told = history.length;
    this.tail = tail;
    this.time = time;
    this.answered = false;
    this.port.postMessage(news);
  }
}
