// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterTyping, onTyping } from '@/lib/widgets/frame/typing';

let now = 0;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function put<T extends HTMLElement>(element: T): T {
  document.body.append(element);
  return element;
}

const press = (element: HTMLElement) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));

test('what costs page time waits for half a second without a key, and five seconds at most', () => {
  const heard = vi.fn();
  const stop = onTyping(heard);
  const field = put(document.createElement('textarea'));
  now = 10_000;
  press(field);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(afterTyping(9900)).toBe(10_500);
  now = 10_400;
  press(field);
  expect(afterTyping(9900)).toBe(10_900);
  expect(afterTyping(4000)).toBe(9000);
  stop();
  now = 20_000;
  press(field);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('keys pressed on a button or a slider are not typed', () => {
  const heard = vi.fn();
  const stop = onTyping(heard);
  const slider = put(document.createElement('input'));
  slider.type = 'range';
  press(slider);
  press(put(document.createElement('button')));
  expect(heard).not.toHaveBeenCalled();
  press(put(document.createElement('input')));
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
});
