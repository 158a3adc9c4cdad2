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

function refuse(): never {
  throw new Refusal(403, 'This request came from another site and was not carried out.');
}
