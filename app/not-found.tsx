import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/lib/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-5 px-4 py-24 sm:px-6">
      <svg viewBox="0 0 240 90" className="w-60" aria-hidden="true">
        <path
          d="M4 20c30 70 60 60 80 30s40-30 60 0 50 40 92-30"
          fill="none"
          stroke="var(--color-line-strong)"
          strokeWidth="2.5"
        />
        <circle cx="62" cy="60" r="7" fill="var(--color-you)" />
      </svg>
      <h1 className="font-bold text-3xl tracking-tight">This page is not here</h1>
      <p className="font-serif text-ink-soft text-xl leading-relaxed">
        You have come to rest in a local minimum. The address may be mistyped, or the lesson may
        still be coming.
      </p>
      <p className="flex flex-wrap gap-3">
        <Link href="/" className={buttonClass('primary')}>
          To the course map
        </Link>
        <Link href="/search" className={buttonClass()}>
          Search
        </Link>
      </p>
    </div>
  );
}
