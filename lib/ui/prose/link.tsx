import Link from 'next/link';
import type { ReactNode } from 'react';

/** Links inside the course change the page without loading it anew; links out say where they lead. */
export function ProseLink({ href = '', children }: { href?: string; children?: ReactNode }) {
  if (href.startsWith('/')) {
    return (
      <Link href={href} prefetch={false}>
        {children}
      </Link>
    );
  }
  return href.startsWith('#') ? (
    <a href={href}>{children}</a>
  ) : (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  );
}
