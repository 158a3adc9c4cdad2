import { expect, it } from 'vitest';
import { cutAtBlanks } from '@/lib/quiz/fill/pieces';

const numberOf = (id: string) => ['one', 'two'].indexOf(id) + 1;

it('the lines of a text with blanks stay lines', () => {
  const { pieces, below } = cutAtBlanks('ReLU: [[one]].\nLeaky ReLU: [[two]].', numberOf);
  expect(pieces).toEqual([
    { markdown: 'ReLU: ' },
    { blank: 'one' },
    { markdown: '.' },
    'new line',
    { markdown: 'Leaky ReLU: ' },
    { blank: 'two' },
    { markdown: '.' },
  ]);
  expect(below).toEqual([]);
});

it('a line that ends inside a formula does not break it', () => {
  const { pieces, below } = cutAtBlanks('$w \\leftarrow w\n- \\eta \\cdot [[one]]$', numberOf);
  expect(pieces).toEqual([
    { markdown: '$w \\leftarrow w\n- \\eta \\cdot \\boxed{\\,\\textsf{1}\\,}$' },
  ]);
  expect(below).toEqual(['one']);
});
