'use client';

import { useSyncExternalStore } from 'react';
import { sayMoment } from './dates';

const never = () => () => {};

/** The time zone of whoever looks; on the server, and without scripts, UTC. */
export function useZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}

/** A moment on the clock of whoever looks, with the zone named. */
export function Moment({ at }: { at: string }) {
  const zone = useZone();
  return <time dateTime={at}>{sayMoment(new Date(at), zone)}</time>;
}
