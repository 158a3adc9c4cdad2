import { Refusal } from './refusal';

/**
 * Refuses a write that another site's page sent in this person's name.
 * Browsers state where a request comes from; programs that state nothing hold no cookie of somebody else's.
 */
export function requireSameOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site');
  const isNavigation = headers.get('sec-fetch-mode') === 'navigate';
  if (site && site !== 'same-origin' && site !== 'none' && !isNavigation) refuse();
  const origin = headers.get('origin');
  if (origin === null) return;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (!URL.canParse(origin) || new URL(origin).host !== host) refuse();
}

/** Whom to count tries against. Next puts the connection's address where no proxy has put one. */
export function clientAddress(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}

function refuse(): never {
  throw new Refusal(403, 'This request came from another site and was not carried out.');
}
