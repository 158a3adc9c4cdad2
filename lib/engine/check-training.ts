import { requireNumber, requireOneOf, requireWhole } from './requirements';
import type { OptimizerSpec, ScheduleSpec, TrainingSpec } from './training-spec';

type Rule = [rule: string, holds: (x: number) => boolean];

const positive: Rule = ['above 0', (x) => x > 0];
const notNegative: Rule = ['at least 0', (x) => x >= 0];
const share: Rule = ['from 0 to below 1', (x) => x >= 0 && x < 1];
const upToOne: Rule = ['from 0 to 1', (x) => x >= 0 && x <= 1];
const aboveOne: Rule = ['above 1', (x) => x > 1];

const optimizerRules: Record<string, Rule> = {
  learningRate: notNegative,
  weightDecay: notNegative,
  momentum: share,
  dampening: upToOne,
  epsilon: notNegative,
  initialAccumulator: notNegative,
  learningRateDecay: notNegative,
  alpha: share,
  rho: share,
  beta1: share,
  beta2: share,
  momentumDecay: notNegative,
};

const scheduleRules: Record<string, Rule> = {
  startFactor: upToOne,
  gamma: notNegative,
  decayRate: notNegative,
  power: notNegative,
  minimumLearningRate: notNegative,
  maximumLearningRate: positive,
  warmupFraction: upToOne,
  divFactor: positive,
  finalDivFactor: positive,
  baseMomentum: share,
  maximumMomentum: share,
  factor: share,
  minDelta: notNegative,
};

export const scheduleKinds: ScheduleSpec['kind'][] = [
  ...(['constant', 'step', 'exponential', 'inverseTime', 'polynomial', 'cosine'] as const),
  ...(['cosineWarmRestarts', 'oneCycle', 'reduceOnPlateau', 'rangeTest'] as const),
];

/** Whole numbers, and the smallest they may be. */
const scheduleCounts: Record<string, number> = {
  warmupSteps: 0,
  stepSize: 1,
  totalSteps: 1,
  firstPeriod: 1,
  periodMultiplier: 1,
  patience: 0,
};

/** Checks the training half of an experiment; see `checkExperiment`. */
export function checkTraining(training: TrainingSpec): void {
  const { optimizer, schedule, batchSize, steps, epochs, evaluateEvery } = training;
  checkRules('training.optimizer', optimizer, optimizerRules);
  if (needsMomentum(optimizer)) {
    requireNumber(
      'training.optimizer.momentum',
      optimizer.momentum,
      'above 0 for nesterov',
      (x) => x > 0,
    );
  }
  if (schedule) checkSchedule(schedule, training);
  if (batchSize !== 'full') requireWhole('training.batchSize', batchSize, 1, 100_000);
  if (steps !== undefined) requireWhole('training.steps', steps, 0, Infinity);
  if (epochs !== undefined) requireWhole('training.epochs', epochs, 0, Infinity);
  if (evaluateEvery !== undefined)
    requireWhole('training.evaluateEvery', evaluateEvery, 0, Infinity);
  checkRules('training', training, {
    huberDelta: positive,
    labelSmoothing: share,
    l1: notNegative,
    l2: notNegative,
    inputNoise: notNegative,
  });
  for (const [i, weight] of (training.classWeights ?? []).entries()) {
    requireNumber(`training.classWeights[${i}]`, weight, ...notNegative);
  }
  const { gradientClipping, earlyStopping, augmentation } = training;
  if (gradientClipping) {
    requireOneOf('training.gradientClipping.kind', gradientClipping.kind, ['norm', 'value']);
    requireNumber('training.gradientClipping.limit', gradientClipping.limit, ...positive);
  }
  if (earlyStopping) {
    requireWhole('training.earlyStopping.patience', earlyStopping.patience, 0, Infinity);
    checkRules('training.earlyStopping', earlyStopping, { minDelta: notNegative });
  }
  if (augmentation) {
    checkRules('training.augmentation', augmentation, {
      shift: notNegative,
      rotate: notNegative,
      scale: share,
      noise: notNegative,
      elastic: notNegative,
    });
  }
}

function needsMomentum(optimizer: OptimizerSpec): optimizer is OptimizerSpec & { kind: 'sgd' } {
  return optimizer.kind === 'sgd' && optimizer.nesterov === true;
}

function checkSchedule(schedule: ScheduleSpec, training: TrainingSpec): void {
  requireOneOf('training.schedule.kind', schedule.kind, scheduleKinds);
  checkRules('training.schedule', schedule, scheduleRules);
  for (const [name, least] of Object.entries(scheduleCounts)) {
    const value = (schedule as unknown as Record<string, unknown>)[name];
    if (value !== undefined) requireWhole(`training.schedule.${name}`, value, least, Infinity);
  }
  if (schedule.kind === 'rangeTest') {
    requireNumber('training.optimizer.learningRate', training.optimizer.learningRate, ...positive);
  }
  if ('totalSteps' in schedule) {
    const warmup = schedule.warmupSteps ?? 0;
    const rule = `more than the ${warmup} steps of the warm-up`;
    requireNumber('training.schedule.totalSteps', schedule.totalSteps, rule, (x) => x > warmup);
  }
  if (schedule.kind === 'oneCycle' && schedule.divFactor !== undefined) {
    requireNumber('training.schedule.divFactor', schedule.divFactor, ...aboveOne);
  }
}

function checkRules(path: string, spec: object, rules: Record<string, Rule>): void {
  for (const [name, [rule, holds]] of Object.entries(rules)) {
    const value = (spec as Record<string, unknown>)[name];
    if (value !== undefined) requireNumber(`${path}.${name}`, value, rule, holds);
  }
  if (path.endsWith('optimizer')) {
    requireNumber(`${path}.learningRate`, (spec as OptimizerSpec).learningRate, ...notNegative);
  }
}
