import type { Metadata } from 'next';
import Link from 'next/link';
import { SearchBox } from './search-box';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the lessons, the glossary and the questions.',
};

export default function SearchPage() {
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-12 sm:px-6">
      <h1 className="font-bold text-4xl tracking-tight">Search</h1>
      <SearchBox />
      <noscript>
        <p className="mt-6 text-ink-soft">
          Searching needs JavaScript. The <Link href="/">course map</Link> and the{' '}
          <Link href="/glossary">glossary</Link> list everything there is.
        </p>
      </noscript>
    </div>
  );
}
