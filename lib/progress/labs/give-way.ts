import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

/** From this share of its time at work a process begins to answer late. */
const crowded = 0.7;
/** How long the next lab then waits, in ms: two a second are verified in the thickest crowd. */
const wait = 500;

interface Surroundings {
  /** The share of its time that this thread has worked since it was asked last, from 0 to 1. */
  utilization: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * Lets those who wait for a page go before those who wait for a lab, who are told that it takes a while: verifying
 * takes the other core, and every lab begun and ended takes time from the thread that serves the pages.
 */
export function createGiveWay(
  { utilization, wait: waitFor }: Surroundings = { utilization: sinceLast(), wait: pause },
): () => Promise<void> {
  return async () => {
    if (utilization() > crowded) await waitFor(wait);
  };
}

function sinceLast(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
