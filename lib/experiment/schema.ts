import * as z from 'zod/mini';
import type {
  ActivationName,
  AugmentationSpec,
  DataSpec,
  Experiment,
  Feature,
  InitializerName,
  LayerSpec,
  LossName,
  NetworkSpec,
  OptimizerSpec,
  ScheduleSpec,
  TrainingSpec,
} from '../engine/spec';
import { describeIssues } from './problems';
import { listBrokenRules } from './rules';

/** What unknown input turned out to be: a checked value, or sentences that say what to mend. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: string[] };

export const limits = {
  units: 1024,
  layers: 64,
  samples: 20_000,
  tableRows: 5_000,
  tableColumns: 256,
  classes: 20,
  steps: 1_000_000,
  epochs: 100_000,
  parameters: 1_000_000,
} as const;

const number = (rule: string, accepts: (n: number) => boolean) =>
  z.number({ error: rule }).check(z.refine(accepts, { error: rule }));
const whole = (min: number, max: number) =>
  number(
    `must be a whole number from ${min} to ${max}`,
    (n) => Number.isInteger(n) && n >= min && n <= max,
  );
const between = (min: number, max: number) =>
  number(`must be from ${min} to ${max}`, (n) => n >= min && n <= max);
const belowOne = number('must be from 0 to below 1', (n) => n >= 0 && n < 1);
const positive = (max: number) =>
  number(`must be above 0 and at most ${max}`, (n) => n > 0 && n <= max);
const finite = between(-1e6, 1e6);
const flag = z.boolean({ error: 'must be true or false' });
const list = <T extends z.ZodMiniType>(item: T, min: number, max: number) => {
  const rule = `must be a list of ${min} to ${max} entries`;
  return z
    .array(item, { error: rule })
    .check(z.refine((items) => items.length >= min && items.length <= max, { error: rule }));
};
/** An object that names its known fields when it meets an unknown one. */
const object = <S extends z.core.$ZodShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys')
        Object.assign(issue, { known: Object.keys(shape).filter((key) => key !== 'kind') });
      return 'must be an object with named fields';
    },
  });
const optional = z.optional;
const kindOf = <const K extends string>(name: K) => z.literal(name);

// ── Data ────────────────────────────────────────────────────────────────────

export const seedSchema = whole(0, 4_294_967_295);
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
  features: list(list(finite, 1, limits.tableColumns), 2, limits.tableRows),
  targets: list(finite, 2, limits.tableRows),
  task: z.enum(['classification', 'regression']),
  standardize: optional(flag),
  validationShare: optional(validationShare),
  seed: optional(seedSchema),
});
const dataSchema = z.discriminatedUnion('set', [generated, shipped, table]);

// ── Network ─────────────────────────────────────────────────────────────────

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
  'lecunNormal',
  'orthogonal',
] as const satisfies readonly InitializerName[]);
const initializer = z.union([
  initializerName,
  object({
    kind: initializerName,
    value: optional(between(-100, 100)),
    std: optional(between(0, 100)),
    limit: optional(between(0, 100)),
    gain: optional(between(0, 100)),
  }),
]);
const penalty = between(0, 100);
const layerSchema = z.discriminatedUnion('kind', [
  object({
    kind: kindOf('dense'),
    units: whole(1, limits.units),
    activation: optional(activation),
    ...activationParameters,
    initializer: optional(initializer),
    biasInitializer: optional(initializer),
    l1: optional(penalty),
    l2: optional(penalty),
    maxNorm: optional(positive(1000)),
    trainable: optional(flag),
  }),
  object({
    kind: kindOf('batchNorm'),
    momentum: optional(between(0, 1)),
    epsilon: optional(positive(1)),
    trainable: optional(flag),
  }),
  object({ kind: kindOf('activation'), activation, ...activationParameters }),
  object({ kind: kindOf('dropout'), rate: belowOne }),
]);
const networkSchema = object({ layers: list(layerSchema, 1, limits.layers) });

// ── Training ────────────────────────────────────────────────────────────────

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
const optimizerSchema = z.discriminatedUnion('kind', [
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
const scheduleSchema = z.discriminatedUnion('kind', [
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

const batchRule = `must be 'full' or a whole number from 1 to ${limits.samples}`;
const trainingSchema = object({
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
  steps: optional(steps),
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

/** The parts of an experiment and the whole, as schemas that other rooms may put into their own. */
export const dataSpecSchema: z.ZodMiniType<DataSpec> = dataSchema;
export const layerSpecSchema: z.ZodMiniType<LayerSpec> = layerSchema;
export const networkSpecSchema: z.ZodMiniType<NetworkSpec> = networkSchema;
export const trainingSpecSchema: z.ZodMiniType<TrainingSpec> = trainingSchema;
export const experimentSchema: z.ZodMiniType<Experiment> = object({
  data: dataSpecSchema,
  network: networkSpecSchema,
  training: trainingSpecSchema,
  seed: seedSchema,
});

/**
 * Takes unknown input; gives a checked experiment or sentences naming field, rule and value.
 * Each field is checked first; only when all are sound, the rules between them (`rules.ts`).
 */
export function parseExperiment(input: unknown): Checked<Experiment> {
  const checked = check(experimentSchema, input);
  if (!checked.ok) return checked;
  const problems = listBrokenRules(checked.value);
  return problems.length > 0 ? { ok: false, problems } : checked;
}

/** Runs any schema and explains what it finds in the same words as `parseExperiment`. */
export function check<T>(schema: z.ZodMiniType<T>, input: unknown, root = ''): Checked<T> {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: describeIssues(result.error.issues, root) };
}
