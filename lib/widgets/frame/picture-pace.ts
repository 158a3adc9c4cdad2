import { getPainter } from '../painter/painter';
import { longestInterval } from './text-pace';
import { afterTyping } from './typing';

/** While a run plays, its pictures are renewed this often at most; its curve every frame. */
const leastInterval = 66;
/** On a slow page they come less often: drawing may take one part in so many of its time. */
const rest = 5;

/** When the pictures of a playing run are due again: the later, the longer the last ones took to draw. */
export class PicturePace {
  private time = 0;
  /** What the page had spent on drawing when pictures were last asked for. */
  private spent = 0;

  due(): number {
    const took = (getPainter()?.spent ?? 0) - this.spent;
    const interval = Math.min(longestInterval, Math.max(leastInterval, rest * took));
    return Math.max(this.time + interval, afterTyping(this.time));
  }

  asked(now: number): void {
    this.time = now;
    this.spent = getPainter()?.spent ?? 0;
  }
}
