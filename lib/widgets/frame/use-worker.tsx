'use client';

import { type Remote, wrap } from 'comlink';
import { useEffect, useState } from 'react';
import type { TrainingWorker } from '@/lib/experiment/protocol';
import { takeWorker } from './spare-worker';

/** A worker of the widget's own, from its first appearance to its end. Null until then. */
export function useWorker(): Remote<TrainingWorker> | null {
  const [remote, setRemote] = useState<Remote<TrainingWorker> | null>(null);
  useEffect(() => {
    const worker = takeWorker();
    const wrapped = wrap<TrainingWorker>(worker);
    // A proxy answers every property, `then` and call included: it must not look like an updater.
    setRemote(() => wrapped);
    return () => worker.terminate();
  }, []);
  return remote;
}
