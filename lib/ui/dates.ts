/** A day as every page writes it. Pages made on the server know no time zone but this one. */
export const sayDay = (at: Date): string =>
  at.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });

/** How long something took: `less than a minute`, `12 minutes`, `3 hours`, `2 days`. */
export function sayDuration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 120) return count(minutes, 'minute');
  if (minutes < 48 * 60) return count(Math.round(minutes / 60), 'hour');
  return count(Math.round(minutes / (24 * 60)), 'day');
}

const count = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'}`;

/** A moment on the clock of a zone, which is named: `Mon, 1 Mar 2027, 11:00 CET`. */
export const sayMoment = (at: Date, zone: string): string =>
  at.toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  });

/** How long until it opens or is due, or since when it is over: `opens in 3 hours`, `due in 2 days`. */
export function sayWindow(opens: string | null, due: string | null, now: Date): string {
  const from = (at: string) => sayDuration(Math.abs(Date.parse(at) - now.getTime()));
  if (due && Date.parse(due) <= now.getTime()) return `closed ${from(due)} ago`;
  if (opens && Date.parse(opens) > now.getTime()) return `opens in ${from(opens)}`;
  return due ? `due in ${from(due)}` : 'open, no deadline';
}
