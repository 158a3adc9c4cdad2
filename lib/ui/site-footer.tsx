import Link from 'next/link';

const places = [
  { href: '/', text: 'Course' },
  { href: '/glossary', text: 'Glossary' },
  { href: '/classes', text: 'Classes' },
  { href: '/settings', text: 'Account and data' },
];

export function SiteFooter() {
  return (
    <footer className="site-footer mt-24 border-line border-t text-ink-soft text-sm">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-4 py-6 sm:px-6">
        <p className="max-w-sm">
          Descent: a course on training neural networks, in which every figure is a network that
          trains on the page.
        </p>
        <nav aria-label="Footer" className="md:ml-auto">
          <ul className="-mx-2 flex flex-wrap">
            {places.map((place) => (
              <li key={place.href}>
                <Link
                  href={place.href}
                  prefetch={false}
                  className="flex min-h-10 items-center px-2 hover:underline"
                >
                  {place.text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
