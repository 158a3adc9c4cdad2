import * as z from 'zod/mini';
import type { DataSpec, Feature } from '../engine/spec';
import { limits } from './limits';
import {
  between,
  finite,
  flag,
  kindOf,
  list,
  number,
  object,
  optional,
  seedSchema,
  whole,
} from './schema-fields';

const validationShare = number('must be from 0 to 0.9', (n) => n >= 0 && n <= 0.9);
const feature = z.enum([
  'x',
  'y',
  'x²',
  'y²',
  'xy',
  'sin x',
  'sin y',
] as const satisfies readonly Feature[]);

const generated = object({
  set: z.enum([
    'moons',
    'circles',
    'blobs',
    'spirals',
    'xor',
    'gaussians',
    'checkerboard',
    'plane',
    'ripple',
    'saddle',
    'hills',
    'line',
    'sine',
    'step',
  ]),
  samples: optional(whole(2, limits.samples)),
  noise: optional(between(0, 5)),
  classes: optional(whole(2, limits.classes)),
  features: optional(list(feature, 1, 7)),
  validationShare: optional(validationShare),
  seed: optional(seedSchema),
});
const shipped = object({
  set: z.enum(['digits', 'fashion', 'fashion14', 'iris']),
  classes: optional(list(whole(0, 9), 1, 10)),
  samples: optional(whole(2, limits.samples)),
  validationShare: optional(validationShare),
  seed: optional(seedSchema),
  target: optional(z.enum(['class', 'features'])),
});
const table = object({
  set: kindOf('table'),
  features: list(list(finite, 1, limits.tableColumns), 1, limits.tableRows),
  targets: list(finite, 1, limits.tableRows),
  task: z.enum(['classification', 'regression']),
  standardize: optional(flag),
  validationShare: optional(validationShare),
  seed: optional(seedSchema),
});
export const dataSpecSchema: z.ZodMiniType<DataSpec> = z.discriminatedUnion('set', [
  generated,
  shipped,
  table,
]);
