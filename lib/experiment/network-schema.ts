import * as z from 'zod/mini';
import type {
  ActivationName,
  InitializerName,
  LayerSpec,
  NetworkSpec,
} from '../engine/network-spec';
import { limits } from './limits';
import {
  belowOne,
  between,
  finite,
  flag,
  kindOf,
  list,
  object,
  optional,
  penalty,
  positive,
  whole,
} from './schema-fields';

const activations = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'swish',
  'softplus',
  'softmax',
] as const satisfies readonly ActivationName[];
const activation = z.enum(activations);
const activationParameters = {
  slope: optional(between(0, 1)),
  alpha: optional(positive(10)),
  approximate: optional(z.enum(['none', 'tanh'])),
};
const initializerName = z.enum([
  'zeros',
  'constant',
  'normal',
  'uniform',
  'glorotUniform',
  'glorotNormal',
  'heUniform',
  'heNormal',
  'lecunUniform',
  'lecunNormal',
  'orthogonal',
  'values',
] as const satisfies readonly InitializerName[]);
const initializer = z.union([
  initializerName,
  object({
    kind: initializerName,
    value: optional(between(-100, 100)),
    std: optional(between(0, 100)),
    limit: optional(between(0, 100)),
    gain: optional(between(0, 100)),
    values: optional(list(finite, 1, 65_536)),
  }),
]);
export const layerSpecSchema: z.ZodMiniType<LayerSpec> = z.discriminatedUnion('kind', [
  object({
    kind: kindOf('dense'),
    units: whole(1, limits.units),
    activation: optional(activation),
    ...activationParameters,
    initializer: optional(initializer),
    biasInitializer: optional(initializer),
    useBias: optional(flag),
    l1: optional(penalty),
    l2: optional(penalty),
    maxNorm: optional(positive(1000)),
    trainable: optional(flag),
    learningRateFactor: optional(between(0, 1000)),
  }),
  object({
    kind: kindOf('batchNorm'),
    momentum: optional(between(0, 1)),
    epsilon: optional(positive(1)),
    trainable: optional(flag),
    learningRateFactor: optional(between(0, 1000)),
  }),
  object({ kind: kindOf('activation'), activation, ...activationParameters }),
  object({ kind: kindOf('dropout'), rate: belowOne }),
]);
export const networkSpecSchema: z.ZodMiniType<NetworkSpec> = object({
  layers: list(layerSpecSchema, 1, limits.layers),
});
