import type { ExactMath } from './kernels/load-kernels';
import { wholePower } from './optimizers/optimizer';
import type { ScheduleSpec } from './training-spec';

type Kind = ScheduleSpec['kind'];
type SpecOf<K extends Kind> = Extract<ScheduleSpec, { kind: K }>;
type OneCycle = Required<Omit<SpecOf<'oneCycle'>, 'warmupSteps' | 'startFactor'>>;

/** What a schedule uses where the experiment is silent (PyTorch's values where it has them). */
export const scheduleDefaults = {
  startFactor: 0,
  minimumLearningRate: 0,
  periodMultiplier: 1,
  oneCycle: {
    warmupFraction: 0.3,
    divFactor: 25,
    finalDivFactor: 10000,
    annealing: 'cos',
    cycleMomentum: false,
    baseMomentum: 0.85,
    maximumMomentum: 0.95,
  },
  reduceOnPlateau: { factor: 0.1, patience: 10, minDelta: 0, minimumLearningRate: 0 },
} as const;

const { PI } = Math;

/** Half a cosine wave from a (f = 0) to b (f = 1). */
function cosineBetween(math: ExactMath, a: number, b: number, f: number): number {
  return b + ((a - b) * (1 + math.cos(PI * f))) / 2;
}

/**
 * The learning rate of step t (from 0); `base` is the optimizer's own rate.
 *
 * | kind | rate |
 * |---|---|
 * | step | base·γ^⌊t/stepSize⌋ |
 * | exponential | base·γᵗ |
 * | inverseTime | base/(1 + decayRate·t) |
 * | polynomial | base·(1 − t/totalSteps)^power, then 0 |
 * | cosine | half a wave from base to the minimum at totalSteps, which then holds |
 * | cosineWarmRestarts | the same in periods that grow by periodMultiplier |
 * | oneCycle | maximum/divFactor up to the maximum, then down to start/finalDivFactor |
 * | rangeTest | from base to the maximum by equal factors |
 * | reduceOnPlateau | base times what the plateau rule has left of it (`plateauFactor`) |
 *
 * Warm-up comes first: for t < warmupSteps the rate rises in a straight line from
 * startFactor·base to base; the schedule then starts from its own step 0, and what it calls
 * totalSteps counts the warm-up in.
 *
 * @see Loshchilov and Hutter 2017 (SGDR); Smith 2018 (one-cycle); Smith 2017 (range test)
 */
export function learningRateAt(
  schedule: ScheduleSpec,
  base: number,
  step: number,
  math: ExactMath,
  plateauFactor = 1,
): number {
  const { warmupSteps = 0, startFactor = scheduleDefaults.startFactor } = schedule;
  if (step < warmupSteps) return base * (startFactor + ((1 - startFactor) * step) / warmupSteps);
  return scheduledRate(schedule, base, step - warmupSteps, warmupSteps, math, plateauFactor);
}

function scheduledRate(
  schedule: ScheduleSpec,
  base: number,
  t: number,
  warmup: number,
  math: ExactMath,
  plateauFactor: number,
): number {
  switch (schedule.kind) {
    case 'constant':
      return base;
    case 'step':
      return base * wholePower(schedule.gamma, Math.floor(t / schedule.stepSize));
    case 'exponential':
      return base * wholePower(schedule.gamma, t);
    case 'inverseTime':
      return base / (1 + schedule.decayRate * t);
    case 'polynomial': {
      const total = schedule.totalSteps - warmup;
      return base * math.pow(1 - Math.min(t, total) / total, schedule.power);
    }
    case 'cosine': {
      const { minimumLearningRate = scheduleDefaults.minimumLearningRate } = schedule;
      const total = schedule.totalSteps - warmup;
      return cosineBetween(math, base, minimumLearningRate, Math.min(t / total, 1));
    }
    case 'cosineWarmRestarts':
      return warmRestarts(schedule, base, t, math);
    case 'oneCycle': {
      const spec = completeOneCycle(schedule);
      const start = spec.maximumLearningRate / spec.divFactor;
      return cycle(
        spec,
        t,
        warmup,
        math,
        start,
        spec.maximumLearningRate,
        start / spec.finalDivFactor,
      );
    }
    case 'rangeTest': {
      const last = schedule.totalSteps - warmup - 1;
      const f = last > 0 ? Math.min(t / last, 1) : 1;
      return base * math.pow(schedule.maximumLearningRate / base, f);
    }
    case 'reduceOnPlateau': {
      const { minimumLearningRate = 0 } = schedule;
      return Math.max(base * plateauFactor, Math.min(base, minimumLearningRate));
    }
  }
}

function warmRestarts(
  schedule: SpecOf<'cosineWarmRestarts'>,
  base: number,
  t: number,
  math: ExactMath,
): number {
  const { periodMultiplier = 1, minimumLearningRate = 0 } = schedule;
  let length = schedule.firstPeriod;
  let age = t;
  if (periodMultiplier === 1) {
    age = t % length;
  } else {
    while (age >= length) {
      age -= length;
      length *= periodMultiplier;
    }
  }
  return cosineBetween(math, base, minimumLearningRate, age / length);
}

function completeOneCycle(schedule: SpecOf<'oneCycle'>): OneCycle {
  return { ...scheduleDefaults.oneCycle, ...schedule };
}

/** start → peak until the turn, peak → end until the last step. */
function cycle(
  spec: OneCycle,
  t: number,
  warmup: number,
  math: ExactMath,
  start: number,
  peak: number,
  end: number,
): number {
  const total = spec.totalSteps - warmup;
  const turn = spec.warmupFraction * total - 1;
  const last = total - 1;
  const between = (a: number, b: number, f: number) =>
    spec.annealing === 'cos' ? cosineBetween(math, a, b, f) : a + (b - a) * f;
  if (t <= turn) return between(start, peak, turn > 0 ? t / turn : 1);
  return between(peak, end, last > turn ? Math.min((t - turn) / (last - turn), 1) : 1);
}

/** The momentum of step t where a one-cycle schedule moves it, else undefined. */
export function momentumAt(
  schedule: ScheduleSpec,
  step: number,
  math: ExactMath,
): number | undefined {
  if (schedule.kind !== 'oneCycle') return undefined;
  const spec = completeOneCycle(schedule);
  if (!spec.cycleMomentum) return undefined;
  const { warmupSteps = 0 } = schedule;
  const t = Math.max(0, step - warmupSteps);
  const { baseMomentum, maximumMomentum } = spec;
  return cycle(spec, t, warmupSteps, math, maximumMomentum, baseMomentum, maximumMomentum);
}
