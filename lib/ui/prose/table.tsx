import type { ComponentProps, ReactNode } from 'react';

/** Wide tables scroll inside their own frame, which a keyboard can reach. */
export function ProseTable({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a form's group nor a landmark, of which each needs a name of its own
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable
    <div role="group" className="prose-table" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

/** A heading of a table. The corner above the row headings is empty, and an empty heading is none. */
export function ProseTableHeading({ children, style }: ComponentProps<'th'>) {
  return children ? <th style={style}>{children}</th> : <td />;
}
