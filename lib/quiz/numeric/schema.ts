import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, shareSchema, textSchema } from '../frame';

/** A number, or an expression over the parameters: `{{fanIn}}*{{units}} + {{units}}`. */
const valueSchema = z.union([z.number(), textSchema]);

export const toleranceSchema = z.union([
  z.strictObject({ absolute: z.number().min(0) }),
  z.strictObject({ relative: z.number().min(0).max(1) }),
]);

export const numericSchema = z.strictObject({
  ...frameFields,
  kind: z.literal('numeric'),
  answer: valueSchema,
  /** How far off still counts. Default: nothing beyond rounding in the tenth digit. */
  tolerance: toleranceSchema.optional(),
  /** Words that may stand beside the number; a factor converts (`{ name: '%', factor: 0.01 }`). */
  units: z
    .array(
      z.union([textSchema, z.strictObject({ name: textSchema, factor: z.number().positive() })]),
    )
    .default([]),
  /** Other values worth a remark, and perhaps a share of the points. The first that matches is used. */
  also: z
    .array(
      z.strictObject({
        answer: valueSchema,
        tolerance: toleranceSchema.optional(),
        share: shareSchema.default(0),
        feedback: textSchema.optional(),
      }),
    )
    .default([]),
  /** How the right answer is worked out, shown with it. */
  working: textSchema.optional(),
});

export type NumericQuestion = z.infer<typeof numericSchema>;

export interface NumericPublic extends PublicFrame {
  kind: 'numeric';
  /** The unit shown beside the field, if any. */
  unit: string | null;
}

/** What the browser sends: the text as typed. */
export type NumericRaw = string;
