import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../outcome';

const mostLooks = 20;

/** Soon at first; a class that hands in together waits longer, and should not ask all the time. */
const pauseAfter = (looks: number) => Math.min(8000, 1000 * 1.3 ** looks);

/** Asks after an awaited opinion, for about two minutes; true while it does. */
export function useAwaitedOpinion(
  outcome: Outcome,
  onOutcome: (outcome: Outcome) => void,
): boolean {
  const [gaveUp, setGaveUp] = useState(false);
  const tell = useRef(onOutcome);
  tell.current = onOutcome;
  const waiting = outcome.opinion?.state === 'waiting';
  const { attemptId } = outcome;
  useEffect(() => {
    if (!waiting) return;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const look = async () => {
      const found = await fetchOutcome(attemptId);
      if (stopped) return;
      if (found?.opinion && found.opinion.state !== 'waiting') return tell.current(found);
      looks += 1;
      if (looks >= mostLooks) setGaveUp(true);
      else timer = setTimeout(look, pauseAfter(looks));
    };
    timer = setTimeout(look, pauseAfter(0));
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [waiting, attemptId]);
  return waiting && !gaveUp;
}

async function fetchOutcome(attemptId: string): Promise<Outcome | null> {
  try {
    const response = await fetch(`/api/opinions/${encodeURIComponent(attemptId)}`, {
      cache: 'no-store',
    });
    if (!response.ok) return null;
    return ((await response.json()) as { outcome?: Outcome }).outcome ?? null;
  } catch {
    // Without a connection: ask again.
    return null;
  }
}
