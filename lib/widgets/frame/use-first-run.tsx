'use client';

import type { Remote } from 'comlink';
import { useEffect, useRef } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { TrainingWorker } from '@/lib/experiment/protocol';
import { type FirstRun, openKept, openLink, type Refuse } from './first-run';
import { readKept } from './keep-state';
import { isLinkFor, listWidgets } from './link-target';

/**
 * Opens the run that a widget begins with: the link's, else the one that was kept, else the
 * author's. A link that is pasted into the open page is opened as well.
 */
export function useFirstRun(
  { id, original, storageKey }: { id: string; original: Experiment; storageKey: string },
  worker: Remote<TrainingWorker> | null,
  refuse: Refuse,
  open: (run: FirstRun) => void,
): void {
  const started = useRef(false);
  useEffect(() => {
    if (!worker || storageKey === '') return;
    let current = true;
    const isMine = () => isLinkFor(location.hash, id, listWidgets(document));
    const follow = async () => openLink(await worker.decodeLink(location.hash), original, refuse);
    const begin = async (): Promise<FirstRun> => {
      const kept = readKept(() => localStorage, storageKey, original);
      const checked = kept && (await worker.check(kept.experiment));
      const own = openKept(kept, checked, original, refuse);
      return isMine() ? { ...(await follow()), before: own.experiment } : own;
    };
    const take = (run: FirstRun) => {
      if (!current) return;
      started.current = true;
      if (isMine()) document.getElementById(`widget-${id}`)?.scrollIntoView({ block: 'start' });
      open(run);
    };
    if (!started.current) void begin().then(take);
    const listen = () => {
      if (isMine()) void follow().then(take);
    };
    addEventListener('hashchange', listen);
    return () => {
      current = false;
      removeEventListener('hashchange', listen);
    };
  }, [worker, id, original, storageKey, refuse, open]);
}
