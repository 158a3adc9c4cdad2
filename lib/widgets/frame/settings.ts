import type { Experiment } from '@/lib/engine/spec';
import { sameDocument } from './keep-state';

/** The settings of a widget and the way back. */
export interface Settings {
  experiment: Experiment;
  past: readonly Experiment[];
  future: readonly Experiment[];
  /** Changes with the same key in a row (a slider being dragged) are one step of undo. */
  key: string | undefined;
}

const depth = 100;

export function startSettings(experiment: Experiment): Settings {
  return { experiment, past: [], future: [], key: undefined };
}

export function changeSettings(settings: Settings, next: Experiment, key?: string): Settings {
  if (sameDocument(settings.experiment, next)) return settings;
  const joined = key !== undefined && key === settings.key;
  const past = joined ? settings.past : [...settings.past, settings.experiment].slice(-depth);
  return { experiment: next, past, future: [], key };
}

export function undoSettings(settings: Settings): Settings {
  const previous = settings.past.at(-1);
  if (!previous) return settings;
  return {
    experiment: previous,
    past: settings.past.slice(0, -1),
    future: [settings.experiment, ...settings.future],
    key: undefined,
  };
}

export function redoSettings(settings: Settings): Settings {
  const [next, ...future] = settings.future;
  if (!next) return settings;
  return {
    experiment: next,
    past: [...settings.past, settings.experiment],
    future,
    key: undefined,
  };
}
