import type { ShippedDataSet } from '../../engine/data/shipped';
import type { Kernels } from '../../engine/kernels/load-kernels';
import type { Measurement } from '../goal';
import { runGoal } from '../run';
import type { JudgedRun, JudgeReply, JudgeRequest } from './protocol';

export interface JudgeEffects {
  kernels: Kernels;
  shipped?: ShippedDataSet;
  now: () => number;
  progress: (share: number) => void;
}

/** Runs the document on every seed and says what each showed. The same request gives the same answer everywhere. */
export function judge(request: JudgeRequest, effects: JudgeEffects): JudgeReply {
  const { job, experiment, goal, original, seeds } = request;
  const sentSeed = experiment.seed;
  const extra = request.wantsDigest && !seeds.some(({ seed }) => seed === sentSeed);
  const all = extra ? [{ seed: sentSeed, hidden: false, extra: true }, ...seeds] : seeds;
  const end = effects.now() + request.budget;
  const runs: JudgedRun[] = [];
  let digest: string | null = null;
  let outOfTime = false;
  all.forEach((one, at) => {
    if (outOfTime) return;
    const verdict = runGoal({ ...experiment, seed: one.seed }, goal, {
      kernels: effects.kernels,
      shipped: effects.shipped,
      budget: Math.max(0, end - effects.now()),
      now: effects.now,
      original: { ...original, seed: one.seed },
    });
    if (verdict.run?.outOfTime) outOfTime = true;
    if (request.wantsDigest && one.seed === sentSeed && verdict.run) digest = verdict.run.digest;
    const latest = verdict.run?.latest;
    if (!('extra' in one)) {
      runs.push({
        seed: one.seed,
        hidden: one.hidden,
        reached: verdict.reached,
        step: verdict.step,
        unmet: verdict.unmet,
        steps: latest?.step ?? 0,
        ...figures(latest),
      });
    }
    effects.progress((at + 1) / all.length);
  });
  return { job, kind: 'done', runs, digest, outOfTime };
}

/** JSON knows no NaN: what was not measured is null. */
function figures(latest: Measurement | undefined) {
  const finite = (value: number | undefined) =>
    value !== undefined && Number.isFinite(value) ? value : null;
  return {
    trainLoss: finite(latest?.trainLoss),
    validationLoss: finite(latest?.validationLoss),
    trainAccuracy: finite(latest?.trainAccuracy),
    validationAccuracy: finite(latest?.validationAccuracy),
  };
}
