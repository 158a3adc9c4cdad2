'use client';

import { useEffect, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { Path } from '@/lib/experiment/path';
import type { Widget } from './use-widget';

/** An experiment and the whole way that its run takes. */
export interface KnownPath {
  experiment: Experiment;
  path: Path;
}

const longest = 2000;

/**
 * The way of the widget's run, for networks of a few weights. After a change the old one stays until
 * the new one is known: a figure never shows the way of one experiment on the loss of another.
 */
export function usePath({ worker, experiment }: Widget): KnownPath | null {
  const [known, setKnown] = useState<KnownPath | null>(null);
  useEffect(() => {
    if (!worker) return;
    let current = true;
    const steps = Math.min(experiment.training.steps ?? longest, longest);
    void worker.recordPath(experiment, steps).then((answer) => {
      if (current && answer.ok) setKnown({ experiment, path: answer.value });
    });
    return () => {
      current = false;
    };
  }, [worker, experiment]);
  return known;
}
