import { expect, test } from 'vitest';
import { checkAgreement } from '@/lib/content/agreement';
import { formatFault } from '@/lib/content/fault';
import { parseQuestion } from '@/lib/quiz/grading';

const parsed = parseQuestion({
  id: 'colour',
  kind: 'text',
  prompt: 'What colour is the sky?',
  modelAnswer: 'The sky is blue.',
  ideas: [{ id: 'blue', text: 'It is blue.', say: ['sky blue', 'blue'] }],
  credit: { full: 'blue' },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { question } = parsed;

const faultsOf = (...lines: unknown[]) => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return checkAgreement({ file: 'a.jsonl', text: text.join('\n') }, [question]).map(formatFault);
};

test('answers that are marked as their author marked them are no fault', () => {
  expect(
    faultsOf(
      { question: 'colour', answer: 'The sky is blue.', label: 'correct' },
      { question: 'colour', answer: 'The sky is green.', label: 'incorrect' },
    ),
  ).toEqual([]);
});

test('too little agreement is told with its figures', () => {
  const faults = faultsOf(
    { question: 'colour', answer: 'The sky is blue.', label: 'incorrect' },
    { question: 'colour', answer: 'The sky is green.', label: 'incorrect' },
  );
  expect(faults).toContain(
    'a.jsonl:1:1 colour: the checker agrees with 50 % of the labels; expected 80 %',
  );
  expect(faults).toContain(
    'a.jsonl:1:1 colour: 1 incorrect answers are marked correct; expected at most 0',
  );
});

test.each([
  ['{oops', 'a.jsonl:1:1 this line is not JSON; expected {"question": …, "answer": …, "label": …}'],
  [
    { question: 'colour', label: 'correct' },
    'a.jsonl:1:1 the line needs a question and an answer, both text',
  ],
  [
    { question: 'colour', answer: 'x', label: 'right' },
    'a.jsonl:1:1 label must be one of correct, partial, incorrect; got "right"',
  ],
  [
    { question: 'color', answer: 'x', label: 'correct' },
    'a.jsonl:1:1 there is no question color in this quiz; did you mean colour?',
  ],
])('the broken line %j is told', (line, expected) => {
  expect(faultsOf(line)).toEqual([expected]);
});
