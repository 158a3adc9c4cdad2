'use client';

import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Html, prose } from '../html';
import type { Outcome, ShownReveal } from '../outcome';
import { ShownDetails } from '../shown-details';
import { VerdictBadge } from '../verdict-badge';
import { AwaitedLab } from './awaited-lab';
import { calibration } from './certainty';
import { Contest } from './contest';
import { OpinionNote } from './opinion-note';
import { ask } from './post';
import { SelfMarking } from './self-marking';
import { useAwaitedOpinion } from './use-awaited-opinion';

/** What became of an answer: the mark, why, the right answer as far as it may be told, and what can be done now. */
export function OutcomePanel({
  outcome,
  onOutcome,
  onRetry,
}: {
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
  /** Absent where the question may not be tried again. */
  onRetry?: () => void;
}) {
  const [error, setError] = useState<string | null>(null);
  /** The learner marks what a second opinion had decided. */
  const [overrules, setOverrules] = useState(false);
  const waits = useAwaitedOpinion(outcome, onOutcome);
  const marksOneself =
    outcome.decides === 'learner' && !waits && (outcome.status === 'unsure' || overrules);
  const reveal = async () => {
    try {
      const reply = await ask<{ outcome: Outcome }>('/api/reveals', {
        attemptId: outcome.attemptId,
      });
      onOutcome(reply.outcome);
    } catch (problem) {
      setError((problem as Error).message);
    }
  };
  if (outcome.verifying) {
    return <AwaitedLab job={outcome.verifying} onOutcome={onOutcome} />;
  }
  if (outcome.status === 'received') {
    return (
      <p className="flex items-center gap-2">
        <Icon name="check" size={18} className="text-right" />
        Received. The mark is shown when the quiz shows its marks.
      </p>
    );
  }
  const said = calibration(outcome.certainty, outcome.verdict);
  return (
    <div className="grid gap-4">
      <Headline outcome={outcome} />
      {outcome.opinion ? (
        <OpinionNote outcome={outcome} opinion={outcome.opinion} waits={waits} />
      ) : null}
      {outcome.shown ? (
        <ShownDetails
          shown={outcome.shown}
          verdict={outcome.verdict}
          listsIdeas={!marksOneself && outcome.status !== 'unsure'}
        />
      ) : null}
      {said ? <p className="text-ink-soft">{said}</p> : null}
      {marksOneself ? (
        <SelfMarking
          outcome={outcome}
          onMarked={(marked) => {
            setOverrules(false);
            onOutcome(marked);
          }}
        />
      ) : null}
      {outcome.reveal ? (
        <Reveal reveal={outcome.reveal} right={outcome.verdict === 'correct'} />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        {onRetry && outcome.verdict !== 'correct' ? (
          <Button onClick={onRetry}>
            <Icon name="reset" size={18} />
            Try again
          </Button>
        ) : null}
        {outcome.reveal || !outcome.attemptId ? null : (
          <Button variant="quiet" onClick={reveal}>
            Show the answer
          </Button>
        )}
        {onRetry && outcome.verdict === 'correct' ? (
          <Button variant="quiet" size="sm" onClick={onRetry}>
            <Icon name="reset" size={18} />
            Once more
          </Button>
        ) : null}
        {outcome.attemptId &&
        outcome.status === 'graded' &&
        outcome.verdict !== 'correct' &&
        (!outcome.markedBy || outcome.markedBy === 'model') &&
        outcome.decides !== 'learner' ? (
          <Contest attemptId={outcome.attemptId} contest={outcome.contest} onOutcome={onOutcome} />
        ) : null}
        {outcome.decides === 'learner' && outcome.status === 'graded' && !overrules ? (
          <Button variant="quiet" size="sm" onClick={() => setOverrules(true)}>
            Mark it myself
          </Button>
        ) : null}
      </div>
      {error ? <p className="text-sm text-wrong">{error}</p> : null}
    </div>
  );
}

function asSentence(words: string): string {
  const begun = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}

const markers = {
  teacher: 'Marked by your teacher',
  learner: 'Marked by yourself',
  model: 'With a second opinion',
} as const;

function Headline({ outcome }: { outcome: Outcome }) {
  if (outcome.status === 'unsure') {
    return (
      <div className="grid gap-1">
        <p className="flex items-center gap-2 font-semibold text-warn">
          <Icon name="info" size={18} />
          {outcome.decides === 'teacher'
            ? 'Not decided yet. Sent to your teacher.'
            : 'The checker is not sure about this one.'}
        </p>
        {outcome.shown?.why ? (
          <p className="text-ink-soft">{asSentence(outcome.shown.why)}</p>
        ) : null}
      </div>
    );
  }
  if (!outcome.attemptId) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <VerdictBadge verdict={outcome.verdict} earned={outcome.earned} possible={outcome.possible} />
      {outcome.markedBy ? (
        <span className="text-ink-soft text-sm">
          {markers[outcome.markedBy]}
          {outcome.markedBy === 'teacher' && outcome.note ? `: “${outcome.note}”` : ''}
        </span>
      ) : null}
    </div>
  );
}

function Reveal({ reveal, right }: { reveal: ShownReveal; right: boolean }) {
  return (
    <div className="grid gap-3 border-line border-l-2 pl-4">
      <div>
        <p className="text-ink-soft text-sm">{right ? 'The model answer' : 'A right answer'}</p>
        <Html html={reveal.answerHtml} className={prose} />
      </div>
      {reveal.explanationHtml ? (
        <div>
          <p className="text-ink-soft text-sm">Why</p>
          <Html html={reveal.explanationHtml} className={prose} />
        </div>
      ) : null}
      {reveal.seeAlso ? (
        <p>
          <a
            href={reveal.seeAlso.href}
            className="inline-flex items-center gap-1.5 text-accent underline"
          >
            <Icon name="book" size={18} />
            {reveal.seeAlso.text}
          </a>
        </p>
      ) : null}
    </div>
  );
}
