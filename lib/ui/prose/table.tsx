import type { ReactNode } from 'react';

/** Wide tables scroll inside their own frame, which a keyboard can reach. */
export function ProseTable({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
    <section className="prose-table" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
