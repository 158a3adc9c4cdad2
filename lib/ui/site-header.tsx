import Link from 'next/link';
import { Icon } from './icon';
import { Logo } from './logo';
import { SiteMenu } from './site-menu';
import { ThemeToggle } from './theme-toggle';

const places = [
  { href: '/', text: 'Course' },
  { href: '/playground', text: 'Playground' },
  { href: '/glossary', text: 'Glossary' },
  { href: '/progress', text: 'Progress' },
  { href: '/review', text: 'Review' },
  // A narrow header has no room for it; the menu and the footer have.
  { href: '/classes', text: 'Classes', look: 'hidden lg:block' },
];

/** The same on every page and static: who is signed in is nobody's business until they open a page about it. */
export function SiteHeader() {
  return (
    <header className="site-header sticky top-0 z-30 border-line border-b bg-paper/92 backdrop-blur-sm">
      <div className="mx-auto flex h-14 max-w-page items-center gap-1 px-4 sm:px-6">
        <Link
          href="/"
          className="mr-2 flex items-center gap-2 rounded-md py-2 font-semibold tracking-tight"
        >
          <Logo />
          Descent
        </Link>
        <nav aria-label="Main" className="hidden md:block">
          <ul className="flex items-center">
            {places.map((place) => (
              <li key={place.href} className={place.look}>
                <Link
                  href={place.href}
                  prefetch={false}
                  className="flex min-h-10 items-center rounded-md px-3 text-ink-soft text-sm hover:bg-sunken hover:text-ink"
                >
                  {place.text}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <Link
            href="/search"
            prefetch={false}
            aria-label="Search"
            title="Search"
            className="grid size-10 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
          >
            <Icon name="search" />
          </Link>
          <ThemeToggle />
          <Link
            href="/settings"
            prefetch={false}
            className="hidden min-h-10 items-center rounded-md px-3 text-ink-soft text-sm hover:bg-sunken hover:text-ink md:flex"
          >
            Account
          </Link>
          <SiteMenu>
            <nav
              aria-label="Main"
              className="absolute right-0 mt-2 w-52 rounded-xl border border-line bg-surface p-2 shadow-float"
            >
              <ul>
                {[...places, { href: '/settings', text: 'Account' }].map((place) => (
                  <li key={place.href}>
                    <Link
                      href={place.href}
                      prefetch={false}
                      className="block rounded-md px-3 py-2.5 hover:bg-sunken"
                    >
                      {place.text}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          </SiteMenu>
        </div>
      </div>
    </header>
  );
}
