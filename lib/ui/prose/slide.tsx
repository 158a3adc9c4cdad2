import type { ReactNode } from 'react';

/** The slide's own words; the text after them says it more exactly. */
export function Slide({ says, children }: { says: string; children?: ReactNode }) {
  return (
    <div role="note" className="slide-quote" aria-label="From the slides">
      <p className="slide-label">The slide says</p>
      <blockquote className="slide-words">
        {/* Numbered points stand one below the other, as on the slide. */}
        {says.split(/\s(?=\d\. )/).map((point) => (
          <p key={point}>{point}</p>
        ))}
      </blockquote>
      {children}
    </div>
  );
}
