'use client';

import { startTransition, useEffect, useState } from 'react';
import type { Training, TrainingState } from './training';

const idle: TrainingState = { info: null, snapshot: null, history: [], problems: [] };

/**
 * The state of a run as a view shows it in text; at rest until there is one. While a run plays, its
 * text is renewed in the background: a key that is pressed meanwhile goes first. A `companion` of
 * another run renders nothing of its own while it plays: its numbers go along with the other's.
 */
export function useTraining(training: Training | null, companion = false): TrainingState {
  const [state, setState] = useState(idle);
  useEffect(() => {
    if (!training) {
      setState(idle);
      return;
    }
    let status = training.getState().snapshot?.status;
    const follow = () => {
      const next = training.getState();
      const plays = status === 'running' && next.snapshot?.status === 'running';
      status = next.snapshot?.status;
      if (plays && companion) training.textShown();
      else if (plays) startTransition(() => setState(next));
      else setState(next);
    };
    setState(training.getState());
    return training.subscribe(follow);
  }, [training, companion]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for every state that was shown
  useEffect(() => training?.textShown(), [training, state]);
  return companion && state.snapshot?.status === 'running'
    ? (training?.getState() ?? state)
    : state;
}
