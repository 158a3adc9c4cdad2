import type { ReactNode } from 'react';

/** Beside the text on wide screens, set into it on narrow ones. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <aside className="margin-note" aria-label="Note">
      {children}
    </aside>
  );
}
