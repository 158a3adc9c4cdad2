'use client';

import { useCallback, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { Measurement } from '@/lib/experiment/goal';
import type { Training } from './training';

/** A run set aside for comparison: its curve and how to come back to it. */
export interface KeptRun {
  key: number;
  name: string;
  experiment: Experiment;
  step: number;
  history: Measurement[];
}

export const maximumKeptRuns = 4;

/** Up to four runs beside the one that is trained; the oldest makes room. */
export function useKeptRuns(training: Training | null, experiment: Experiment) {
  const [keptRuns, setKeptRuns] = useState<KeptRun[]>([]);
  const keepRun = useCallback(
    (name: string) => {
      const now = training?.read();
      if (!now?.snapshot) return;
      const { history, snapshot } = now;
      const { step } = snapshot;
      setKeptRuns((old) => {
        const key = (old.at(-1)?.key ?? 0) + 1;
        return [...old, { key, name, experiment, step, history: [...history] }].slice(
          -maximumKeptRuns,
        );
      });
    },
    [training, experiment],
  );
  const dropRun = useCallback(
    (key: number) => setKeptRuns((old) => old.filter((run) => run.key !== key)),
    [],
  );
  return { keptRuns, keepRun, dropRun };
}
