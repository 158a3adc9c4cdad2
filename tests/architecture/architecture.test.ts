import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Import, readSources, type SourceFile } from './imports';
import { badNames, brokenEffectRules, brokenRoomRules, clientReachesServer } from './rules';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['app', 'lib', 'prisma']);

const TOP_LEVEL = new Set(
  (
    'app content lib prisma tests next.config.mjs package.json tsconfig.json ' +
    // demanded by tools, or by those who read the repository
    'package-lock.json biome.json postcss.config.mjs instrumentation.ts .gitignore .gitattributes .npmrc .ci ' +
    'README.md DECISIONS.md CONTRIBUTING.md LICENSE'
  ).split(' '),
);

describe('the house', () => {
  test('has only the top-level entries that were agreed or that a tool demands', () => {
    const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' });
    const top = new Set(
      tracked
        .trim()
        .split('\n')
        .map((path) => path.split('/')[0]),
    );
    expect([...top].filter((entry) => !TOP_LEVEL.has(entry))).toEqual([]);
  });

  test('every room imports only the rooms it may', () => {
    expect(brokenRoomRules(sources.values())).toEqual([]);
  });

  test("a file's name declares its effect", () => {
    expect(brokenEffectRules(sources.values())).toEqual([]);
  });

  test('no client file reaches a grader, a store or a loader', () => {
    expect(clientReachesServer(sources)).toEqual([]);
  });

  test('files are kebab-case, small, and named for what they hold', () => {
    expect(badNames(sources.values())).toEqual([]);
  });
});

function source(path: string, text: string, imports: Partial<Import>[]): SourceFile {
  return {
    path,
    text,
    client: text.startsWith("'use client'"),
    imports: imports.map((one) => ({
      from: path,
      line: 1,
      specifier: one.target ?? '',
      target: null,
      typeOnly: false,
      ...one,
    })),
  };
}

describe('the rules themselves', () => {
  test('a widget that imports the quiz is named with the reason', () => {
    const file = source('lib/widgets/x/view.tsx', '', [{ target: 'lib/quiz/contract.ts' }]);
    expect(brokenRoomRules([file])[0]).toContain('widgets may import experiment, ui, engine');
  });

  test('the engine importing a package is named', () => {
    const file = source('lib/engine/x.ts', '', [{ specifier: 'zod' }]);
    expect(brokenRoomRules([file])).toHaveLength(1);
  });

  test('React in a .ts file, the disk outside load.ts and the database outside store.ts are named', () => {
    const file = source('lib/progress/rules.ts', '', [
      { specifier: 'react' },
      { specifier: 'node:fs' },
      { target: 'lib/db/client.ts' },
    ]);
    expect(brokenEffectRules([file])).toHaveLength(3);
  });

  test('a client file that reaches a grader through another file is shown with its trail', () => {
    const view = source('lib/quiz/a/view.tsx', "'use client'", [{ target: 'lib/quiz/a/words.ts' }]);
    const words = source('lib/quiz/a/words.ts', '', [{ target: 'lib/quiz/a/grade.ts' }]);
    const grade = source('lib/quiz/a/grade.ts', '', []);
    const all = new Map([view, words, grade].map((file) => [file.path, file]));
    expect(clientReachesServer(all)).toEqual([
      'lib/quiz/a/view.tsx → lib/quiz/a/words.ts → lib/quiz/a/grade.ts: a client file must not reach it',
    ]);
  });

  test('a type-only import is no reach', () => {
    const view = source('lib/quiz/a/view.tsx', "'use client'", [
      { target: 'lib/quiz/a/grade.ts', typeOnly: true },
    ]);
    const grade = source('lib/quiz/a/grade.ts', '', []);
    expect(clientReachesServer(new Map([view, grade].map((f) => [f.path, f])))).toEqual([]);
  });
});
