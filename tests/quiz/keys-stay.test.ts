import { describe, expect, test } from 'vitest';
import { gradeAnswer, type KeyedQuestion, parseAnswer, toPublicQuestion } from '@/lib/quiz/grading';
import { showFeedback } from '@/lib/quiz/outcome';
import { allExamples, questionOf } from './all-examples';

/** Which texts of a question its learner may see before answering. */
const open: Record<string, RegExp> = {
  choice: /^(prompt|choices\.\d+\.text)$/,
  numeric: /^(prompt|units\.\d+(\.name)?)$/,
  text: /^prompt$/,
  order: /^(prompt|items\.\d+\.text)$/,
  match: /^(prompt|pairs\.\d+\.(left|right)|extra\.\d+)$/,
  fill: /^(prompt|text|blanks\.\d+\.options\.\d+)$/,
  point: /^(prompt|figure\..*)$/,
  lab: /^(prompt|experiment\..*|mayChange\..*|goal\..*|widget)$/,
  parts: /^prompt$/,
};
const always = /^(id|kind|objectives\.\d+)$/;

const marker = 'KEYMARKER';

/** Plants a marker in every text that must not travel. Ids get it too: authors name things for what they are. */
function plant(value: unknown, path: string, kind: string): unknown {
  if (typeof value === 'string') {
    if (always.test(path) || open[kind].test(path)) return value;
    if (/(^|\.)(id|kind)$/.test(path))
      return /(^|\.)kind$/.test(path) ? value : `${value}-keymarker`;
    return `${value} ${marker}`;
  }
  if (Array.isArray(value))
    return value.map((one, at) => plant(one, path ? `${path}.${at}` : `${at}`, kind));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        const at = path ? `${path}.${key}` : key;
        const part = at.match(/^parts\.\d+\.(.*)$/);
        if (kind !== 'parts' || !part) return [key, plant(one, at, kind)];
        const inner = (value as { kind?: string }).kind ?? 'text';
        return [key, part[1] === 'id' ? `${one}-keymarker` : plant(one, part[1], inner)];
      }),
    );
  }
  return value;
}

function planted(question: KeyedQuestion): KeyedQuestion {
  const whole = { ...question, hints: [{ text: 'hint', cost: 0 }], explanation: 'explanation' };
  return plant(whole, '', question.kind) as KeyedQuestion;
}

describe.each(allExamples.map((one) => [`${one.written.kind}: ${one.title}`, one] as const))(
  '%s',
  (_, example) => {
    test('nothing of the key is in the public half', () => {
      const question = planted(questionOf(example.written));
      expect(JSON.stringify(question).toLowerCase()).toContain('keymarker');
      for (const seed of [0, 1, 2, 3, 4, 5]) {
        const sent = JSON.stringify(toPublicQuestion(question, seed, (text) => text));
        expect(sent.toLowerCase()).not.toContain('keymarker');
      }
    });

    test('before everything may be shown, feedback names no idea that is missing', () => {
      const question = questionOf(example.written);
      for (const raw of [...example.wrong, ...example.partial.map((one) => one.answer)]) {
        const parsed = parseAnswer(raw, question, example.seed);
        if (!parsed.ok) continue;
        const grade = gradeAnswer(parsed.answer, question, {
          seed: example.seed,
          facts: example.facts,
        });
        if (grade.status === 'ungradable') continue;
        const shown = showFeedback(grade.feedback, false, (text) => text);
        const missing = (grade.feedback.ideas ?? []).filter((idea) => idea.state !== 'found');
        const sent = JSON.stringify(shown);
        for (const idea of missing) expect(sent).not.toContain(idea.text);
        for (const idea of grade.feedback.ideas ?? []) expect(sent).not.toContain(`"${idea.id}"`);
      }
    });
  },
);
