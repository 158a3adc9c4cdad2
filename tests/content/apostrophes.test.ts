import { expect, test } from 'vitest';
import { setApostrophes } from '@/lib/content/apostrophes';

test('apostrophes are set as a printer would, and formulas are left alone', () => {
  expect(setApostrophes("a unit's sum, the units' sums")).toBe('a unit’s sum, the units’ sums');
  expect(setApostrophes("the slope $f'(z)$")).toBe("the slope $f'(z)$");
});
