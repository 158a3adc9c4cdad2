'use client';

import { useState } from 'react';
import { Button } from '../../ui/button';
import { inputClass } from '../../ui/field';
import { Icon } from '../../ui/icon';
import type { Outcome } from '../outcome';
import { ask } from './post';

const states = {
  open: 'You have said that this mark is wrong. That is kept with your answer, for a person to look at.',
  upheld: 'You were right to contest this mark.',
  declined: 'This mark was looked at again, and stands.',
} as const;

/** "This mark is wrong": one click, then a reason if there is one to give. */
export function Contest({
  attemptId,
  contest: known,
  onOutcome,
}: {
  attemptId: string;
  contest: Outcome['contest'];
  /** A contest may bring a second opinion along. */
  onOutcome: (outcome: Outcome) => void;
}) {
  const [contest, setContest] = useState(known);
  const [reason, setReason] = useState('');
  const [sent, setSent] = useState(Boolean(known));
  const [error, setError] = useState<string | null>(null);

  const mayAdd = reason.trim() !== '';

  const raise = async (why: string) => {
    setError(null);
    try {
      const reply = await ask<{ contest: NonNullable<Outcome['contest']>; outcome?: Outcome }>(
        '/api/contests',
        { attemptId, reason: why },
      );
      setContest(reply.contest);
      if (reply.outcome?.opinion) onOutcome(reply.outcome);
      if (why) setSent(true);
    } catch (problem) {
      setError((problem as Error).message);
    }
  };

  if (!contest) {
    return (
      <>
        <Button variant="quiet" size="sm" onClick={() => raise('')}>
          <Icon name="flag" size={18} />
          This mark is wrong
        </Button>
        {error ? <p className="text-sm text-wrong">{error}</p> : null}
      </>
    );
  }
  return (
    <div role="status" className="grid w-full gap-2 rounded-xl bg-sunken px-4 py-3">
      <p>{states[contest.state]}</p>
      {contest.answer ? <p className="text-ink-soft">“{contest.answer}”</p> : null}
      {contest.state === 'open' && !sent ? (
        // It stands within the question's own form, and forms cannot be nested.
        <div className="flex flex-wrap items-end gap-2">
          <label className="grid min-w-52 flex-1 gap-1 text-ink-soft text-sm">
            Why is it wrong?
            <input
              className={inputClass}
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                event.stopPropagation();
                if (mayAdd) void raise(reason);
              }}
            />
          </label>
          <Button disabled={!mayAdd} onClick={() => void raise(reason)}>
            Add the reason
          </Button>
        </div>
      ) : null}
      {error ? <p className="text-sm text-wrong">{error}</p> : null}
    </div>
  );
}
