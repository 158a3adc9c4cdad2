import * as z from 'zod/mini';
import type { Experiment } from '../engine/spec';
import { dataSpecSchema } from './data-schema';
import { networkSpecSchema } from './network-schema';
import { describeIssues } from './problems';
import { listBrokenRules } from './rules';
import { object, seedSchema } from './schema-fields';
import { trainingSpecSchema } from './training-schema';

/** What unknown input turned out to be: a checked value, or sentences that say what to mend. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: string[] };

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
