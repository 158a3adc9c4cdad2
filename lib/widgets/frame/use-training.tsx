'use client';

import { useSyncExternalStore } from 'react';
import type { Training, TrainingState } from './training';

const idle: TrainingState = { info: null, snapshot: null, history: [], problems: [] };
const never = () => () => {};
const atRest = () => idle;

/** The state of a run as a view shows it in text; at rest until there is one. */
export function useTraining(training: Training | null): TrainingState {
  return useSyncExternalStore(training?.subscribe ?? never, training?.getState ?? atRest, atRest);
}
