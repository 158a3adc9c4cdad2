import { describe, expect, test } from 'vitest';
import { type LabelledAnswer, measureAgreement } from '@/lib/quiz/text/agreement';
import { checkAnswer } from '@/lib/quiz/text/check';
import { compileQuestion } from '@/lib/quiz/text/compile';
import { linesOf, textQuestionsOf } from './questions';
import { flipping, keeping } from './rewrites';

const questions = [...textQuestionsOf('questions-1'), ...textQuestionsOf('questions-2')];
const answers = linesOf<LabelledAnswer>('tests/quiz/text/other-hands.jsonl');
const known = [...answers, ...linesOf<LabelledAnswer>('tests/quiz/text/slides-answers.jsonl')];
const marks = new Map<string, ReturnType<typeof fresh>>();
const mark = (id: string, answer: string) => {
  const key = `${id} ${answer}`;
  const known = marks.get(key) ?? fresh(id, answer);
  marks.set(key, known);
  return known;
};
const fresh = (id: string, answer: string) => {
  const result = checkAnswer(
    answer,
    compileQuestion(questions.find((question) => question.id === id)!),
  );
  return result.unsure ? 'unsure' : result.verdict;
};

test.each([
  ['other-hands', 0.95],
  ['third-hand', 0.88],
  ['further-answers', 0.93],
  ['part-1-answers', 0.95],
  ['roundabout-answers', 0.95],
  ['part-2-answers', 0.95],
  ['plain-answers', 0.95],
])('%s: macro-F1 of %d or more, and no wrong answer is accepted', (file, floor) => {
  const own = linesOf<LabelledAnswer>(`tests/quiz/text/${file}.jsonl`);
  const found = measureAgreement(
    own.map(({ question, answer, label }) => ({ label, mark: mark(question, answer) })),
  );
  expect(found.macroF1).toBeGreaterThanOrEqual(floor);
  expect(found.falseAccepts).toBe(0);
  expect(found.unsure).toBeLessThanOrEqual(0.06);
});

const right = known.filter(
  ({ question, answer, label }) => label === 'correct' && mark(question, answer) === 'correct',
);

describe('a rewrite that keeps the meaning keeps full marks', () => {
  test.each(Object.entries(keeping))('%s', (_, rewrite) => {
    const changed = right
      .map((one) => ({ ...one, answer: rewrite(one.answer) }))
      .filter((one, i) => one.answer !== right[i].answer);
    const kept = changed.filter((one) => mark(one.question, one.answer) === 'correct');
    expect(changed.length).toBeGreaterThanOrEqual(3);
    expect(kept.length / changed.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a rewrite that turns the meaning round loses full marks', () => {
  const cases = Object.entries(flipping).flatMap(([id, rewrites]) =>
    Object.entries(rewrites).map(([name, rewrite]) => [id, name, rewrite] as const),
  );
  test.each(cases)('%s: %s', (id, _, rewrite) => {
    const changed = right
      .filter((one) => one.question === id && rewrite(one.answer) !== one.answer)
      .map((one) => mark(id, rewrite(one.answer)));
    expect(changed.length).toBeGreaterThanOrEqual(3);
    expect(changed.filter((one) => one === 'correct').length / changed.length).toBeLessThanOrEqual(
      0.2,
    );
  });
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
  test('right answers of nine words or more, shuffled, are hardly ever right', () => {
    const marks = right
      .filter((one) => one.answer.split(/\s+/).length >= 9)
      .flatMap((one) => [1, 2, 3, 4].map((turn) => mark(one.question, shuffled(one.answer, turn))));
    expect(marks.length).toBeGreaterThanOrEqual(60);
    expect(marks.filter((one) => one === 'correct').length / marks.length).toBeLessThan(0.12);
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
