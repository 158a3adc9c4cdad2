import type { ReactNode } from 'react';
import { Icon } from '@/lib/ui/icon';

/** What only some want to see, one press away. */
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
  return (
    <details className="group border-line border-t font-sans" open={open}>
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-sm [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevronRight"
          size={16}
          className="text-ink-faint transition-transform group-open:rotate-90"
        />
        <span className="shrink-0 font-medium">{title}</span>
        {summary ? <span className="min-w-0 truncate text-ink-faint">{summary}</span> : null}
      </summary>
      <div className="pt-1 pb-4">{children}</div>
    </details>
  );
}
