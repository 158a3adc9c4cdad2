import type { ReactNode } from 'react';

/** What many believe, and what is so. */
export function Misconception({ claim, children }: { claim: string; children: ReactNode }) {
  return (
    <div role="note" className="misconception" aria-label="A common misconception">
      <p className="misconception-claim">
        <span className="misconception-label">Often believed</span>“{claim}”
      </p>
      <div>{children}</div>
    </div>
  );
}
