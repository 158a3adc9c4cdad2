import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from './icon';

/** The heading of a page that is not a lesson: the way back above it, what the page is for below. */
export function PageTitle({
  back,
  children,
  lead,
}: {
  back?: { href: string; text: string };
  children: ReactNode;
  lead?: ReactNode;
}) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] justify-items-start gap-2 font-sans">
      {back ? (
        <Link
          href={back.href}
          prefetch={false}
          className="-ml-1 flex min-h-10 items-center gap-1.5 rounded-md px-1 text-ink-soft text-sm hover:text-ink hover:underline"
        >
          <Icon name="arrowLeft" size={16} />
          {back.text}
        </Link>
      ) : null}
      <h1 className="wrap-anywhere max-w-full text-balance font-bold text-3xl tracking-tight sm:text-4xl">
        {children}
      </h1>
      {lead ? <div className="text-ink-soft leading-relaxed">{lead}</div> : null}
    </header>
  );
}
