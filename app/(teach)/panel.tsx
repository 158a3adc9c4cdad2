import type { ReactNode } from 'react';
import { PageTitle } from '@/lib/ui/page-title';

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
  back,
  lead,
  wide = false,
  children,
}: {
  title: string;
  back?: { href: string; text: string };
  lead?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={`mx-auto px-4 font-sans sm:px-6 ${back ? 'pt-6' : 'pt-12'} ${wide ? 'max-w-page' : 'max-w-3xl'}`}
    >
      <PageTitle back={back} lead={lead}>
        {title}
      </PageTitle>
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-6">{children}</div>
    </div>
  );
}
