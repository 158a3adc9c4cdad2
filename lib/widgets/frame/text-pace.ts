import { afterTyping } from './typing';

const leastInterval = 150;
/** On a slow page text may take one part in so many of its time. */
const rest = 8;
export const longestInterval = 1000;

/** When the text of a playing run is due again: the later, the longer the page took to show the last. */
export class TextPace {
  private time = 0;
  private interval = leastInterval;
  /** When text was told that no view has shown yet. */
  private unshown: number | undefined;

  due(): number {
    if (this.unshown !== undefined) return this.time + longestInterval;
    return Math.max(this.time + this.interval, afterTyping(this.time));
  }

  told(now: number): void {
    this.time = now;
    this.unshown = now;
  }

  /** A view has shown what was told; false: there was nothing new to show. */
  shown(now: number): boolean {
    if (this.unshown === undefined) return false;
    const took = now - this.unshown;
    this.unshown = undefined;
    this.time = now;
    this.interval = Math.min(longestInterval, Math.max(leastInterval, rest * took));
    return true;
  }
}
