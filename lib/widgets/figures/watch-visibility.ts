/**
 * Tells whether an element is on the screen, now and whenever that changes. A busy page hears of
 * several changes at once, oldest first: the last one holds.
 */
export function watchVisibility(element: Element, tell: (seen: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (last) tell(last.isIntersecting);
  });
  observer.observe(element);
  return () => observer.disconnect();
}
