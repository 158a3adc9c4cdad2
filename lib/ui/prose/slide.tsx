import type { ReactNode } from 'react';

/** The slide's own words; the text after them says it more exactly. */
export function Slide({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div role="note" className="slide-quote" aria-label="From the slides">
      <p>
        <span className="slide-label">The slide says</span>
        {says}
      </p>
      {children}
    </div>
  );
}
