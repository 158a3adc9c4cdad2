import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateExpression } from '@/lib/quiz/expression';
import { readNumberWords } from '@/lib/quiz/number-words';

test.each([
  ['1+2*3', 7],
  ['(1+2)*3', 9],
  ['2^3^2', 512],
  ['-2^2', -4],
  ['2^-1', 0.5],
  ['784×128 + 128', 100480],
  ['100,480', 100480],
  ['1,000,000 / 4', 250000],
  ['10 ÷ 4 − 0.5', 2],
  ['25%', 0.25],
  ['sqrt(16) + max(1, 7)', 11],
  ['round(2/3, 2)', 0.67],
  ['1e-3', 0.001],
  ['.5', 0.5],
  ['2*π', 2 * Math.PI],
  ['sigmoid(0)', 0.5],
])('%s is %d', (text, value) => {
  const result = evaluateExpression(text);
  expect(result).toMatchObject({ ok: true });
  expect(result.ok && result.value).toBeCloseTo(value, 12);
});

test('names stand for the given values and for nothing else', () => {
  expect(evaluateExpression('a*b', { a: 3, b: 4 })).toEqual({ ok: true, value: 12 });
  for (const text of ['constructor', 'toString', '__proto__', 'process', 'a.b', 'a[0]', 'x=>1']) {
    expect(evaluateExpression(text, { a: 1 }).ok, text).toBe(false);
  }
});

test.each(['', '1 2', '1+', '(1', '1)', '*3', '1/0', 'sqrt(-1)', '2**', 'sqrt', 'max()', '$'])(
  'cannot read %j, and says why',
  (text) => {
    const result = evaluateExpression(text);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.reason).toMatch(/\S/);
  },
);

test('any text at all gives a number or a reason', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9+*/^().,e% a]{0,60}$/)), (text) => {
      const result = evaluateExpression(text);
      expect(result.ok ? Number.isFinite(result.value) : result.reason.length > 0).toBe(true);
    }),
  );
  expect(evaluateExpression('('.repeat(190)).ok).toBe(false);
  expect(evaluateExpression('2^'.repeat(90)).ok).toBe(false);
});

test('a sum of whole numbers means what JavaScript means by it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 9 }),
      (terms) => {
        const sum = terms.reduce((a, b) => a + b, 0);
        expect(evaluateExpression(terms.join(' + '))).toEqual({ ok: true, value: sum });
      },
    ),
  );
});

test.each([
  ['one', 1],
  ['a single', 1],
  ['a', 1],
  ['zero', 0],
  ['Ten', 10],
  ['just one', 1],
  ['twenty-one', 21],
  ['two hundred and fifty six', 256],
  ['one thousand two hundred', 1200],
  ['two million', 2_000_000],
  ['a dozen', 12],
  ['a hundred', 100],
  ['half', 0.5],
])('%s is read as %d', (words, value) => {
  expect(readNumberWords(words)).toBe(value);
});

test.each(['', 'and', 'one or two', 'one two', 'many', 'ten neurons', 'twenty ten', 'one zero'])(
  '%j is not one number in words',
  (words) => {
    expect(readNumberWords(words)).toBeUndefined();
  },
);
