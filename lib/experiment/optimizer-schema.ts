import * as z from 'zod/mini';
import type { OptimizerSpec, ScheduleSpec } from '../engine/training-spec';
import { limits } from './limits';
import {
  belowOne,
  between,
  flag,
  kindOf,
  object,
  optional,
  positive,
  whole,
} from './schema-fields';

const epsilon = optional(positive(1));
const beta = optional(belowOne);
const optimizer = <const K extends OptimizerSpec['kind'], S extends z.core.$ZodShape>(
  kind: K,
  shape: S,
) =>
  object({
    kind: kindOf(kind),
    learningRate: between(0, 1000),
    weightDecay: optional(between(0, 10)),
    ...shape,
  });
export const optimizerSchema = z.discriminatedUnion('kind', [
  optimizer('sgd', {
    momentum: beta,
    nesterov: optional(flag),
    dampening: optional(between(0, 1)),
  }),
  optimizer('momentum', { momentum: beta, dampening: optional(between(0, 1)) }),
  optimizer('nesterov', { momentum: beta }),
  optimizer('adagrad', {
    epsilon,
    initialAccumulator: optional(between(0, 100)),
    learningRateDecay: optional(between(0, 10)),
  }),
  optimizer('rmsprop', { alpha: beta, epsilon, centered: optional(flag), momentum: beta }),
  optimizer('adadelta', { rho: beta, epsilon }),
  optimizer('adam', { beta1: beta, beta2: beta, epsilon, amsgrad: optional(flag) }),
  optimizer('amsgrad', { beta1: beta, beta2: beta, epsilon }),
  optimizer('adamax', { beta1: beta, beta2: beta, epsilon }),
  optimizer('nadam', {
    beta1: beta,
    beta2: beta,
    epsilon,
    momentumDecay: optional(between(0, 1)),
  }),
  optimizer('radam', { beta1: beta, beta2: beta, epsilon }),
  optimizer('adamw', { beta1: beta, beta2: beta, epsilon, amsgrad: optional(flag) }),
  optimizer('lion', { beta1: beta, beta2: beta }),
]);

const warmup = {
  warmupSteps: optional(whole(0, limits.steps)),
  startFactor: optional(between(0, 1)),
};
const steps = whole(1, limits.steps);
const rate = positive(1000);
const minimum = optional(between(0, 1000));
const schedule = <const K extends ScheduleSpec['kind'], S extends z.core.$ZodShape>(
  kind: K,
  shape: S,
) => object({ kind: kindOf(kind), ...warmup, ...shape });
export const scheduleSchema = z.discriminatedUnion('kind', [
  schedule('constant', {}),
  schedule('step', { stepSize: steps, gamma: positive(10) }),
  schedule('exponential', { gamma: positive(10) }),
  schedule('inverseTime', { decayRate: between(0, 1000) }),
  schedule('polynomial', { totalSteps: steps, power: positive(10) }),
  schedule('cosine', { totalSteps: steps, minimumLearningRate: minimum }),
  schedule('cosineWarmRestarts', {
    firstPeriod: steps,
    periodMultiplier: optional(whole(1, 10)),
    minimumLearningRate: minimum,
  }),
  schedule('oneCycle', {
    maximumLearningRate: rate,
    totalSteps: steps,
    warmupFraction: optional(positive(0.99)),
    divFactor: optional(between(1, 1e6)),
    finalDivFactor: optional(between(1, 1e9)),
    annealing: optional(z.enum(['cos', 'linear'])),
    cycleMomentum: optional(flag),
    baseMomentum: optional(belowOne),
    maximumMomentum: optional(belowOne),
  }),
  schedule('reduceOnPlateau', {
    factor: optional(positive(0.999)),
    patience: optional(whole(0, limits.steps)),
    minDelta: optional(between(0, 1000)),
    minimumLearningRate: minimum,
  }),
  schedule('rangeTest', { maximumLearningRate: rate, totalSteps: steps }),
]);
