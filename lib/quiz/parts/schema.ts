import { z } from 'zod';
import type { PublicFrame, QuestionFrame, QuestionKind } from '../contract';
import { frameFields, idSchema, unique } from '../frame';

/** Kinds that may stand inside a question in parts: each is graded at once and holds no further questions. */
export type PartKind = Exclude<QuestionKind, 'parts' | 'lab'>;

export type PartQuestion = QuestionFrame & { kind: PartKind };

export interface PartsQuestion extends QuestionFrame {
  kind: 'parts';
  parts: PartQuestion[];
}

/** The points of the whole are the sum of its parts', so the author states them only there. */
export function createPartsSchema(part: z.ZodType<PartQuestion>): z.ZodType<PartsQuestion> {
  const { points: _points, ...fields } = frameFields;
  return z
    .strictObject({
      ...fields,
      kind: z.literal('parts'),
      parts: z
        .array(part)
        .min(2, 'a question in parts needs at least 2')
        .max(8, 'a question in parts has at most 8')
        .superRefine(unique('the part id', (one) => one.id)),
    })
    .transform((question) => ({
      ...question,
      points: question.parts.reduce((sum, one) => sum + one.points, 0),
    }));
}

export const partIdSchema = idSchema;

export interface PartsPublic extends PublicFrame {
  kind: 'parts';
  parts: { id: string; question: PublicFrame }[];
}

/** What the browser sends: for each part, what its own view made. */
export type PartsRaw = Record<string, unknown>;
