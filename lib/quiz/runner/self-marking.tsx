'use client';

import { useState } from 'react';
import { Button } from '../../ui/button';
import { Html } from '../html';
import type { Outcome, ShownFeedback } from '../outcome';
import { ask } from './post';

interface Tick {
  key: string;
  html: string;
  found: boolean;
}

/** The checker could not decide and there is no teacher: the learner ticks the key ideas that the answer holds. */
export function SelfMarking({
  outcome,
  onMarked,
}: {
  outcome: Outcome;
  onMarked: (outcome: Outcome) => void;
}) {
  const ideas = outcome.shown ? ticksOf(outcome.shown, '') : [];
  const [ticked, setTicked] = useState(
    () => new Set(ideas.filter((idea) => idea.found).map((idea) => idea.key)),
  );
  const [error, setError] = useState<string | null>(null);

  const toggle = (key: string) => {
    const next = new Set(ticked);
    if (!next.delete(key)) next.add(key);
    setTicked(next);
  };
  const save = async () => {
    try {
      const reply = await ask<{ outcome: Outcome }>('/api/self-marks', {
        attemptId: outcome.attemptId,
        ideas: [...ticked],
      });
      onMarked(reply.outcome);
    } catch (problem) {
      setError((problem as Error).message);
    }
  };

  return (
    <div className="grid gap-3">
      <p>
        Compare your answer with the model answer below, and tick what yours says. The mark is
        recorded as your own.
      </p>
      <fieldset className="grid gap-1">
        <legend className="sr-only">Key ideas that my answer holds</legend>
        {ideas.map((idea) => (
          <label key={idea.key} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              checked={ticked.has(idea.key)}
              onChange={() => toggle(idea.key)}
              className="size-[1.1rem] shrink-0 accent-you"
            />
            <Html as="span" html={idea.html} className="min-w-0 [&_p]:inline" />
          </label>
        ))}
      </fieldset>
      <div>
        <Button variant="primary" onClick={save}>
          Record my mark
        </Button>
      </div>
      {error ? <p className="text-sm text-wrong">{error}</p> : null}
    </div>
  );
}

function ticksOf(shown: ShownFeedback, prefix: string): Tick[] {
  const own = shown.ideas.map(({ id, html, state }) => ({
    key: `${prefix}${id}`,
    html,
    found: state === 'found',
  }));
  const parts = Object.entries(shown.parts).flatMap(([id, part]) => ticksOf(part.shown, `${id}/`));
  return [...own, ...parts];
}
