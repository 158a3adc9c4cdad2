import type { ReactNode } from 'react';

/** Papers and chapters that a lesson rests on. */
export function Sources({ children }: { children: ReactNode }) {
  return <div className="sources">{children}</div>;
}
