import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkValue, formatPath, readPath } from '@/lib/content/issues';

const schema = z.strictObject({
  dropoutRate: z.number().min(0).lt(1),
  learningRate: z.number().gt(0).max(10).optional(),
  minutes: z.number().int().min(3).max(30).optional(),
  title: z.string().min(1).optional(),
  activation: z.enum(['tanh', 'relu', 'sigmoid']).optional(),
  layers: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('dense'), units: z.number().int().min(1).max(1024) }),
        z.strictObject({ kind: z.literal('dropout'), rate: z.number().min(0).lt(1) }),
      ]),
    )
    .min(1)
    .max(3)
    .optional(),
  batchSize: z.union([z.literal('full'), z.number().int().min(1)]).optional(),
  seeAlso: z
    .string()
    .regex(/^[a-z-]+$/, 'must be lower case words joined by hyphens')
    .optional(),
});

const messages = (value: unknown) => {
  const checked = checkValue(schema, value);
  return checked.ok ? [] : checked.problems.map((problem) => problem.message);
};
const good = { dropoutRate: 0.5 };

describe('a value that breaks a rule is told the field, the rule and the value', () => {
  const table: [string, unknown, string][] = [
    ['above the range', { dropoutRate: 1.2 }, 'dropoutRate must be from 0 to below 1; got 1.2'],
    ['below the range', { dropoutRate: -1 }, 'dropoutRate must be from 0 to below 1; got -1'],
    ['not a number', { dropoutRate: 'half' }, 'dropoutRate must be from 0 to below 1; got "half"'],
    ['missing', {}, 'dropoutRate is missing; it must be from 0 to below 1'],
    [
      'an open lower end',
      { ...good, learningRate: 0 },
      'learningRate must be above 0 and at most 10; got 0',
    ],
    [
      'a fraction where a whole number belongs',
      { ...good, minutes: 4.5 },
      'minutes must be a whole number from 3 to 30; got 4.5',
    ],
    ['empty text', { ...good, title: '' }, 'title must not be empty; got ""'],
    ['a number for text', { ...good, title: 3 }, 'title must be text; got 3'],
    [
      'an unknown choice that is near a known one',
      { ...good, activation: 'thanh' },
      'activation must be one of tanh, relu, sigmoid; got "thanh"; did you mean tanh?',
    ],
    [
      'an unknown choice that is near none',
      { ...good, activation: 'quadratic' },
      'activation must be one of tanh, relu, sigmoid; got "quadratic"',
    ],
    ['too few entries', { ...good, layers: [] }, 'layers must have 1 to 3 entries; got 0'],
    [
      'a nested value',
      { ...good, layers: [{ kind: 'dense', units: 0 }] },
      'layers[0].units must be a whole number from 1 to 1024; got 0',
    ],
    [
      'an unknown kind',
      { ...good, layers: [{ kind: 'dens', units: 1 }] },
      'layers[0].kind must be one of dense, dropout; got "dens"; did you mean dense?',
    ],
    [
      'an unknown field',
      { ...good, dropoutRat: 0.5 },
      'dropoutRat is not known here; did you mean dropoutRate?; known are dropoutRate, learningRate, minutes, title, activation, layers, batchSize, seeAlso',
    ],
    [
      "a schema's own words",
      { ...good, seeAlso: 'Dropout!' },
      'seeAlso must be lower case words joined by hyphens; got "Dropout!"',
    ],
  ];
  test.each(table)('%s', (_title, value, expected) => {
    expect(messages(value)).toEqual([expected]);
  });

  test('an unknown field of one kind of layer is told that kind’s fields', () => {
    const value = { ...good, layers: [{ kind: 'dense', units: 3, rate: 0.5 }] };
    expect(messages(value)).toEqual(['layers[0].rate is not known here; known are kind, units']);
  });

  test('several mistakes are all told', () => {
    expect(messages({ dropoutRate: 2, minutes: 1 })).toHaveLength(2);
  });

  test('a long value is shortened', () => {
    expect(messages({ ...good, title: [...'x'.repeat(200)] })[0].length).toBeLessThan(120);
  });
});

test('a path is written as an author would, and read back', () => {
  const path = ['presets', 0, 'experiment', 'network', 'layers', 12, 'units'];
  expect(formatPath(path)).toBe('presets[0].experiment.network.layers[12].units');
  expect(readPath(`${formatPath(path)} must be a whole number`)).toEqual(path);
});
