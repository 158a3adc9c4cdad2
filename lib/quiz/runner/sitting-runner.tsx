'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { isBlank } from '../blank';
import type { PublicFrame } from '../contract';
import type { QuizState } from '../quiz-state';
import { HandInDialog } from './hand-in-dialog';
import { browserStorage, type LocalAnswer } from './local-answers';
import { ask } from './post';
import { QuestionCard } from './question-card';
import { QuestionMap } from './question-map';
import { SittingClock } from './sitting-clock';

export interface SittingRunnerProps {
  sittingId: string;
  questions: PublicFrame[];
  state: QuizState;
  atOnce: boolean;
  layout: 'one' | 'all';
  dueAt: string | null;
  /** The server's clock when it made the page. */
  serverNow: string;
  doneHref: string;
}

const layoutKey = 'descent.quiz.layout';

/** A quiz being taken: one question at a time or all on a page, its clock, and the handing in. */
export function SittingRunner(props: SittingRunnerProps) {
  const { sittingId, questions, state, atOnce, dueAt, serverNow, doneHref } = props;
  const [layout, setLayout] = useState(props.layout);
  const [at, setAt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [unreadable, setUnreadable] = useState<Record<string, string>>({});
  const [answered, setAnswered] = useState<Set<string>>(
    () =>
      new Set(
        questions
          .filter(({ id }) => {
            const own = state.questions[id];
            return own?.outcome || !isBlank(own?.draft?.value);
          })
          .map(({ id }) => id),
      ),
  );
  const answers = useRef(new Map<string, LocalAnswer>());

  useEffect(() => {
    const kept = browserStorage()?.getItem(layoutKey);
    if (kept === 'one' || kept === 'all') setLayout(kept);
  }, []);

  const remember = (id: string, answer: LocalAnswer | null) => {
    if (answer) answers.current.set(id, answer);
    // How sure one is, is no answer yet; and what was wiped out is none any more.
    const holds = !answer || !isBlank(answer.value);
    setAnswered((known) => {
      if (known.has(id) === holds) return known;
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };

  const handIn = useCallback(
    async (anyway: boolean) => {
      setBusy(true);
      setError(null);
      try {
        const reply = await ask<{ closed: boolean; unreadable?: Record<string, string> }>(
          `/api/sittings/${sittingId}/hand-in`,
          {
            anyway,
            answers: atOnce
              ? []
              : [...answers.current].map(([questionId, { value, clientKey, certainty }]) => ({
                  questionId,
                  answer: value,
                  clientKey,
                  certainty,
                })),
          },
        );
        if (reply.closed) {
          window.location.replace(doneHref);
          return;
        }
        setUnreadable(reply.unreadable ?? {});
      } catch (problem) {
        setError((problem as Error).message);
      }
      setBusy(false);
    },
    [sittingId, atOnce, doneHref],
  );

  const missing = questions.filter(({ id }) => !answered.has(id)).length;
  return (
    <div className="grid gap-6 font-sans">
      <div className="sticky top-14 z-10 -mx-4 grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 border-line border-b bg-paper/95 px-4 py-2 sm:-mx-6 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center sm:px-6">
        <QuestionMap
          ids={questions.map(({ id }) => id)}
          answered={answered}
          unreadable={unreadable}
          current={layout === 'one' ? at : null}
          onGo={(index) => {
            setAt(index);
            if (layout === 'all') {
              document.getElementById(`question-${index}`)?.scrollIntoView({ block: 'start' });
            }
          }}
        />
        <div className="flex items-center justify-between gap-4">
          {dueAt ? (
            <SittingClock dueAt={dueAt} serverNow={serverNow} onOver={() => void handIn(true)} />
          ) : null}
          <Segmented
            label="Questions on the page"
            hideLabel
            value={layout}
            options={[
              { value: 'one', text: 'One by one' },
              { value: 'all', text: 'All' },
            ]}
            onChange={(next) => {
              setLayout(next);
              browserStorage()?.setItem(layoutKey, next);
            }}
          />
        </div>
      </div>
      {questions.map((question, index) => (
        <section
          key={question.id}
          id={`question-${index}`}
          aria-label={`Question ${index + 1}`}
          hidden={layout === 'one' && index !== at}
          className="scroll-mt-32"
        >
          <QuestionCard
            question={question}
            state={state.questions[question.id]}
            loaded
            owner={state.owner}
            sittingId={sittingId}
            mode={atOnce ? 'submit' : 'collect'}
            mayRetry={false}
            asksModel={state.asksModel}
            label={`Question ${index + 1} of ${questions.length}`}
            onAnswer={(answer) => remember(question.id, answer)}
            onOutcome={() => remember(question.id, null)}
          />
          {unreadable[question.id] ? (
            <p className="mt-2 flex gap-2 text-warn">
              <Icon name="warning" size={18} className="mt-[0.2em]" />
              {unreadable[question.id]}
            </p>
          ) : null}
        </section>
      ))}
      <div className="flex flex-wrap items-center gap-3">
        {layout === 'one' ? (
          <>
            <Button disabled={at === 0} onClick={() => setAt(at - 1)}>
              <Icon name="arrowLeft" size={18} />
              Back
            </Button>
            <Button disabled={at === questions.length - 1} onClick={() => setAt(at + 1)}>
              Next
              <Icon name="arrowRight" size={18} />
            </Button>
          </>
        ) : null}
        <Button
          variant="primary"
          className="ml-auto"
          disabled={busy}
          onClick={() => setAsking(true)}
        >
          {atOnce ? 'Finish' : 'Hand in'}
        </Button>
      </div>
      {error ? (
        <p role="alert" className="text-wrong">
          {error}
        </p>
      ) : null}
      <HandInDialog
        open={asking}
        onClose={() => setAsking(false)}
        missing={missing}
        unreadable={Object.keys(unreadable).length}
        busy={busy}
        onHandIn={() => void handIn(Object.keys(unreadable).length > 0)}
      />
    </div>
  );
}
