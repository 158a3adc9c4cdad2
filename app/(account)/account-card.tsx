import type { ReactNode } from 'react';
import { PageTitle } from '@/lib/ui/page-title';

/** The frame that the account's pages share. */
export function AccountCard({
  title,
  lead,
  children,
  after,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  after?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-md px-4 pt-12 font-sans">
      <PageTitle lead={lead}>{title}</PageTitle>
      <div className="mt-6 rounded-2xl border border-line bg-surface p-5 shadow-card sm:p-6">
        {children}
      </div>
      {after ? <p className="mt-5 text-center text-ink-soft text-sm">{after}</p> : null}
    </div>
  );
}
