import { browserStorage } from './local-answers';
import { Outbox } from './outbox';
import { send } from './post';

let outbox: Outbox | null = null;

/** This page's outbox. Begins to send what an earlier page left behind. */
export function getOutbox(): Outbox {
  if (outbox) return outbox;
  const made = new Outbox({
    storage: browserStorage(),
    post: (path, body) => send('POST', path, body),
    isOnline: () => navigator.onLine,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    alone: (work) =>
      'locks' in navigator
        ? navigator.locks.request('descent.outbox', () => work())
        : (work as () => Promise<void>)(),
  });
  window.addEventListener('online', () => made.wake());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') made.wake();
  });
  outbox = made;
  made.wake();
  return made;
}
