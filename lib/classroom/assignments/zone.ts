/** What a clock on the wall shows there at that moment: `2027-03-01T10:00`, as a date field of a form writes it. */
export function wallTime(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The moment at which a clock there shows this. Where the clocks go back it is the first of the two; null where they go
 * forward and never show it.
 */
export function momentAt(zone: string, wall: string): Date | null {
  const asUtc = Date.parse(`${wall}Z`);
  const day = 24 * 3_600_000;
  const moments = [asUtc - day, asUtc + day]
    .map((near) => asUtc - (Date.parse(`${wallTime(zone, new Date(near))}Z`) - near))
    .filter((moment) => wallTime(zone, new Date(moment)) === wall);
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}

export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}
