import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, idSchema, textSchema, unique } from '../frame';

export const choiceSchema = z
  .strictObject({
    ...frameFields,
    kind: z.literal('choice'),
    /** True: tick all that apply. False: exactly one is right. */
    several: z.boolean().default(false),
    /** False keeps the author's order (for "none of these", or numbers that ascend). */
    shuffle: z.boolean().default(true),
    choices: z
      .array(
        z.strictObject({
          id: idSchema,
          text: textSchema,
          right: z.boolean().default(false),
          /** Said to a learner who chose it (or, where several are right, missed it). */
          feedback: textSchema.optional(),
        }),
      )
      .min(2, 'a choice question needs at least 2 choices')
      .max(12, 'a choice question has at most 12 choices')
      .superRefine(unique('the choice id', (choice) => choice.id)),
  })
  .superRefine((question, context) => {
    const right = question.choices.filter((choice) => choice.right).length;
    if (right === 0) {
      context.addIssue({
        code: 'custom',
        path: ['choices'],
        message: 'mark a choice with right: true',
      });
    } else if (right > 1 && !question.several) {
      context.addIssue({
        code: 'custom',
        path: ['choices'],
        message: `${right} choices are right; add several: true, or leave one`,
      });
    }
  });

export type ChoiceQuestion = z.infer<typeof choiceSchema>;

export interface ChoicePublic extends PublicFrame {
  kind: 'choice';
  several: boolean;
  choices: { id: string; html: string }[];
}

/** What the browser sends: the public ids of what was ticked. */
export type ChoiceRaw = string[];
