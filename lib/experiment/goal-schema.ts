import * as z from 'zod/mini';
import type { Goal } from './goal';
import { type Checked, check } from './schema';

const loss = z.optional(
  z.number({ error: 'must be a number' }).check(z.gte(-1e6, { error: 'must be a number' })),
);
const share = z.optional(
  z
    .number({ error: 'must be from 0 to 1' })
    .check(z.refine((n) => n >= 0 && n <= 1, { error: 'must be from 0 to 1' })),
);
const count = (min: number, max: number) => {
  const error = `must be a whole number from ${min} to ${max}`;
  return z.optional(
    z
      .number({ error })
      .check(z.refine((n) => Number.isInteger(n) && n >= min && n <= max, { error })),
  );
};

const fields = {
  trainLoss: loss,
  validationLoss: loss,
  trainAccuracy: share,
  validationAccuracy: share,
  trainLossAtLeast: loss,
  validationLossAtLeast: loss,
  trainAccuracyAtMost: share,
  validationAccuracyAtMost: share,
  gapAtLeast: loss,
  gapAtMost: loss,
  diverges: z.optional(z.boolean({ error: 'must be true or false' })),
  withinSteps: count(0, 1_000_000),
  withinEpochs: count(0, 100_000),
  afterSteps: count(0, 1_000_000),
  maxParameters: count(1, 1_000_000),
  minParameters: count(1, 1_000_000),
  maxHiddenLayers: count(0, 64),
  minHiddenLayers: count(0, 64),
  keep: z.optional(z.array(z.string(), { error: 'must be a list of paths such as "data"' })),
  settings: z.optional(
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]), {
      error: 'must give paths their values, such as { seed: 6 }',
    }),
  ),
} satisfies Record<keyof Goal, unknown>;

/** A goal with at least one condition and at most one horizon. */
export const goalSchema: z.ZodMiniType<Goal> = z
  .strictObject(fields, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') Object.assign(issue, { known: Object.keys(fields) });
      return 'must be an object of conditions';
    },
  })
  .check(
    z.refine((goal) => !isEmpty(goal), { error: 'must name at least one condition' }),
    z.refine((goal) => countHorizons(goal) <= 1, {
      error: 'must have only one of withinSteps, withinEpochs and afterSteps',
    }),
  );

function isEmpty(goal: Goal): boolean {
  const horizons = ['withinSteps', 'withinEpochs', 'afterSteps', 'keep', 'settings'];
  return Object.entries(goal).every(([key, v]) => v === undefined || horizons.includes(key));
}

function countHorizons(goal: Goal): number {
  return [goal.withinSteps, goal.withinEpochs, goal.afterSteps].filter((v) => v !== undefined)
    .length;
}

/** Takes unknown input; gives a goal, or sentences that say what is wrong with it. */
export function parseGoal(input: unknown, root = 'goal'): Checked<Goal> {
  return check(goalSchema, input, root);
}
