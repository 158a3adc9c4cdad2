import type { Experiment } from '@/lib/engine/spec';
import type { Speed } from '@/lib/experiment/protocol';

/** What a widget remembers over a reload. */
export interface KeptState {
  /** The author's experiment when this was kept: another one makes the rest stale. */
  original: string;
  experiment: Experiment;
  step: number;
  speed: Speed;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Reads what was kept, or nothing: storage may be full, blocked, or hold another version's words. */
export function readKept(
  storage: () => Storage,
  key: string,
  original: Experiment,
): KeptState | undefined {
  try {
    const kept = JSON.parse(storage().getItem(key) ?? 'null') as KeptState | null;
    if (!kept || kept.original !== fingerprint(original)) return undefined;
    if (typeof kept.step !== 'number' || typeof kept.experiment !== 'object') return undefined;
    return kept;
  } catch {
    return undefined;
  }
}

export function writeKept(
  storage: () => Storage,
  key: string,
  original: Experiment,
  state: Omit<KeptState, 'original'>,
): void {
  try {
    const untouched = state.step === 0 && sameDocument(state.experiment, original);
    if (untouched) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify({ ...state, original: fingerprint(original) }));
  } catch {
    // A browser that stores nothing loses only this convenience.
  }
}

export function sameDocument(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function fingerprint(experiment: Experiment): string {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(experiment))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
