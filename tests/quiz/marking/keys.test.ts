import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openQuizKeys } from '@/lib/quiz/marking/load';

let folder = '';
let content = '';
let quiz = '';
let kept: { program: string; keepIn: string };
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keys-'));
  content = path.join(folder, 'content');
  mkdirSync(path.join(content, 'quizzes'), { recursive: true });
  quiz = path.join(content, 'quizzes', 'questions-1.yaml');
  cpSync('content/quizzes/questions-1.yaml', quiz);
  kept = { program: path.join(folder, 'program'), keepIn: path.join(folder, 'keys.json') };
  writeFileSync(kept.program, 'one');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = () => openQuizKeys(content, undefined, kept);

test('kept questions are those that were read', () => {
  const fresh = open();
  const read = fresh.questionOf('output-neurons');
  fresh.keep();
  expect(readFileSync(kept.keepIn, 'utf8')).toContain('output-neurons');
  const again = open();
  expect(again.questionOf('output-neurons')).toEqual(read);
  expect(again.questionOf('output-neurons')).not.toBe(read);
  expect(again.ids()).toEqual(fresh.ids());
});

test('a quiz that has changed is read anew, and so is every quiz where the program has', () => {
  const fresh = open();
  const prompt = fresh.questionOf('output-neurons')!.prompt;
  fresh.keep();
  writeFileSync(
    quiz,
    `${readFileSync(quiz, 'utf8').replace('id: output-neurons', 'id: neurons-out')}\n`,
  );
  expect(open().questionOf('output-neurons')).toBeUndefined();
  expect(open().questionOf('neurons-out')!.prompt).toBe(prompt);

  cpSync('content/quizzes/questions-1.yaml', quiz);
  const third = open();
  third.questionOf('output-neurons');
  third.keep();
  writeFileSync(
    kept.keepIn,
    readFileSync(kept.keepIn, 'utf8').replaceAll('"output-neurons"', '"kept"'),
  );
  expect(open().questionOf('kept')).toBeDefined();
  writeFileSync(kept.program, 'three');
  expect(open().questionOf('kept')).toBeUndefined();
});

test('a kept file that is cut short is no hindrance', () => {
  writeFileSync(kept.keepIn, '{"program"');
  expect(open().questionOf('output-neurons')).toBeDefined();
});

test('a mistake in a key is named with its file and question', () => {
  writeFileSync(quiz, 'questions:\n  - kind: text\n    id: broken\n');
  expect(() => open().questionOf('broken')).toThrow(/questions-1\.yaml: question broken\n/);
});
