import type { ReactNode } from 'react';

/** Papers and chapters that a lesson rests on. */
export function Sources({ children }: { children: ReactNode }) {
  return (
    <div className="sources">
      <p className="sources-title mb-2 font-semibold text-ink">Sources</p>
      {children}
    </div>
  );
}
