import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, idSchema, textSchema, unique } from '../frame';
import { toleranceSchema } from '../numeric/schema';

const remarks = z.array(z.strictObject({ when: textSchema, feedback: textSchema })).default([]);

const blankSchema = z.union([
  z.strictObject({
    id: idSchema,
    /** Any of these words; case, spaces and, in long words, one slip of the finger do not matter. */
    accepts: z.array(textSchema).min(1, 'accepts needs at least one wording'),
    /** Wordings that are wrong although they look close to a right one. */
    rejects: z.array(textSchema).default([]),
    remarks,
  }),
  z.strictObject({
    id: idSchema,
    /** A number or an expression over the parameters. */
    number: z.union([z.number(), textSchema]),
    tolerance: toleranceSchema.optional(),
    remarks,
  }),
  z.strictObject({
    id: idSchema,
    /** Chosen from a list; the first is the right one, and the list is shown shuffled. */
    options: z.array(textSchema).min(2, 'options needs at least 2 entries, the right one first'),
    remarks,
  }),
]);

export const fillSchema = z
  .strictObject({
    ...frameFields,
    kind: z.literal('fill'),
    /** The sentence or formula, with `[[id]]` where a blank stands; its lines stay lines (`text: |-`). */
    text: textSchema,
    blanks: z
      .array(blankSchema)
      .min(1, 'a fill question needs at least 1 blank')
      .max(12, 'a fill question has at most 12 blanks')
      .superRefine(unique('the blank id', (blank) => blank.id)),
  })
  .superRefine((question, context) => {
    const placed = [...question.text.matchAll(/\[\[([^\]]*)\]\]/g)].map((match) => match[1]);
    for (const [at, blank] of question.blanks.entries()) {
      const count = placed.filter((id) => id === blank.id).length;
      if (count !== 1) {
        context.addIssue({
          code: 'custom',
          path: ['blanks', at, 'id'],
          message: `text must contain [[${blank.id}]] once; it contains it ${count} times`,
        });
      }
    }
    for (const id of placed) {
      if (!question.blanks.some((blank) => blank.id === id)) {
        context.addIssue({
          code: 'custom',
          path: ['text'],
          message: `[[${id}]] has no entry in blanks`,
        });
      }
    }
  });

export type FillQuestion = z.infer<typeof fillSchema>;
export type Blank = FillQuestion['blanks'][number];

export interface PublicBlank {
  id: string;
  /** 1, 2, …: how the blank is called, and marked where it stands inside a formula. */
  number: number;
  options: { id: string; label: string }[] | null;
  numeric: boolean;
}

export interface FillPublic extends PublicFrame {
  kind: 'fill';
  /** The text in pieces: HTML, or a blank to type into. Blanks inside a formula follow it in `below`. */
  pieces: ({ html: string } | { blank: string })[];
  below: string[];
  blanks: PublicBlank[];
}

/** What the browser sends: for each blank, what was typed or the option chosen. */
export type FillRaw = Record<string, string>;
