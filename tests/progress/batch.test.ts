import { expect, test, vi } from 'vitest';
import { createBatch } from '@/lib/progress/batch';

test('what arrives while the first is under way goes together, each with its own result', async () => {
  const rounds: number[][] = [];
  const double = createBatch<number, number>(async (items) => {
    rounds.push(items);
    await new Promise((resolve) => setImmediate(resolve));
    return items.map((item) => item * 2);
  }, 3);
  const first = double(1);
  await Promise.resolve();
  await Promise.resolve();
  const rest = [2, 3, 4, 5].map(double);
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8, 10]);
  expect(rounds).toEqual([[1], [2, 3, 4], [5]]);
});

test('a failure reaches those of its round, and the next round goes on', async () => {
  let rounds = 0;
  const work = createBatch<number, number>(async (items) => {
    rounds += 1;
    if (rounds === 1) throw new Error('busy');
    return items;
  });
  const [one, two] = [work(1), work(2)];
  await expect(one).rejects.toThrow('busy');
  await expect(two).rejects.toThrow('busy');
  expect(await work(3)).toBe(3);
});

test('after a round the next one waits a moment for company; alone and late, nobody waits', async () => {
  vi.useFakeTimers();
  const rounds: number[][] = [];
  const work = createBatch<number, number>(async (items) => {
    rounds.push(items);
    return items;
  });
  await work(1);
  const company = [work(2), work(3)];
  await vi.advanceTimersByTimeAsync(10);
  company.push(work(4));
  expect(rounds).toEqual([[1]]);
  await vi.advanceTimersByTimeAsync(100);
  expect(await Promise.all(company)).toEqual([2, 3, 4]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await work(5)).toBe(5);
  expect(rounds).toEqual([[1], [2, 3, 4], [5]]);
  vi.useRealTimers();
});
