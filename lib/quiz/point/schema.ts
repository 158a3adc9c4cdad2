import { z } from 'zod';
import type { PublicFrame } from '../contract';
import { frameFields, shareSchema, textSchema } from '../frame';

const curveSchema = z
  .strictObject({
    kind: z.literal('curve'),
    /** The figure in words, for who cannot see it; it must not give the answer away. */
    description: textSchema,
    xLabel: textSchema.default('epoch'),
    yLabel: textSchema.default('loss'),
    /** x of the first value and the distance between values. */
    start: z.number().default(0),
    step: z.number().positive().default(1),
    series: z
      .array(
        z.strictObject({
          label: textSchema,
          role: z.enum(['train', 'validation', 'other']).default('other'),
          values: z.array(z.number()).min(2, 'a curve needs at least 2 values').max(500),
        }),
      )
      .min(1, 'a figure needs at least 1 curve')
      .max(4),
  })
  .refine(
    (figure) =>
      figure.series.every((line) => line.values.length === figure.series[0].values.length),
    'all curves of a figure have the same number of values',
  );

const networkSchema = z.strictObject({
  kind: z.literal('network'),
  description: textSchema,
  /** Units a layer, from the inputs to the outputs. */
  layers: z
    .array(z.number().int().min(1).max(12))
    .min(2, 'a network has at least an input and an output layer')
    .max(8),
  /** Text on single units, by `layer.unit` counted from 0, e.g. `0.1: "x₂"`. */
  labels: z.record(z.string(), textSchema).default({}),
});

const range = z.strictObject({ from: z.number(), to: z.number() });
const units = z.strictObject({
  units: z
    .array(z.string().regex(/^\d+\.\d+$/, 'a unit is written layer.unit, counted from 0: 1.2'))
    .min(1),
});
const target = z.union([range, units]);

export const pointSchema = z
  .strictObject({
    ...frameFields,
    kind: z.literal('point'),
    figure: z.union([curveSchema, networkSchema]),
    /** On a curve: `{ from, to }` in the figure's x. In a network: `{ units: ['1.2'] }`, any of which is right. */
    answer: target,
    also: z
      .array(z.strictObject({ at: target, share: shareSchema.default(0), feedback: textSchema }))
      .default([]),
  })
  .superRefine((question, context) => {
    for (const at of [question.answer, ...question.also.map((other) => other.at)]) {
      if ('from' in at !== (question.figure.kind === 'curve')) {
        context.addIssue({
          code: 'custom',
          path: ['answer'],
          message:
            question.figure.kind === 'curve'
              ? 'on a curve the answer is { from, to }'
              : "in a network the answer is { units: ['1.2'] }",
        });
      } else if ('units' in at && question.figure.kind === 'network') {
        for (const unit of at.units) {
          const [layer, index] = unit.split('.').map(Number);
          if (!(index < question.figure.layers[layer])) {
            context.addIssue({
              code: 'custom',
              path: ['answer'],
              message: `the figure has no unit ${unit}`,
            });
          }
        }
      }
    }
  });

export type PointQuestion = z.infer<typeof pointSchema>;
export type PointFigure = PointQuestion['figure'];
export type PointTarget = PointQuestion['answer'];

export interface PointPublic extends PublicFrame {
  kind: 'point';
  figure: PointFigure;
}

/** What the browser sends. */
export type PointRaw = { x: number } | { unit: string };
