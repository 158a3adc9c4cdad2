import { expect, test } from 'vitest';
import { Breaker } from '@/lib/progress/opinions/breaker';

test('three failures in a row open it for a minute, then one more is enough', () => {
  const breaker = new Breaker(3, 60_000);
  expect([breaker.failed(0), breaker.failed(1), breaker.isOpen(2)]).toEqual([false, false, false]);
  expect(breaker.failed(2)).toBe(true);
  expect([breaker.isOpen(3), breaker.isOpen(60_001), breaker.isOpen(60_002)]).toEqual([
    true,
    true,
    false,
  ]);
  expect(breaker.failed(60_003)).toBe(true);
  expect(breaker.isOpen(60_004)).toBe(true);
});

test('a success closes it and forgets the failures', () => {
  const breaker = new Breaker(2, 1000);
  breaker.failed(0);
  breaker.worked();
  expect(breaker.failed(1)).toBe(false);
  breaker.failed(2);
  breaker.worked();
  expect(breaker.isOpen(3)).toBe(false);
});

test('failures of calls that were under way do not prolong the pause', () => {
  const breaker = new Breaker(1, 1000);
  expect(breaker.failed(0)).toBe(true);
  expect(breaker.failed(900)).toBe(false);
  expect(breaker.isOpen(1000)).toBe(false);
});
