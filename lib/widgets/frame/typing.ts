/** A key counts as pressed just now for this long, in milliseconds. */
export const typingLasts = 500;
/** Who types on and on sees new pictures and text all the same, after this long, in milliseconds. */
const longestWait = 5000;

const listeners = new Set<() => void>();
let last = -Infinity;

/** Keys pressed elsewhere (shortcuts, a slider, a button) are answered, not typed. */
function isTextField(target: Partial<HTMLInputElement> | null): boolean {
  if (target?.tagName === 'TEXTAREA' || target?.isContentEditable) return true;
  return (
    target?.tagName === 'INPUT' && !/^(range|checkbox|radio|button|file)$/.test(target.type ?? '')
  );
}

function note({ target }: Event): void {
  if (!isTextField(target as HTMLInputElement | null)) return;
  last = performance.now();
  for (const listener of listeners) listener();
}

/**
 * Calls a listener whenever a text field is entered or typed in, anywhere on the page: what can
 * wait then waits. Gives a function that ends it.
 */
export function onTyping(listener: () => void): () => void {
  if (typeof document === 'undefined') return () => {};
  if (listeners.size === 0)
    for (const kind of ['keydown', 'focusin'] as const)
      document.addEventListener(kind, note, { capture: true, passive: true });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const kind of ['keydown', 'focusin'] as const)
      document.removeEventListener(kind, note, { capture: true });
  };
}

/**
 * What was renewed at a time may cost page time again from then on: once no key was pressed for half
 * a second. Both in the milliseconds of `performance.now()`.
 */
export function afterTyping(renewed: number): number {
  return Math.min(last + typingLasts, renewed + longestWait);
}
