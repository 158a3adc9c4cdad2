import { expect, test } from 'vitest';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { textType } from '@/lib/quiz/text/grade';

const written = {
  id: 'fewer-layers',
  kind: 'text',
  prompt: 'What would you change?',
  modelAnswer: 'Fewer layers.',
  ideas: [{ id: 'fewer', text: 'Fewer layers.', say: 'fewer layers' }],
  credit: { full: 'fewer' },
};
const stateOf = (answer: string) =>
  checkAnswer(answer, compileQuestion(textType.schema.parse(written) as never)).ideas[0].state;

test.each([
  ['fewer layers', 'found'],
  ['reduce the number of layers', 'found'],
  ['The layers should be reduced.', 'found'],
  ['more dropout and fewer layers', 'found'],
  ['fewr layrs', 'found'],
  ['more layers', 'contradicted'],
  ['more layers and less dropout', 'contradicted'],
  ['not fewer layers', 'contradicted'],
  ['more layers, no wait, fewer layers', 'found'],
  ['less overfitting with layers', 'absent'],
  ['dropout', 'absent'],
])('"%s": fewer layers is %s', (answer, state) => {
  expect(stateOf(answer)).toBe(state);
});

const refused = (change: object) => {
  const result = textType.schema.safeParse({ ...written, ...change });
  return result.success ? '' : result.error.issues.map((issue) => issue.message).join('\n');
};

test('a key that cannot work is refused with the reason', () => {
  expect(refused({ credit: { full: 'smaller' } })).toMatch(
    /"smaller" is no idea .* they are: fewer/,
  );
  expect(refused({ ideas: [{ id: 'fewer', text: 'Fewer layers.' }] })).toMatch(
    /"fewer" can never be found/,
  );
  expect(refused({ ideas: [{ id: 'fewer', text: 'Fewer layers.', say: 'of the' }] })).toMatch(
    /"of the" holds no word/,
  );
  expect(refused({ ideas: [{ id: 'fewer', text: 'Fewer layers.', say: '<nets> fewer' }] })).toMatch(
    /<nets>, which does not exist/,
  );
});
