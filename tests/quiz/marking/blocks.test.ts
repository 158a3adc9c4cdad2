import { expect, test } from 'vitest';
import { blocksOf, type MarkingHelper, markInOrder } from '@/lib/quiz/marking/blocks';
import type { Block, MarkedBlock } from '@/lib/quiz/marking/mark';

async function* pieces(...texts: string[]) {
  yield* texts;
}
async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
const rest = () => new Promise((resolve) => setImmediate(resolve));
const mark = ({ first }: Block): MarkedBlock => ({ text: `${first}`, complaints: [] });

/** Gives nothing back before it is told to. */
function helperThatWaits() {
  const open: (() => void)[] = [];
  let most = 0;
  const helper: MarkingHelper = {
    get waiting() {
      return open.length;
    },
    mark: (block) =>
      new Promise((resolve) => {
        open.push(() => resolve(mark(block)));
        most = Math.max(most, open.length);
      }),
  };
  return {
    helper,
    done: () => {
      for (const give of open.splice(0)) give();
    },
    most: () => most,
  };
}

test('lines are whole and numbered wherever the text is cut', async () => {
  const text = 'one\ntwo\n\nfour\nfive';
  for (let cut = 0; cut <= text.length; cut++) {
    const blocks = await all(blocksOf(pieces(text.slice(0, cut), text.slice(cut)), 2));
    expect(blocks.flatMap(({ lines }) => lines)).toEqual(text.split('\n'));
    expect(blocks.map(({ first }) => first)).toEqual([1, 3, 5]);
  }
});

test('blocks come back in their order though helpers are late, and a helper has two at most', async () => {
  const slow = helperThatWaits();
  const marked: string[] = [];
  const text = Array.from({ length: 30 }, (_, i) => i).join('\n');
  let rests = 0;
  const given = markInOrder(blocksOf(pieces(text), 1), mark, [slow.helper], async () => {
    rests += 1;
    if (rests % 9 === 0) slow.done();
    await rest();
    if (rests === 30) slow.done();
  });
  for await (const { text } of given) marked.push(text);
  expect(marked).toEqual(Array.from({ length: 30 }, (_, i) => `${i + 1}`));
  expect(slow.most()).toBe(2);
});

test('a helper that falls far behind holds up the others instead of filling the memory', async () => {
  const slow = helperThatWaits();
  let read = 0;
  async function* endless() {
    for (; ; read++) yield { lines: ['x'], first: read + 1 };
  }
  const given = markInOrder(endless(), mark, [slow.helper], rest);
  const first = given.next();
  for (let i = 0; i < 500; i++) await rest();
  expect(read).toBeLessThan(100);
  slow.done();
  expect((await first).value).toEqual({ text: '1', complaints: [] });
});

test('what a helper fails at is thrown', async () => {
  const failing: MarkingHelper = { waiting: 0, mark: () => Promise.reject(new Error('no key')) };
  const given = markInOrder(blocksOf(pieces('a\nb'), 1), mark, [failing], rest);
  await expect(all(given)).rejects.toThrow('no key');
});
