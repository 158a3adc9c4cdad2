import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightSpans } from '@/lib/quiz/highlight';

test('marks evidence where it stands, overlapping pieces with both names, each numbered where it ends', () => {
  const spans = highlightSpans('The loss goes up and up.', [
    { id: 'a', pieces: ['loss goes up'] },
    { id: 'b', pieces: ['goes up and', 'not there', ''] },
  ]);
  expect(spans).toEqual([
    { text: 'The ', about: [], ends: [] },
    { text: 'loss ', about: ['a'], ends: [] },
    { text: 'goes up', about: ['a', 'b'], ends: ['a'] },
    { text: ' and', about: ['b'], ends: ['b'] },
    { text: ' up.', about: [], ends: [] },
  ]);
});

test('never changes the text', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.array(fc.string(), { maxLength: 3 }), { maxLength: 4 }),
      (answer, pieces) => {
        const spans = highlightSpans(
          answer,
          pieces.map((some, at) => ({ id: String(at), pieces: some })),
        );
        expect(spans.map((span) => span.text).join('')).toBe(answer);
      },
    ),
  );
});
