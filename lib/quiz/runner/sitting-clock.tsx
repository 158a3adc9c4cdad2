'use client';

import { useEffect, useRef, useState } from 'react';
import { sayDuration } from '../../ui/dates';
import { Icon } from '../../ui/icon';

/** The time that is left, by the server's clock. */
export function SittingClock({
  dueAt,
  serverNow,
  onOver,
}: {
  dueAt: string;
  serverNow: string;
  onOver: () => void;
}) {
  const [left, setLeft] = useState(() => Date.parse(dueAt) - Date.parse(serverNow));
  const over = useRef(onOver);
  over.current = onOver;

  useEffect(() => {
    // This machine's clock only measures what passes; what time it is, the server says.
    const end = performance.now() + Date.parse(dueAt) - Date.parse(serverNow);
    const timer = setInterval(() => {
      const rest = end - performance.now();
      setLeft(rest);
      if (rest > 0) return;
      clearInterval(timer);
      over.current();
    }, 500);
    return () => clearInterval(timer);
  }, [dueAt, serverNow]);

  const seconds = Math.max(0, Math.ceil(left / 1000));
  const minutes = Math.floor(seconds / 60);
  const close = seconds <= 60;
  return (
    <div
      className={`flex items-center gap-1.5 ${close ? 'font-semibold text-warn' : 'text-ink-soft'}`}
    >
      <Icon name="clock" size={18} />
      <span role="timer" className="tabular">
        {minutes < 120
          ? `${minutes}:${String(seconds % 60).padStart(2, '0')}`
          : `${sayDuration(seconds * 1000)} left`}
      </span>
      <span aria-live="polite" className="sr-only">
        {seconds === 300 ? 'Five minutes left.' : seconds === 60 ? 'One minute left.' : ''}
      </span>
    </div>
  );
}
