import { expect, test } from 'vitest';
import { numericChanges } from '@/lib/quiz/text/numeric-changes';
import { tokenize } from '@/lib/quiz/text/tokens';

test.each([
  ['from 5 hidden layers to 2', 'less', '2'],
  ['512 → 64', 'less', '64'],
  ['ten knobs rather than ten million', 'less', 'ten'],
  ['two thousand dials, not twenty million', 'less', 'two'],
  ['a 5-weight problem beats a 600-weight problem', 'less', '5'],
  ['20 epochs become 40', 'more', '40'],
  ['12 passes without it, 23 with', 'more', '23'],
  ['instead of 10 epochs I need 20', 'more', '20'],
  ['epochs: +80 %', 'more', '80'],
  ['8 ms before, 8 ms now', 'same', '8'],
  ['it took 40 epochs where it was 22 before', 'more', '40'],
  ['35 with it and 18 without', 'more', '35'],
  ['it dropped from 1,200 epochs to 900', 'less', '900'],
])('"%s" goes to %s', (said, goes, word) => {
  const tokens = tokenize(said);
  expect(numericChanges(tokens).map((change) => [tokens[change.at].word, change.goes])).toEqual([
    [word, goes],
  ]);
});

test.each(['a value from 0 to 1', '10 neurons, not 9', '1 or 2 neurons', '5. Then 7 more', '8+1'])(
  '"%s" compares nothing',
  (said) => {
    expect(numericChanges(tokenize(said))).toEqual([]);
  },
);
