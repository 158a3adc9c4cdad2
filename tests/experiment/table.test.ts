import { describe, expect, it } from 'vitest';
import { parseTable } from '@/lib/experiment/table';

describe('pasted data', () => {
  it('reads numbers and named classes, skipping a line of names', () => {
    const pasted = parseTable('x,y,kind\n0,0,cat\n1,1,dog\n0.5, 0.2 ,cat\n-1,2,dog\n');
    expect(pasted).toEqual({
      ok: true,
      data: {
        set: 'table',
        task: 'classification',
        features: [
          [0, 0],
          [1, 1],
          [0.5, 0.2],
          [-1, 2],
        ],
        targets: [0, 1, 0, 1],
      },
    });
  });

  it('reads tabs and spaces, and takes many different targets as a regression', () => {
    const pasted = parseTable('0\t0.5\n1\t0.7\n2\t0.1\n3\t0.25');
    expect(pasted.ok && pasted.data.task).toBe('regression');
  });

  it.each([
    ['1,2,0\n1,2\n3,4,1\n5,6,1', 'Line 2 has 2 columns; the first has 3.'],
    ['1,2,0\n\n1,b,1\n3,4,1\n5,6,1', 'Line 3, column 2 must be a number; got “b”.'],
    ['1,2,0', 'At least 4 points are needed, one a line: x, y, class.'],
    ['1,2,0\n1,2,0\n1,2,0\n1,2,0', 'All points have the same class; at least two are needed.'],
    ['1\n2\n3\n4', 'Each line needs at least two columns: the inputs and, last, the class.'],
  ])('%j is explained', (text, problem) => {
    expect(parseTable(text)).toEqual({ ok: false, problem });
  });
});
