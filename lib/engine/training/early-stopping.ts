import type { EarlyStoppingSpec } from '../training-spec';

/** State of a rule that waits for improvements. */
export interface Watch {
  best: number | null;
  bestAt: number;
  wait: number;
}

export function startWatch(): Watch {
  return { best: null, bestAt: -1, wait: 0 };
}

/**
 * Hears one more loss; returns whether it improved on the best by more than `minDelta`.
 *
 *   loss < best − minDelta:  best = loss, wait = 0
 *   else:                    wait = wait + 1
 *
 * `best` moves only then, so a slow steady fall does not count as improving.
 */
export function observe(watch: Watch, loss: number, at: number, minDelta: number): boolean {
  if (watch.best === null || loss < watch.best - minDelta) {
    watch.best = loss;
    watch.bestAt = at;
    watch.wait = 0;
    return true;
  }
  watch.wait++;
  return false;
}

/** Early stopping ends the run once `patience` losses in a row have not improved (0 acts as 1). */
export function hasRunOut(watch: Watch, { patience }: EarlyStoppingSpec): boolean {
  return watch.wait > 0 && watch.wait >= patience;
}
