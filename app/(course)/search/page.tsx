import type { Metadata } from 'next';
import Link from 'next/link';
import { PageTitle } from '@/lib/ui/page-title';
import { SearchBox } from './search-box';

export const metadata: Metadata = {
  title: 'Search',
  description: 'Search the lessons, the glossary and the questions.',
};

export default function SearchPage() {
  return (
    <div className="mx-auto max-w-[46rem] px-4 pt-12 sm:px-6">
      <PageTitle>Search</PageTitle>
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
