import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, idSchema, textSchema, unique } from '../frame';

export const orderSchema = z.strictObject({
  ...frameFields,
  kind: z.literal('order'),
  /** In the right order; each learner sees them shuffled. */
  items: z
    .array(z.strictObject({ id: idSchema, text: textSchema }))
    .min(3, 'an order question needs at least 3 items')
    .max(12, 'an order question has at most 12 items')
    .superRefine(unique('the item id', (item) => item.id)),
});

export type OrderQuestion = z.infer<typeof orderSchema>;

export interface OrderPublic extends PublicFrame {
  kind: 'order';
  items: { id: string; html: string }[];
}

/** What the browser sends: the public ids, first to last. */
export type OrderRaw = string[];
