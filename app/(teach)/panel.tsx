import type { ReactNode } from 'react';

/** A card with a heading, as the class pages use it. */
export function Panel({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section className="rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 className="font-semibold text-lg">{title}</h2>
      {lead ? <p className="mt-1 text-ink-soft leading-relaxed">{lead}</p> : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  );
}

/** The width and the heading that the class pages share. */
export function TeachPage({
  title,
  lead,
  wide = false,
  children,
}: {
  title: string;
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`mx-auto px-4 pt-10 font-sans sm:px-6 sm:pt-14 ${wide ? 'max-w-page' : 'max-w-3xl'}`}
    >
      <h1 className="break-words font-semibold text-2xl tracking-tight sm:text-3xl">{title}</h1>
      {lead ? <div className="mt-2 text-ink-soft leading-relaxed">{lead}</div> : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-6">{children}</div>
    </div>
  );
}

export const day = (at: Date) =>
  at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
