import { z } from 'zod';
import type { Experiment } from '../../engine/spec';
import { type Goal, goalHorizon } from '../../experiment/goal';
import { parseGoal } from '../../experiment/goal-schema';
import { parseExperiment } from '../../experiment/schema';
import { countSamples } from '../../experiment/shape';
import type { PublicFrame } from '../contract';
import { frameFields, textSchema } from '../frame';

/** A checked value of another room's schema; its sentences become this question's problems. */
function borrowed<T>(
  parse: (input: unknown) => { ok: true; value: T } | { ok: false; problems: string[] },
) {
  return z.unknown().transform((input, context): T => {
    const checked = parse(input);
    if (checked.ok) return checked.value;
    for (const message of checked.problems) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

const field = z
  .string()
  .regex(
    /^(data|network|training|seed)(\.[A-Za-z0-9]+)*$/,
    'a field is a path into the experiment, like training.optimizer.learningRate',
  );

/** What the learner may change; everything else must stay as the author set it. */
export const freedomSchema = z.union([
  z.strictObject({ field, from: z.number(), to: z.number() }),
  z.strictObject({ field, oneOf: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
  z.strictObject({
    field: z.literal('network.layers'),
    maxHiddenLayers: z.number().int().min(0).max(30),
    maxUnits: z.number().int().min(1).max(512),
    kinds: z.array(z.enum(['dense', 'batchNorm', 'activation', 'dropout'])).default(['dense']),
  }),
  /** Anything that is valid. */
  z.strictObject({ field }),
]);

export type Freedom = z.infer<typeof freedomSchema>;

const seed = z.number().int().min(0).max(4_294_967_295);

export const labSchema = z
  .strictObject({
    ...frameFields,
    kind: z.literal('lab'),
    experiment: borrowed<Experiment>(parseExperiment),
    mayChange: z.array(freedomSchema).min(1, 'name at least one field that the learner may change'),
    /** What every judged run must show. */
    goal: borrowed<Goal>((input) => parseGoal(input, 'goal')),
    /** Seeds that the learner can see and try. Default: the experiment's own. */
    seeds: z.array(seed).max(5).optional(),
    /** Seeds that only the server uses, so that a lucky seed does not pass. */
    hiddenSeeds: z.array(seed).max(10).default([]),
    /** On how many of the seeds the goal must be reached. Default all. */
    needed: z.number().int().min(1).optional(),
    budget: z
      .strictObject({
        steps: z.number().int().min(1).max(1_000_000).default(100_000),
        seconds: z.number().positive().max(120).default(20),
      })
      .prefault({}),
    /** The lesson widget this opens in, when it is not the playground. */
    widget: textSchema.optional(),
  })
  .superRefine((question, context) => {
    if (!question.experiment || !question.goal) return;
    const seeds = judgedSeeds(question);
    if (question.needed !== undefined && question.needed > seeds.length) {
      context.addIssue({
        code: 'custom',
        path: ['needed'],
        message: `must be at most ${seeds.length}, the number of seeds; got ${question.needed}`,
      });
    }
    const steps = seeds.length * horizonOf(question.goal, question.experiment);
    if (steps > question.budget.steps) {
      context.addIssue({
        code: 'custom',
        path: ['budget', 'steps'],
        message: `must be at least ${steps}: ${seeds.length} seeds up to the goal's last step; got ${question.budget.steps}`,
      });
    }
  });

export type LabQuestion = z.infer<typeof labSchema>;

export function horizonOf(goal: Goal, experiment: Experiment): number {
  return goalHorizon(goal, experiment, stepsPerEpoch(experiment));
}

export function stepsPerEpoch({ data, training }: Experiment): number {
  const train = countSamples(data) * (1 - (data.validationShare ?? 0.3));
  return training.batchSize === 'full' ? 1 : Math.max(1, Math.ceil(train / training.batchSize));
}

/** The seeds a submission is judged on: first those that the learner knows. */
export function judgedSeeds(
  question: Pick<LabQuestion, 'seeds' | 'hiddenSeeds' | 'experiment'>,
): { seed: number; hidden: boolean }[] {
  const given = question.seeds ?? [question.experiment.seed];
  return [
    ...given.map((value) => ({ seed: value, hidden: false })),
    ...question.hiddenSeeds.map((value) => ({ seed: value, hidden: true })),
  ];
}

export interface LabPublic extends PublicFrame {
  kind: 'lab';
  experiment: Experiment;
  mayChange: Freedom[];
  goal: Goal;
  goalText: string;
  seeds: number[];
  /** How many further seeds the server will try; not which. */
  hiddenSeedCount: number;
  needed: number;
  widget: string | null;
}

/** What the browser sends: the document, and the digest of its own run of it. */
export interface LabRaw {
  experiment: unknown;
  digest?: string;
}

/** One judged run, as the server measured it. */
export interface LabRun {
  seed: number;
  hidden: boolean;
  reached: boolean;
  /** Step at which the goal was reached. */
  step?: number;
  unmet: string[];
  steps: number;
  trainLoss: number | null;
  validationLoss: number | null;
  trainAccuracy: number | null;
  validationAccuracy: number | null;
}

/** `GradeContext.facts` of a lab: what the server measured by running the document again. */
export interface LabFacts {
  runs: LabRun[];
  claimedDigest: string | null;
  /** Digest of the server's run of the very document that was sent; null when the browser claimed none. */
  measuredDigest: string | null;
  /** Set when the budget ended first. */
  exhausted: 'steps' | 'time' | null;
}
