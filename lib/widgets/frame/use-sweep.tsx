'use client';

import type { Remote } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { RunResult, TrainingWorker } from '@/lib/experiment/protocol';

export interface SweepState {
  /** By the index of the job; undefined where it has not run yet. */
  results: (RunResult | undefined)[];
  done: number;
  total: number;
  running: boolean;
}

const nothing: SweepState = { results: [], done: 0, total: 0, running: false };
const interval = 100;

/**
 * Whole runs in the background, one after the other, in the widget's own worker. Results arrive as
 * they are ready; `start` ends a sweep that is going on.
 */
export function useSweep(worker: Remote<TrainingWorker> | null, name: string) {
  const [state, setState] = useState(nothing);
  const turn = useRef(0);

  const stop = useCallback(() => {
    turn.current++;
    void worker?.stopSweep(name);
    setState((old) => ({ ...old, running: false }));
  }, [worker, name]);

  const start = useCallback(
    async (experiments: Experiment[], steps: number) => {
      if (!worker) return;
      const mine = ++turn.current;
      const total = experiments.length;
      setState({ results: Array(total).fill(undefined), done: 0, total, running: true });
      await worker.startSweep(name, experiments, steps);
      while (turn.current === mine) {
        const progress = await worker.pollSweep(name);
        if (turn.current !== mine) return;
        if (progress.results.length > 0)
          setState((old) => {
            const results = [...old.results];
            for (const { job, result } of progress.results) results[job] = result;
            return { results, done: progress.done, total, running: progress.done < total };
          });
        if (progress.done >= total) return;
        await new Promise((resolve) => setTimeout(resolve, interval));
      }
    },
    [worker, name],
  );

  useEffect(() => stop, [stop]);
  return { ...state, start, stop };
}
