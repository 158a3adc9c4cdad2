import type { ReactNode } from 'react';

/** Beside the text on wide screens, set into it on narrow ones. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <div role="note" className="margin-note">
      {children}
    </div>
  );
}
