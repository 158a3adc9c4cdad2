import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterTyping, onTyping } from '@/lib/widgets/frame/typing';

let now = 0;
const page = new EventTarget();
beforeEach(() => {
  vi.stubGlobal('document', page);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const press = (tagName: string, type?: string) =>
  page.dispatchEvent(
    Object.defineProperty(new Event('keydown'), 'target', { value: { tagName, type } }),
  );

test('what costs page time waits for half a second without a key, and five seconds at most', () => {
  const heard = vi.fn();
  const stop = onTyping(heard);
  now = 10_000;
  press('TEXTAREA');
  expect(heard).toHaveBeenCalledTimes(1);
  expect(afterTyping(9900)).toBe(10_500);
  now = 10_400;
  press('TEXTAREA');
  expect(afterTyping(9900)).toBe(10_900);
  expect(afterTyping(4000)).toBe(9000);
  stop();
  press('TEXTAREA');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('keys pressed on a button or a slider are not typed', () => {
  const heard = vi.fn();
  const stop = onTyping(heard);
  press('INPUT', 'range');
  press('BUTTON');
  expect(heard).not.toHaveBeenCalled();
  press('INPUT', 'number');
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});
