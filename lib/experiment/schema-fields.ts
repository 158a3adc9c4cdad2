import * as z from 'zod/mini';

export const number = (rule: string, accepts: (n: number) => boolean) =>
  z.number({ error: rule }).check(z.refine(accepts, { error: rule }));
export const whole = (min: number, max: number) =>
  number(
    `must be a whole number from ${min} to ${max}`,
    (n) => Number.isInteger(n) && n >= min && n <= max,
  );
export const between = (min: number, max: number) =>
  number(`must be from ${min} to ${max}`, (n) => n >= min && n <= max);
export const belowOne = number('must be from 0 to below 1', (n) => n >= 0 && n < 1);
export const positive = (max: number) =>
  number(`must be above 0 and at most ${max}`, (n) => n > 0 && n <= max);
export const finite = between(-1e6, 1e6);
export const flag = z.boolean({ error: 'must be true or false' });
export const list = <T extends z.ZodMiniType>(item: T, min: number, max: number) => {
  const rule = `must be a list of ${min} to ${max} entries`;
  return z
    .array(item, { error: rule })
    .check(z.refine((items) => items.length >= min && items.length <= max, { error: rule }));
};
/** An object that names its known fields when it meets an unknown one. */
export const object = <S extends z.core.$ZodShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys')
        Object.assign(issue, { known: Object.keys(shape).filter((key) => key !== 'kind') });
      return 'must be an object with named fields';
    },
  });
export const optional = z.optional;
export const kindOf = <const K extends string>(name: K) => z.literal(name);
export const penalty = between(0, 100);
export const seedSchema = whole(0, 4_294_967_295);
