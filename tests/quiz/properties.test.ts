import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeAnswer, parseAnswer, parseQuestion, toPublicQuestion } from '@/lib/quiz/grading';
import { startingValue } from '@/lib/quiz/runner/starting-value';
import { allExamples, questionOf } from './all-examples';

/** Keys that a question's own answers use, so that random answers come near to real ones. */
function wordsOf(answers: unknown[]): string[] {
  const words = new Set<string>(['', '0', '1', 'one', 'x']);
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        words.add(key);
        visit(inner);
      }
    }
  };
  answers.forEach(visit);
  return [...words];
}

describe.each(allExamples.map((one) => [`${one.written.kind}: ${one.title}`, one] as const))(
  '%s',
  (_, example) => {
    const question = questionOf(example.written);
    const words = wordsOf([...example.right, ...example.wrong, ...example.malformed]);
    const word = fc.oneof(fc.constantFrom(...words), fc.string());
    const near = fc.letrec((tie) => ({
      value: fc.oneof(
        word,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(word, { maxLength: 6 }),
        fc.dictionary(word, tie('value'), { maxKeys: 5 }),
      ),
    })).value;
    const anything = fc.oneof(
      fc.anything(),
      near,
      fc.constantFrom(...example.right, ...example.wrong),
    );

    test('words that every object knows are words like any other', () => {
      const names = Object.getOwnPropertyNames(Object.prototype);
      const answers = names.flatMap((name) => [name, `${name}'s`, `two ${name} is not ${name}.`]);
      for (const raw of [...answers, names, Object.fromEntries(names.map((n) => [n, n]))]) {
        const parsed = parseAnswer(raw, question, 1);
        if (!parsed.ok) expect(parsed.reason).toMatch(/\S/);
        else {
          const grade = gradeAnswer(parsed.answer, question, { seed: 1, facts: example.facts });
          expect(JSON.parse(JSON.stringify(grade))).toEqual(grade);
        }
      }
    });

    test('any answer is read or refused with a reason, and graded within its points, twice the same', () => {
      fc.assert(
        fc.property(anything, fc.nat(), (raw, seed) => {
          const parsed = parseAnswer(raw, question, seed);
          if (!parsed.ok) {
            expect(parsed.reason).toMatch(/\S/);
            return;
          }
          const context = { seed, facts: example.facts };
          const grade = gradeAnswer(parsed.answer, question, context);
          expect(gradeAnswer(parsed.answer, question, context)).toEqual(grade);
          if (grade.status === 'ungradable') {
            expect(grade.reason).toMatch(/\S/);
            return;
          }
          expect(grade.earned).toBeGreaterThanOrEqual(0);
          expect(grade.earned).toBeLessThanOrEqual(grade.possible);
          expect(grade.possible).toBe(question.points);
          if (grade.status === 'graded') {
            expect(grade.verdict === 'correct').toBe(grade.earned === grade.possible);
          }
        }),
        { numRuns: 300 },
      );
    });

    test('what is malformed never gets a mark', () => {
      for (const raw of example.malformed) {
        expect(parseAnswer(raw, question, example.seed).ok, JSON.stringify(raw)).toBe(false);
      }
    });

    test('the starting value of the control is read or refused, never a crash', () => {
      const open = toPublicQuestion(question, example.seed, (text) => text);
      expect(typeof parseAnswer(startingValue(open), question, example.seed).ok).toBe('boolean');
    });

    test('a question with something random in it is accepted or refused with a place', () => {
      const fields = Object.keys(example.written);
      fc.assert(
        fc.property(fc.constantFrom(...fields), fc.anything(), (field, value) => {
          const parsed = parseQuestion({ ...example.written, [field]: value });
          if (parsed.ok) return;
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const problem of parsed.problems) expect(problem.message).toMatch(/\S/);
        }),
        { numRuns: 100 },
      );
    });
  },
);

test('random documents are refused, never a crash', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(parseQuestion(raw).ok).toBe(false);
    }),
  );
});
