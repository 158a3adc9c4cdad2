import Link from 'next/link';

export function SiteFooter() {
  return (
    <footer className="site-footer mt-24 border-line border-t text-ink-soft text-sm">
      <div className="mx-auto flex max-w-page flex-wrap items-baseline gap-x-8 gap-y-3 px-4 py-8 sm:px-6">
        <p className="max-w-prose">
          Descent: a course on training neural networks, in which every figure is a network that
          trains on the page.
        </p>
        <nav aria-label="Footer" className="ml-auto">
          <ul className="flex flex-wrap gap-x-5 gap-y-2">
            <li>
              <Link href="/" className="hover:underline">
                Course
              </Link>
            </li>
            <li>
              <Link href="/glossary" prefetch={false} className="hover:underline">
                Glossary
              </Link>
            </li>
            <li>
              <Link href="/classes" prefetch={false} className="hover:underline">
                Classes
              </Link>
            </li>
            <li>
              <Link href="/settings" prefetch={false} className="hover:underline">
                Account and data
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
