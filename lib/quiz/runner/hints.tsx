'use client';

import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Html } from '../html';
import { points } from '../points';
import { ask } from './post';

/** Hints, one at a time, each with its price before it is opened. */
export function Hints({
  questionId,
  seed,
  sittingId,
  costs,
  possible,
  opened: known,
  disabled,
}: {
  questionId: string;
  seed: number;
  sittingId: string | null;
  costs: number[];
  possible: number;
  opened: string[];
  disabled: boolean;
}) {
  const [more, setMore] = useState<string[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const opened = more.length > 0 ? more : known;
  if (costs.length === 0 || (disabled && opened.length === 0)) return null;
  const price = costs[opened.length] ?? 0;

  const open = async () => {
    setBusy(true);
    setError(null);
    try {
      const hint = await ask<{ hint: number; html: string }>('/api/hints', {
        questionId,
        seed,
        sittingId,
      });
      setMore([...opened.slice(0, hint.hint), hint.html]);
    } catch (problem) {
      setError((problem as Error).message);
    }
    setBusy(false);
  };

  return (
    <div className="grid gap-2" aria-live="polite">
      {opened.map((html, at) => (
        <div key={at} className="flex gap-2 rounded-xl bg-sunken px-4 py-3">
          <Icon name="lightbulb" size={18} className="mt-[0.2em] text-warn" />
          <Html html={html} className="min-w-0" />
        </div>
      ))}
      {error ? <p className="text-sm text-wrong">{error}</p> : null}
      {!disabled && opened.length < costs.length ? (
        <div>
          <Button variant="quiet" size="sm" onClick={open} disabled={busy} className="-ml-3">
            <Icon name="lightbulb" size={18} />
            {opened.length === 0 ? 'A hint' : 'Another hint'}
            <span className="text-ink-faint">
              ({price > 0 ? `costs ${points(price * possible)} of ${points(possible)}` : 'free'})
            </span>
          </Button>
        </div>
      ) : null}
    </div>
  );
}
