import type { Experiment } from '@/lib/engine/spec';
import type { OpenedLink } from '@/lib/experiment/link';
import type { Speed } from '@/lib/experiment/protocol';
import type { Checked } from '@/lib/experiment/schema';
import type { KeptState } from './keep-state';

/** Where a widget begins. */
export interface FirstRun {
  experiment: Experiment;
  step: number;
  /** What the learner had before a link took its place: undo brings it back. */
  before?: Experiment;
  notice?: string;
  speed?: Speed;
}

/** Why a widget cannot show an experiment; null when it can. */
export type Refuse = (experiment: Experiment) => string | null;

/** A reload returns to the step it left, unless the way there is long. */
const longestReplay = 100_000;

/** The run of a link, or the author's original with a sentence. Undefined: the fragment is no link for this widget. */
export function openLink(opened: OpenedLink, original: Experiment, refuse: Refuse): FirstRun {
  if (!opened.ok) return { experiment: original, step: 0, notice: opened.problem };
  const { experiment, step } = opened.run;
  const refused = refuse(experiment);
  if (!refused) return { experiment, step };
  const notice = `This link could not be opened. Its experiment is none that this widget shows (${refused}), so you see the author’s original.`;
  return { experiment: original, step: 0, notice };
}

/** What was kept over a reload, as far as it can still be shown; else the author's original. */
export function openKept(
  kept: KeptState | undefined,
  checked: Checked<Experiment> | undefined,
  original: Experiment,
  refuse: Refuse,
): FirstRun {
  if (!kept || !checked?.ok || refuse(checked.value)) return { experiment: original, step: 0 };
  const step = kept.step <= longestReplay ? kept.step : 0;
  return { experiment: checked.value, step, speed: kept.speed };
}
