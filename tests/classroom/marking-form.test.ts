import { expect, test } from 'vitest';
import { parseForm } from '@/lib/auth/forms';
import { markForm, readDecision } from '@/lib/classroom/marking/form';

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test('a mark without a verdict is asked for one', () => {
  expect(parseForm(markForm, sent({ note: 'hm' })).state.errors.verdict).toBeTruthy();
});

test('right earns everything and not right nothing, whatever points are typed', () => {
  const points = '7';
  expect(readDecision({ verdict: 'correct', points, note: '' }, 2)).toMatchObject({
    decision: { verdict: 'correct', earned: 2 },
  });
  expect(readDecision({ verdict: 'incorrect', points, note: '' }, 2)).toMatchObject({
    decision: { verdict: 'incorrect', earned: 0 },
  });
});

test.each(['1.5', '1,5'])('partly right earns the points that are typed: %s', (points) => {
  expect(readDecision({ verdict: 'partial', points, note: 'Nearly.' }, 2)).toEqual({
    ok: true,
    decision: { verdict: 'partial', earned: 1.5, note: 'Nearly.' },
  });
});

test.each(['', '0', '2', '-1', 'many', 'NaN', '1e9'])(
  'partly right with “%s” of 2 points is refused, with the bounds',
  (points) => {
    const read = readDecision({ verdict: 'partial', points, note: '' }, 2);
    expect(read).toMatchObject({ ok: false, reason: expect.stringContaining('less than 2') });
  },
);
