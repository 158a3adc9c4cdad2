import * as z from 'zod/mini';
import type { AugmentationSpec, LossName, TrainingSpec } from '../engine/training-spec';
import { limits } from './limits';
import { optimizerSchema, scheduleSchema } from './optimizer-schema';
import {
  belowOne,
  between,
  flag,
  list,
  number,
  object,
  optional,
  penalty,
  positive,
  whole,
} from './schema-fields';

const batchRule = `must be 'full' or a whole number from 1 to ${limits.samples}`;
export const trainingSpecSchema: z.ZodMiniType<TrainingSpec> = object({
  loss: z.enum([
    'meanSquaredError',
    'meanAbsoluteError',
    'huber',
    'binaryCrossEntropy',
    'softmaxCrossEntropy',
  ] as const satisfies readonly LossName[]),
  huberDelta: optional(positive(1000)),
  labelSmoothing: optional(belowOne),
  classWeights: optional(list(between(0, 1000), 2, limits.classes)),
  optimizer: optimizerSchema,
  schedule: optional(scheduleSchema),
  batchSize: z.union(
    [
      z.literal('full'),
      number(batchRule, (n) => Number.isInteger(n) && n >= 1 && n <= limits.samples),
    ],
    { error: batchRule },
  ),
  steps: optional(whole(1, limits.steps)),
  epochs: optional(whole(1, limits.epochs)),
  evaluateEvery: optional(whole(0, limits.steps)),
  l1: optional(penalty),
  l2: optional(penalty),
  gradientClipping: optional(object({ kind: z.enum(['norm', 'value']), limit: positive(1e6) })),
  earlyStopping: optional(
    object({
      patience: whole(1, limits.steps),
      minDelta: optional(between(0, 1000)),
      restoreBest: optional(flag),
    }),
  ),
  inputNoise: optional(between(0, 10)),
  augmentation: optional(
    object({
      shift: optional(between(0, 14)),
      rotate: optional(between(0, 180)),
      scale: optional(between(0, 0.9)),
      noise: optional(between(0, 5)),
      elastic: optional(between(0, 20)),
    } satisfies Record<keyof AugmentationSpec, unknown>),
  ),
});
