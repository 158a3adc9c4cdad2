'use client';

import { useEffect, useRef, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { RunStatus, Speed } from '@/lib/experiment/protocol';
import { writeKept } from './keep-state';
import type { Training } from './training';

/** Under which name a widget of this page is remembered; empty until the page is known. */
export function useStorageKey(id: string): string {
  const [path, setPath] = useState('');
  useEffect(() => setPath(location.pathname), []);
  return path && `descent:widget:${path}:${id}`;
}

/** Keeps settings and step when a run comes to rest and when the page is left. */
export function useKeeping(
  key: string,
  original: Experiment,
  training: Training | null,
  now: { experiment: Experiment; speed: Speed; status?: RunStatus },
): void {
  const latest = useRef(now);
  latest.current = now;
  const { status } = now;
  useEffect(() => {
    if (!training) return;
    const keep = () => {
      const { experiment, speed } = latest.current;
      const step = training.read().snapshot?.step;
      if (step !== undefined)
        writeKept(() => localStorage, key, original, { experiment, speed, step });
    };
    if (status && status !== 'running') keep();
    const hide = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', keep);
    };
  }, [training, status, key, original]);
}
