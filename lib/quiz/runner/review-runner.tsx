'use client';

import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { ProgressBar } from '../../ui/progress-bar';
import type { PublicFrame } from '../contract';
import type { Outcome } from '../outcome';
import { QuestionCard } from './question-card';

/** Due questions one after another; what went wrong comes once more at the end. */
export function ReviewRunner({
  questions,
  sources,
  owner,
  asksModel,
}: {
  questions: PublicFrame[];
  /** Where each question comes from, by its id. */
  sources: Record<string, string>;
  owner: string | null;
  asksModel: boolean;
}) {
  const [queue, setQueue] = useState(questions);
  const [at, setAt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [right, setRight] = useState(0);
  const current = queue[at];

  const next = () => {
    const repeated = queue.slice(questions.length).some(({ id }) => id === current.id);
    if (outcome?.verdict === 'incorrect' && !repeated) setQueue([...queue, current]);
    setOutcome(null);
    setAt(at + 1);
  };

  if (!current) {
    return (
      <div
        role="status"
        className="grid gap-4 rounded-2xl border border-line bg-surface p-8 text-center"
      >
        <p className="font-semibold text-xl">Done for today.</p>
        <p className="text-ink-soft">
          {right} of {questions.length} remembered at once.
        </p>
        <p>
          <a href="/progress" className="text-accent underline">
            See your progress
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className="grid gap-5">
      <div className="flex items-center gap-3">
        <ProgressBar label="Review" value={at} max={queue.length} className="flex-1" tone="you" />
        <span className="tabular text-ink-soft text-sm">
          {at + 1} of {queue.length}
        </span>
      </div>
      <QuestionCard
        key={at}
        question={current}
        loaded
        owner={owner}
        scope="review"
        label={sources[current.id]}
        askCertainty
        mayRetry={false}
        onOutcome={(found) => {
          setOutcome(found);
          if (found.verdict === 'correct' && at < questions.length) setRight(right + 1);
        }}
        asksModel={asksModel}
        onRevised={(revised) => {
          const raised = revised.verdict === 'correct' && outcome?.verdict !== 'correct';
          if (raised && at < questions.length) setRight(right + 1);
          setOutcome(revised);
        }}
      />
      <div className="flex justify-end gap-2">
        {outcome ? null : (
          <Button variant="quiet" onClick={next}>
            Skip
          </Button>
        )}
        {outcome ? (
          <Button variant="primary" onClick={next}>
            Next
            <Icon name="arrowRight" size={18} />
          </Button>
        ) : null}
      </div>
    </div>
  );
}
