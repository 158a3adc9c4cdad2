import { z } from 'zod';
import { evaluateExpression } from './expression';
import { createDraws, drawBelow, hashText } from './seeded';

/**
 * Randomised variants. A question's `parameters` say what its numbers may be; a seed, kept with the attempt, picks
 * them; `{{expression}}` in any text of the question is replaced by its value. Keys are expressions over the same
 * names, so each learner's key is computed from their own numbers.
 */
export const parameterSchema = z.union([
  z
    .strictObject({
      from: z.number(),
      to: z.number(),
      step: z.number().positive('step must be above 0').default(1),
    })
    .refine((range) => range.to >= range.from, 'to must not be below from'),
  z.strictObject({ pick: z.array(z.number()).min(1, 'pick needs at least one number') }),
]);

export const parametersSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a parameter is named like fanIn: letters and digits'),
  parameterSchema,
);

export type Parameters = z.infer<typeof parametersSchema>;

/** One value for each parameter. A parameter keeps its value when others are added or reordered. */
export function drawParameters(parameters: Parameters, seed: number): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, parameter] of Object.entries(parameters)) {
    const draw = createDraws((seed ^ hashText(name)) >>> 0);
    if ('pick' in parameter) {
      values[name] = parameter.pick[drawBelow(draw, parameter.pick.length)];
    } else {
      const steps = Math.floor((parameter.to - parameter.from) / parameter.step + 1e-9);
      const value = parameter.from + parameter.step * drawBelow(draw, steps + 1);
      values[name] = Number(value.toPrecision(12));
    }
  }
  return values;
}

const placeholder = /\{\{([^{}]*)\}\}/g;

/** The question with this seed's numbers in all its texts. A question without parameters is returned as it is. */
export function instantiate<Q extends { parameters?: Parameters }>(question: Q, seed: number): Q {
  if (!question.parameters) return question;
  const { parameters, ...rest } = question;
  const values = drawParameters(parameters, seed);
  return { ...(fillIn(rest, values) as Q), parameters };
}

function fillIn(piece: unknown, values: Record<string, number>): unknown {
  if (typeof piece === 'string') {
    return piece.replace(placeholder, (whole, inside: string) => {
      const result = evaluateExpression(inside, values);
      return result.ok ? formatNumber(result.value) : whole;
    });
  }
  if (Array.isArray(piece)) return piece.map((item) => fillIn(item, values));
  if (piece !== null && typeof piece === 'object') {
    return Object.fromEntries(Object.entries(piece).map(([key, at]) => [key, fillIn(at, values)]));
  }
  return piece;
}

/** Twelve significant digits: enough to compute with, few enough to hide 0.30000000000000004. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Every `{{…}}` in the question that does not compute, with the reason; for the content check. */
export function unfilledPlaceholders(question: unknown, parameters: Parameters): string[] {
  const values = drawParameters(parameters, 0);
  const problems: string[] = [];
  const visit = (piece: unknown): void => {
    if (typeof piece === 'string') {
      for (const [whole, inside] of piece.matchAll(placeholder)) {
        const result = evaluateExpression(inside, values);
        if (!result.ok) problems.push(`${whole}: ${result.reason}`);
      }
    } else if (piece !== null && typeof piece === 'object') Object.values(piece).forEach(visit);
  };
  visit(question);
  return problems;
}
