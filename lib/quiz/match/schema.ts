import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, idSchema, textSchema, unique } from '../frame';

export const matchSchema = z.strictObject({
  ...frameFields,
  kind: z.literal('match'),
  pairs: z
    .array(
      z.strictObject({
        id: idSchema,
        left: textSchema,
        right: textSchema,
        /** Said when this left side was matched with something else. */
        feedback: textSchema.optional(),
      }),
    )
    .min(2, 'a match question needs at least 2 pairs')
    .max(12, 'a match question has at most 12 pairs')
    .superRefine(unique('the pair id', (pair) => pair.id)),
  /** Right sides that belong to nothing. */
  extra: z.array(textSchema).max(8).default([]),
});

export type MatchQuestion = z.infer<typeof matchSchema>;

export interface MatchPublic extends PublicFrame {
  kind: 'match';
  lefts: { id: string; html: string }[];
  /** Shuffled; the same right side stands here once even if it belongs to several lefts. */
  options: { id: string; html: string; label: string }[];
}

/** What the browser sends: for each left, the option chosen. */
export type MatchRaw = Record<string, string>;
