'use client';

import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import { Icon } from '@/lib/ui/icon';

/** Whether the run around it plays; set by the frame. */
export const Playing = createContext(false);

/**
 * What only some want to see, one press away. While a run plays, what is folded away keeps the
 * numbers that it had; it has today's as soon as it is opened or the run rests.
 */
export function Disclosure({
  title,
  summary,
  children,
  open,
}: {
  title: string;
  /** The present settings in a few words, so that one need not open it to know them. */
  summary?: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  const playing = useContext(Playing);
  const [unfolded, setUnfolded] = useState(Boolean(open));
  const kept = useRef(children);
  if (unfolded || !playing) kept.current = children;
  return (
    <details
      className="group border-line border-t font-sans"
      open={open}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevronRight"
          size={16}
          className="text-ink-faint transition-transform group-open:rotate-90"
        />
        <span className="shrink-0 font-medium">{title}</span>
        {summary ? <span className="min-w-0 truncate text-ink-faint">{summary}</span> : null}
      </summary>
      <div className="pt-1 pb-4">{kept.current}</div>
    </details>
  );
}
