import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'grade-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function grade(lines: readonly string[], ...more: string[]) {
  const file = path.join(folder, 'answers.jsonl');
  writeFileSync(file, lines.join('\n'));
  return run('--answers', file, ...more);
}
function run(...flags: string[]) {
  const done = spawnSync(
    process.execPath,
    ['lib/setup/built.mjs', 'lib/quiz/grade-command.ts', ...flags],
    { encoding: 'utf8' },
  );
  const marks = done.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code: done.status, marks, complaint: done.stderr };
}
const right = JSON.stringify({ question: 'output-neurons', answer: '1 and 10' });

describe('npm run grade', () => {
  test('good lines are marked one for one, in order, and the exit code is 0', () => {
    const wrong = JSON.stringify({ question: 'output-neurons', answer: '784 outputs' });
    const { code, marks } = grade([right, '', wrong]);
    expect(code).toBe(0);
    expect(marks.map((mark) => mark.result)).toEqual(['correct', 'incorrect']);
    expect(marks[0]).toMatchObject({ question: 'output-neurons', misconceptions: [] });
    expect(marks[0].earned).toBe(marks[0].possible);
    expect(marks[1].earned).toBe(0);
    expect(marks[0].ideas).toContainEqual({
      id: 'digits_ten',
      state: 'found',
      evidence: ['10'],
    });
  });

  test('a bad line and an unknown question are named by line, the others are marked, and the exit code is 1', () => {
    const { code, marks, complaint } = grade([
      'no json',
      JSON.stringify({ question: 'who-knows', answer: 'x' }),
      JSON.stringify({ question: 'output-neurons' }),
      JSON.stringify({ question: 'output-neurons', answer: 'x'.repeat(9000) }),
      '[1]',
      right,
    ]);
    expect(code).toBe(1);
    expect(marks.map((mark) => mark.line ?? mark.result)).toEqual([1, 2, 3, 4, 5, 'correct']);
    expect(String(marks[0].error)).toMatch(/line 1 is not JSON/);
    expect(String(marks[1].error)).toMatch(/"who-knows"; there are: .*output-neurons/);
    expect(String(marks[2].error)).toMatch(/no "answer"/);
    expect(String(marks[3].error)).toMatch(/9000 characters/);
    expect(String(marks[4].error)).toMatch(/must be an object/);
    expect(complaint).toMatch(/line 2/);
  });

  test('of many lines that cannot be marked ten are named on the terminal, and all in the output', () => {
    const lines = Array.from({ length: 12 }, () => JSON.stringify({ question: 'who-knows' }));
    const { code, marks, complaint } = grade([...lines, right]);
    expect(code).toBe(1);
    expect(marks.filter((mark) => mark.error)).toHaveLength(12);
    expect(marks[12].result).toBe('correct');
    expect(complaint.match(/jsonl: /g)).toHaveLength(10);
    expect(complaint).toMatch(/2 more lines could not be marked/);
  });

  test('two threads give the same lines and complaints in the same order as one', () => {
    const lines = Array.from({ length: 160 }, (_, i) =>
      i % 40 === 7
        ? `no json ${i}`
        : JSON.stringify({ question: 'output-neurons', answer: `1 and ${i}` }),
    );
    const alone = grade(lines, '--threads', '1');
    const together = grade(lines, '--threads', '2');
    expect(together).toEqual(alone);
    expect(alone.marks).toHaveLength(160);
    expect(alone.complaint.match(/line \d+/g)).toEqual([
      'line 8',
      'line 48',
      'line 88',
      'line 128',
    ]);
  });

  test('a number of threads that is none stops with exit code 2', () => {
    expect(grade([right], '--threads', '0')).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/--threads .*got 0/),
    });
  });

  test('a quiz that does not exist stops with exit code 2', () => {
    expect(grade([right], '--quiz', 'nowhere')).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/no quiz "nowhere".*questions-1/),
    });
  });

  test('a file that does not exist stops with exit code 2', () => {
    expect(run('--answers', path.join(folder, 'missing.jsonl'))).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/no file .*missing\.jsonl/),
    });
  });

  test('an option that does not exist stops with exit code 2', () => {
    expect(run('--anwsers', 'x')).toMatchObject({
      code: 2,
      complaint: expect.stringMatching(/--anwsers/),
    });
  });
});
