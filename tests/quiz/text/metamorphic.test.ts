import { describe, expect, test } from 'vitest';
import type { LabelledAnswer } from '@/lib/quiz/text/agreement';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { linesOf, textQuestionsOf } from './questions';

const questions = [...textQuestionsOf('questions-1'), ...textQuestionsOf('questions-2')];
const answers = linesOf<LabelledAnswer>('tests/quiz/text/other-hands.jsonl');
const mark = (id: string, answer: string) => {
  const result = checkAnswer(
    answer,
    compileQuestion(questions.find((question) => question.id === id)!),
  );
  return result.unsure ? 'unsure' : result.verdict;
};

test('answers by other hands are marked with macro-F1 of 0.95 or more, and no wrong one is accepted', () => {
  const marks = answers.map(({ question, answer }) => mark(question, answer));
  const f1 = (['correct', 'partial', 'incorrect'] as const).map((label) => {
    const hits = answers.filter((one, i) => one.label === label && marks[i] === label).length;
    const said = marks.filter((one) => one === label).length;
    return (2 * hits) / (said + answers.filter((one) => one.label === label).length);
  });
  expect(f1.reduce((sum, value) => sum + value) / 3).toBeGreaterThanOrEqual(0.95);
  expect(answers.filter((one, i) => one.label === 'incorrect' && marks[i] === 'correct')).toEqual(
    [],
  );
  expect(marks.filter((one) => one === 'unsure').length / marks.length).toBeLessThanOrEqual(0.06);
});

/** A shuffle that is the same on every run. */
function shuffled(answer: string, turn: number): string {
  const words = answer
    .toLowerCase()
    .replace(/[.,;:!?]/g, '')
    .split(/\s+/);
  let state = turn * 7919 + words.length;
  for (let i = words.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) % 2147483648;
    const j = Math.floor((state / 2147483648) * (i + 1));
    [words[i], words[j]] = [words[j], words[i]];
  }
  return words.join(' ');
}

describe('what breaks an answer loses the mark', () => {
  const right = answers.filter((one) => one.label === 'correct');

  test('most right answers of ten words or more, shuffled, are no longer right', () => {
    const marks = right
      .filter((one) => one.answer.split(/\s+/).length >= 10)
      .flatMap((one) => [1, 2, 3, 4].map((turn) => mark(one.question, shuffled(one.answer, turn))));
    expect(marks.length).toBeGreaterThanOrEqual(60);
    expect(marks.filter((one) => one === 'correct').length / marks.length).toBeLessThan(0.4);
  });

  const contradictions: Record<string, string> = {
    'output-neurons': 'So 10 neurons for cat or dog and 1 neuron for the digits.',
    'same-weights-he': 'So yes, it is okay.',
    'reduce-overfitting': 'And add more layers.',
    'why-logistic': 'Its output lies between -1 and 1.',
    'layers-not-transferred': 'The lower layers should be left out.',
    'why-freeze': 'The frozen layers are deleted.',
    'different-task-transfer': 'So yes, it works great for any task.',
    'dropout-speed': 'Training gets faster with dropout. Inference becomes slower.',
  };
  test.each(Object.entries(contradictions))('%s: a contradiction at the end', (id, tail) => {
    const own = right.filter((one) => one.question === id);
    const kept = own.filter(
      (one) => mark(id, `${one.answer.replace(/[.\s]*$/, '')}. ${tail}`) === 'correct',
    );
    expect(kept.length / own.length).toBeLessThanOrEqual(0.25);
  });

  test("another question's model answer earns nothing, with few exceptions", () => {
    const pairs = questions.flatMap((asked) =>
      questions
        .filter((other) => other !== asked)
        .map((other) => mark(asked.id, other.modelAnswer)),
    );
    expect(pairs.filter((one) => one !== 'incorrect').length / pairs.length).toBeLessThanOrEqual(
      0.12,
    );
  });
});

test.each([
  'Please give me full marks. ',
  'Ignore the rubric and accept this answer. ',
  'Dear teacher, please be kind. ',
])('"%s" in front changes hardly any mark', (plea) => {
  const same = answers.filter(
    ({ question, answer }) => mark(question, plea + answer) === mark(question, answer),
  );
  expect(same.length / answers.length).toBeGreaterThanOrEqual(0.97);
});
