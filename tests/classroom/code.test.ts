import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCode, parseCode, showCode } from '@/lib/classroom/code';

const someCode = fc
  .infiniteStream(fc.nat())
  .map((stream) => makeCode((below) => stream.next().value % below));

test('a code is read back however it was copied', () => {
  fc.assert(
    fc.property(someCode, (code) => {
      expect(parseCode(showCode(code))).toBe(code);
      expect(parseCode(` ${code.toLowerCase().split('').join(' ')} `)).toBe(code);
    }),
  );
});

test('a code holds no letter that is taken for another', () => {
  fc.assert(fc.property(someCode, (code) => !/[ILO01]/.test(code)));
});

test.each(['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGHJ', 'ÄBCD-EFGH'])('%j is no code', (typed) => {
  expect(parseCode(typed)).toBeNull();
});
