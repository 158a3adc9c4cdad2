/** A key counts as pressed just now for this long, in milliseconds. */
const lasting = 500;

/** While somebody types, pictures and text are renewed this often at most, in milliseconds. */
export const typingInterval = 500;

const listeners = new Set<() => void>();
let last = -Infinity;

function note(): void {
  last = performance.now();
  for (const listener of listeners) listener();
}

/**
 * Calls a listener whenever a key is pressed or a field is entered, anywhere on the page: what can
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

/** Whether somebody types: a key was pressed less than half a second ago. */
export function isTyping(): boolean {
  return performance.now() - last < lasting;
}
