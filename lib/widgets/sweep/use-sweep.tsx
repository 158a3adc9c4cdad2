'use client';

import { proxy, wrap } from 'comlink';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { SweepWorker } from '@/lib/experiment/sweep/protocol';
import { Sweep, type SweepLane } from '@/lib/experiment/sweep/sweep';

/** A worker that runs one job after the other. */
function createLane(): SweepLane {
  const worker = new Worker(new URL('../../experiment/sweep/worker.ts', import.meta.url), {
    type: 'module',
  });
  const remote = wrap<SweepWorker>(worker);
  return {
    run: (job, tell) =>
      new Promise((resolve, reject) => {
        worker.onerror = () => reject(new Error('The background worker could not start.'));
        remote.run(job.experiment, proxy(tell)).then(resolve, reject);
      }),
    end: () => worker.terminate(),
  };
}

/** One core stays free for the page and the run in sight. */
function countLanes(): number {
  return (navigator.hardwareConcurrency ?? 2) > 2 ? 2 : 1;
}

/** A sweep of the widget's own; it ends with the widget. The state changes at most once a frame. */
export function useSweep() {
  const [sweep] = useState(
    () => new Sweep(createLane, typeof navigator === 'undefined' ? 1 : countLanes()),
  );
  useEffect(() => () => sweep.clear(), [sweep]);
  const calm = useMemo(() => onceAFrame(sweep), [sweep]);
  const state = useSyncExternalStore(calm.subscribe, sweep.getState, sweep.getState);
  return { sweep, state };
}

function onceAFrame(sweep: Sweep) {
  return {
    subscribe(listener: () => void) {
      let frame = 0;
      const stop = sweep.subscribe(() => {
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          listener();
        });
      });
      return () => {
        cancelAnimationFrame(frame);
        stop();
      };
    },
  };
}
