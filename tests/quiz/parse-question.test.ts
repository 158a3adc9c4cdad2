import { describe, expect, test } from 'vitest';
import { quizFileSchema } from '@/lib/content/schema';
import { parseQuestion, questionHash } from '@/lib/quiz/grading';
import { questionOf } from './all-examples';

const choice = {
  id: 'q',
  kind: 'choice',
  prompt: 'Which?',
  choices: [
    { id: 'a', text: 'A', right: true },
    { id: 'b', text: 'B' },
  ],
};

function problemsOf(written: unknown): string[] {
  const parsed = parseQuestion(written);
  if (parsed.ok) return [];
  return parsed.problems.map(({ path, message }) => `${path.join('.')} ${message}`);
}

describe('a question that is not well written says where and what is expected', () => {
  test.each([
    [{ ...choice, kind: 'chioce' }, 'kind must be one of'],
    [{ ...choice, kind: undefined }, 'it is missing'],
    [null, 'kind must be one of'],
    [{ ...choice, prompt: undefined }, 'prompt expected text'],
    [{ ...choice, prompt: '  ' }, 'prompt must not be empty'],
    [{ ...choice, points: 0 }, 'points must be above 0'],
    [{ ...choice, id: 'Not An Id' }, 'id an id is lower case words'],
    [{ ...choice, shufle: true }, 'shufle is not a known field'],
    [{ ...choice, choices: [choice.choices[0]] }, 'choices a choice question needs at least 2'],
    [
      { ...choice, choices: [choice.choices[1], { id: 'c', text: 'C' }] },
      'choices mark a choice with right: true',
    ],
    [
      { ...choice, choices: [...choice.choices, { id: 'b', text: 'C' }] },
      'choices.2 the choice id "b" is used twice',
    ],
    [
      { ...choice, choices: [...choice.choices, { id: 'c', text: 'C', right: true }] },
      'add several: true',
    ],
    [
      { id: 'n', kind: 'numeric', prompt: '?', answer: '2*' },
      'answer must be a number or an expression',
    ],
    [
      {
        id: 'n',
        kind: 'numeric',
        prompt: '?',
        answer: '{{a}}',
        parameters: { b: { from: 1, to: 2 } },
      },
      '{{a}}: "a" is not',
    ],
    [
      {
        id: 'f',
        kind: 'fill',
        prompt: '?',
        text: 'no blank',
        blanks: [{ id: 'a', accepts: ['x'] }],
      },
      'text must contain [[a]] once',
    ],
    [
      {
        id: 'p',
        kind: 'parts',
        prompt: '?',
        parts: [choice, { ...choice, id: 'z', points: 'two' }],
      },
      'parts.1.points must be a number; got "two"',
    ],
    [
      {
        id: 'l',
        kind: 'lab',
        prompt: '?',
        experiment: {},
        mayChange: [{ field: 'seed' }],
        goal: {},
      },
      'experiment',
    ],
  ])('%#', (written, expected) => {
    expect(problemsOf(written).join('\n')).toContain(expected);
  });
});

test('a quiz without settings is practice: feedback at once, no limits', () => {
  const parsed = quizFileSchema.parse({ questions: [choice] });
  expect(parsed).toMatchObject({ feedback: 'at-once', layout: 'one' });
  expect(parsed.attempts ?? parsed.timeLimit ?? parsed.deadline).toBeUndefined();
});

test('feedback after the deadline needs a deadline', () => {
  const parsed = quizFileSchema.safeParse({ feedback: 'after-deadline', questions: [choice] });
  expect(parsed.error?.issues[0].message).toContain('needs a deadline');
});

test('the hash of a question ignores the order of its fields and notices a changed key', () => {
  const { id, ...rest } = choice;
  const hash = questionHash(questionOf(choice));
  expect(questionHash(questionOf({ ...rest, id }))).toBe(hash);
  expect(questionHash(questionOf({ ...choice, points: 2 }))).not.toBe(hash);
});
