import { z } from 'zod';
import type { PublicFrame, QuestionFrame } from './contract';
import { parametersSchema } from './variant';

/** A permanent name: of a question, a choice, a blank. */
export const idSchema = z
  .string({
    error: (issue) => `an id is text like output-neurons; got ${JSON.stringify(issue.input)}`,
  })
  .regex(
    /^[a-z0-9]+([-_.][a-z0-9]+)*$/,
    'an id is lower case words joined by hyphens, like output-neurons',
  );

/** Markdown with `$…$` formulas, not empty. */
export const textSchema = z
  .string({ error: (issue) => `expected text; got ${JSON.stringify(issue.input)}` })
  .trim()
  .min(1, 'must not be empty');

/** A share of the points, from 0 to 1. */
export const shareSchema = z
  .number({ error: (issue) => `expected a share from 0 to 1; got ${JSON.stringify(issue.input)}` })
  .min(0, 'a share is from 0 to 1')
  .max(1, 'a share is from 0 to 1');

/** The fields that every question has; each kind's schema spreads them into a strict object. */
export const frameFields = {
  id: idSchema,
  prompt: textSchema,
  points: z.number().positive('points must be above 0').max(100).default(1),
  objectives: z.array(idSchema).default([]),
  hints: z
    .array(z.strictObject({ text: textSchema, cost: shareSchema.default(0) }))
    .max(10)
    .default([]),
  explanation: textSchema.optional(),
  seeAlso: z
    .strictObject({
      lesson: idSchema,
      section: z.string().optional(),
      preset: z.string().optional(),
    })
    .optional(),
  certainty: z.boolean().default(false),
  parameters: parametersSchema.optional(),
};

/** The part of the public half that all kinds share, by allow-list. */
export function publicFrame(
  question: QuestionFrame,
  seed: number,
  renderMarkdown: (text: string) => string,
): PublicFrame {
  return {
    id: question.id,
    kind: question.kind,
    promptHtml: renderMarkdown(question.prompt),
    points: question.points,
    objectives: question.objectives,
    hintCosts: question.hints.map((hint) => hint.cost),
    certainty: question.certainty,
    seed,
  };
}

/** Reports every value that occurs twice, at its place. */
export function unique<T>(
  name: string,
  read: (item: T) => string,
): (items: T[], context: z.RefinementCtx) => void {
  return (items, context) => {
    const seen = new Set<string>();
    items.forEach((item, at) => {
      const value = read(item);
      if (seen.has(value)) {
        context.addIssue({
          code: 'custom',
          path: [at],
          message: `${name} "${value}" is used twice`,
        });
      }
      seen.add(value);
    });
  };
}
