import { expect, test } from 'vitest';
import { sayDay, sayDuration } from '@/lib/ui/dates';

const minute = 60_000;

test.each([
  [20_000, 'less than a minute'],
  [minute, '1 minute'],
  [119 * minute, '119 minutes'],
  [150 * minute, '3 hours'],
  [3 * 24 * 60 * minute, '3 days'],
])('%d ms are told as %s', (milliseconds, words) => {
  expect(sayDuration(milliseconds)).toBe(words);
});

test('a day is told the same wherever the server stands', () => {
  expect(sayDay(new Date('2027-03-01T23:59:00Z'))).toBe('1 Mar 2027');
});
