/** A heading this near to the top of the window, in px, is the one being read. */
export const readingLine = 160;

export function isRead(heading: HTMLElement): boolean {
  const { top } = heading.getBoundingClientRect();
  return top >= 0 && top < readingLine;
}

/** How long a jump is watched, in ms: by then every widget on the way is alive. */
const watched = 5000;

/** Anything by which somebody takes over the scrolling. */
const takeOver = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Sees to it that a jump to this heading ends there. A widget that comes alive while a long smooth scroll passes it
 * changes what lies above, and the browser, which set its aim at the start, would stop in another section.
 */
export function arriveAt(heading: HTMLElement): () => void {
  const aim = () => {
    if (!isRead(heading)) heading.scrollIntoView();
  };
  const growth = new ResizeObserver(aim);
  growth.observe(document.body);
  const stop = () => {
    clearTimeout(timer);
    growth.disconnect();
    removeEventListener('scrollend', aim);
    for (const kind of takeOver) removeEventListener(kind, stop);
  };
  const timer = setTimeout(stop, watched);
  addEventListener('scrollend', aim);
  for (const kind of takeOver) addEventListener(kind, stop, { passive: true });
  return stop;
}
