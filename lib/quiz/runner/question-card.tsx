'use client';

import { type ReactNode, Suspense, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { PublicFrame } from '../contract';
import { Html, prose } from '../html';
import type { Outcome } from '../outcome';
import { points } from '../points';
import type { QuestionState } from '../quiz-state';
import { viewOf } from '../views';
import { Certainty } from './certainty';
import { DeliveryNote } from './delivery-note';
import { Hints } from './hints';
import type { LocalAnswer } from './local-answers';
import { OutcomePanel } from './outcome-panel';
import { ask } from './post';
import { useAnswer } from './use-answer';

export interface QuestionCardProps {
  /** The variant on the page as it was built; the learner's own replaces it when it is known. */
  question: PublicFrame;
  state?: QuestionState;
  /** The learner's state has been asked for and has come (or could not). */
  loaded: boolean;
  owner: string | null;
  sittingId?: string | null;
  scope?: string;
  /** `collect`: kept as a draft and handed in with the others. */
  mode?: 'submit' | 'collect';
  label?: string;
  askCertainty?: boolean;
  mayRetry?: boolean;
  /** Why it cannot be answered here. */
  closed?: ReactNode;
  submitLabel?: string;
  resultFirst?: boolean;
  asksModel?: boolean;
  onOutcome?: (outcome: Outcome) => void;
  /** An outcome became another one: marked by the learner, by a second opinion, or its answer shown. */
  onRevised?: (outcome: Outcome) => void;
  onAnswer?: (answer: LocalAnswer) => void;
}

/** One question: prompt, control, hints, certainty, and what became of the answer. */
export function QuestionCard(props: QuestionCardProps) {
  const { state, loaded, sittingId = null, mode = 'submit', closed } = props;
  const answer = useAnswer({ ...props, state, sittingId });
  const { question, outcome, delivery, problem } = answer;
  const id = useId();
  const result = useRef<HTMLDivElement>(null);
  const sent = useRef(false);
  const View = viewOf(question.kind);
  const answered = outcome !== null;
  const disabled = answered || Boolean(closed) || delivery !== null;
  // What is typed into a page that has not come alive yet would be lost.
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const asks = props.askCertainty ?? question.certainty;

  useEffect(() => {
    if (!outcome || !sent.current) return;
    sent.current = false;
    result.current?.focus({ preventScroll: true });
    result.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);

  const submit = () => {
    sent.current = true;
    void answer.submit();
  };
  const retry = async () => {
    if (outcome?.verdict !== 'correct' && !props.resultFirst) {
      return answer.startAgain(question);
    }
    try {
      const fresh = await ask<{ question: PublicFrame }>('/api/variants', {
        questionId: question.id,
        seed: question.seed,
      });
      answer.startAgain(fresh.question);
    } catch {
      answer.startAgain(question);
    }
  };

  return (
    <form
      aria-labelledby={`${id}-prompt`}
      data-question={question.id}
      data-state={answered ? 'answered' : (delivery?.state ?? 'open')}
      onSubmit={(event) => {
        event.preventDefault();
        if (mode === 'submit' && !disabled) submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      className="grid gap-5 rounded-2xl border border-line bg-surface p-5 font-sans shadow-card sm:p-6"
    >
      <div className="grid gap-1">
        <p className="flex justify-between gap-4 text-ink-faint text-sm">
          <span>{props.label}</span>
          <span className="tabular">
            {points(question.points)} {question.points === 1 ? 'point' : 'points'}
          </span>
        </p>
        <Html
          id={`${id}-prompt`}
          html={question.promptHtml}
          className={`${prose} font-serif text-[1.2rem] leading-relaxed`}
        />
      </div>
      <Suspense fallback={<div className="h-28" />}>
        <View
          question={question}
          value={answer.value}
          onChange={(value) => answer.change({ value })}
          disabled={disabled || !alive || !loaded}
          labelledBy={`${id}-prompt`}
          shown={outcome?.shown}
        />
      </Suspense>
      {props.asksModel && question.kind === 'text' && !answered && !closed ? (
        <p className="-mt-3 text-ink-faint text-sm">
          A language model may be asked for a second opinion. It gets the question and your words,
          not your name.
        </p>
      ) : null}
      <Hints
        key={question.seed}
        questionId={question.id}
        seed={question.seed}
        sittingId={sittingId}
        costs={question.hintCosts}
        possible={question.points}
        opened={state?.hints ?? []}
        disabled={disabled}
      />
      {asks && !answered && !closed ? (
        <Certainty
          value={answer.certainty}
          onChange={(certainty) => answer.change({ certainty })}
          disabled={disabled}
        />
      ) : null}
      {closed && !answered ? <p className="text-ink-soft">{closed}</p> : null}
      {mode === 'submit' && !answered && !closed ? (
        <div className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" disabled={!loaded} aria-disabled={disabled}>
            {props.submitLabel ?? 'Check my answer'}
          </Button>
          <DeliveryNote delivery={delivery} />
        </div>
      ) : null}
      <div aria-live="polite" className="grid gap-4 empty:hidden">
        {problem ? (
          <p className="flex gap-2 text-warn" data-problem="">
            <Icon name="warning" size={18} className="mt-[0.2em]" />
            {problem}
          </p>
        ) : null}
        {outcome ? (
          <div ref={result} tabIndex={-1} className="border-line border-t pt-5 outline-none">
            <OutcomePanel
              key={outcome.attemptId}
              outcome={outcome}
              onOutcome={(revised) => {
                answer.setOutcome(revised);
                props.onRevised?.(revised);
              }}
              onRetry={props.mayRetry === false ? undefined : () => void retry()}
            />
          </div>
        ) : null}
      </div>
      <noscript>
        <p className="text-ink-soft text-sm">Answering needs JavaScript.</p>
      </noscript>
    </form>
  );
}
