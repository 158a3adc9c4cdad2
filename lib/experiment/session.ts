import type { ShippedDataSet } from '../engine/data/shipped';
import type { Kernels } from '../engine/kernels/load-kernels';
import type { Experiment, ShippedData } from '../engine/spec';
import { CurveFeed } from './curve-feed';
import { decodeLink, encodeLink } from './link';
import { LiveRun } from './live-run';
import { recordPath } from './path';
import type { TrainingWorker } from './protocol';
import { parseExperiment } from './schema';
import { isShipped } from './shape';

/** The world around a session, so that tests can give it a clock and turns of their own. */
export interface SessionWorld {
  kernels: Promise<Kernels>;
  loadShipped: (set: ShippedData['set']) => Promise<ShippedDataSet>;
  now: () => number;
  /** Runs something after waiting messages were answered. */
  yieldThen: (work: () => void) => void;
  wait: (work: () => void, milliseconds: number) => void;
}

/** Longest stretch of training between two looks at the messages, in milliseconds. */
export const turnLength = 8;
/** How long the training rests after each turn while it gives way to somebody's typing. */
export const restLength = 3 * turnLength;

/**
 * Several runs in one thread. Each turn gives every playing run its share of the time, then
 * lets messages in: a question is answered within a turn or two, however many runs train.
 */
export function createSession(world: SessionWorld): TrainingWorker {
  const runs = new Map<string, LiveRun>();
  const feeds = new Map<string, Set<CurveFeed>>();
  let turning = false;
  let givesWayUntil = -Infinity;

  function turn() {
    let soonest = Infinity;
    let playing = 0;
    for (const run of runs.values()) if (run.playing) playing++;
    for (const run of runs.values())
      soonest = Math.min(soonest, run.work(turnLength / Math.max(1, playing)));
    tellFeeds();
    if (soonest === Infinity) {
      turning = false;
      return;
    }
    if (soonest > 0) world.wait(turn, soonest);
    else if (world.now() < givesWayUntil) world.wait(turn, restLength);
    else world.yieldThen(turn);
  }
  function tellFeeds() {
    for (const [name, told] of feeds) for (const feed of told) feed.tell(runs.get(name));
  }
  function wake() {
    if (turning) return;
    turning = true;
    world.yieldThen(turn);
  }
  function find(name: string): LiveRun {
    const run = runs.get(name);
    if (!run) throw new Error(`no run named ${name} is open`);
    return run;
  }
  async function load({ data }: Experiment): Promise<ShippedDataSet | undefined> {
    return isShipped(data) ? world.loadShipped(data.set) : undefined;
  }

  const openings = new Map<string, number>();
  return {
    check: parseExperiment,
    async open(name, input, options = {}) {
      const opening = (openings.get(name) ?? 0) + 1;
      openings.set(name, opening);
      const checked = parseExperiment(input);
      if (!checked.ok) return checked;
      try {
        const kernels = await world.kernels;
        const shipped = await load(checked.value);
        if (openings.get(name) !== opening) return { ok: false, problems: [] };
        const generation = (runs.get(name)?.generation ?? 0) + 1;
        const run = new LiveRun(checked.value, {
          kernels,
          shipped,
          now: world.now,
          generation,
          ...options,
        });
        runs.get(name)?.dispose();
        runs.set(name, run);
        tellFeeds();
        if (options.step) {
          void run.seek(options.step);
          wake();
        }
        return { ok: true, value: run.info };
      } catch (error) {
        return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
      }
    },
    close(name) {
      openings.set(name, (openings.get(name) ?? 0) + 1);
      runs.get(name)?.dispose();
      runs.delete(name);
    },
    play(name, speed) {
      find(name).play(speed);
      wake();
    },
    pause(name) {
      const step = find(name).pause();
      tellFeeds();
      return step;
    },
    advance(name, steps) {
      const done = find(name).advance(steps);
      wake();
      return done;
    },
    seek(name, step) {
      const done = find(name).seek(step);
      tellFeeds();
      wake();
      return done;
    },
    snapshot: (name, watch, known) => find(name).snapshot(watch, known),
    feed(name, port) {
      const told = feeds.get(name) ?? new Set();
      feeds.set(name, told);
      const feed = new CurveFeed(port, world.now, () => told.delete(feed));
      told.add(feed);
      feed.tell(runs.get(name));
    },
    giveWay(milliseconds) {
      givesWayUntil = world.now() + milliseconds;
    },
    digest: (name) => find(name).digest(),
    async recordPath(input, steps) {
      const checked = parseExperiment(input);
      if (!checked.ok) return checked;
      try {
        const [kernels, shipped] = [await world.kernels, await load(checked.value)];
        return { ok: true, value: recordPath(checked.value, steps, kernels, shipped) };
      } catch (error) {
        return { ok: false, problems: [error instanceof Error ? error.message : String(error)] };
      }
    },
    encodeLink,
    decodeLink,
  };
}
