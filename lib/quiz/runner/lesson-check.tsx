'use client';

import { useEffect, useState } from 'react';
import { Button } from '../../ui/button';
import type { PublicFrame } from '../contract';
import type { Outcome } from '../outcome';
import { fetchLessonState, forgetLessonState, type LessonState } from './learner-state';
import { recordMilestone } from './milestones';
import { QuestionCard } from './question-card';

function useLessonState(slug: string): LessonState | null {
  const [state, setState] = useState<LessonState | null>(null);
  useEffect(() => {
    let current = true;
    void fetchLessonState(slug).then((found) => {
      if (current) setState(found);
    });
    return () => {
      current = false;
    };
  }, [slug]);
  return state;
}

/** What a question says that is answered in the quiz alone; it has been assigned. */
function keptFor(slug: string, state: LessonState | null) {
  return {
    mayRetry: !state?.kept,
    closed: state?.kept ? (
      <>
        This question is kept for a quiz that you have been assigned.{' '}
        <a href={`/quiz/${slug}`} className="text-accent underline">
          To the quiz
        </a>
      </>
    ) : null,
  };
}

/** The check of a lesson: its questions one below the other, and how they came out. */
export function LessonCheck({
  slug,
  questions,
  onAnswered,
}: {
  slug: string;
  questions: PublicFrame[];
  /** Told of every answer. */
  onAnswered?: (outcome: Outcome) => void;
}) {
  const state = useLessonState(slug);
  const [outcomes, setOutcomes] = useState<Record<string, Outcome>>({});
  const [rounds, setRounds] = useState<Record<string, number>>({});
  const outcomeOf = (id: string): Outcome | undefined =>
    outcomes[id] ?? (rounds[id] ? undefined : state?.questions[id]?.outcome);
  const answered = questions.filter(({ id }) => outcomeOf(id));
  const right = questions.filter(({ id }) => outcomeOf(id)?.verdict === 'correct');
  const missed = answered.filter(({ id }) => outcomeOf(id)?.verdict !== 'correct');

  return (
    <div className="grid gap-6">
      {questions.map((question, at) => (
        <QuestionCard
          key={`${question.id}.${rounds[question.id] ?? 0}`}
          question={question}
          state={rounds[question.id] ? freshState(state, question) : state?.questions[question.id]}
          loaded={state !== null}
          owner={state?.owner ?? null}
          label={`Question ${at + 1} of ${questions.length}`}
          {...keptFor(slug, state)}
          asksModel={state?.asksModel}
          onRevised={(outcome) => {
            forgetLessonState(slug);
            setOutcomes((all) => ({ ...all, [question.id]: outcome }));
          }}
          onOutcome={(outcome) => {
            forgetLessonState(slug);
            setOutcomes((all) => ({ ...all, [question.id]: outcome }));
            onAnswered?.(outcome);
          }}
        />
      ))}
      {answered.length === questions.length ? (
        <div role="status" className="flex flex-wrap items-center gap-4 font-sans">
          <p className="font-semibold">
            {right.length} of {questions.length} right.
          </p>
          {missed.length > 0 ? (
            <Button
              onClick={() => {
                setRounds((all) => {
                  const next = { ...all };
                  for (const { id } of missed) next[id] = (next[id] ?? 0) + 1;
                  return next;
                });
                setOutcomes((all) =>
                  Object.fromEntries(
                    Object.entries(all).filter(([id]) => !missed.some((one) => one.id === id)),
                  ),
                );
              }}
            >
              Try the missed {missed.length === 1 ? 'one' : `${missed.length}`} again
            </Button>
          ) : (
            <p className="text-ink-soft">They come back for review when you are about to forget.</p>
          )}
        </div>
      ) : null}
    </div>
  );
}

/** As before the first attempt, with the learner's own variant. */
function freshState(state: LessonState | null, question: PublicFrame) {
  const known = state?.questions[question.id];
  return known && { ...known, outcome: undefined, draft: undefined };
}

/** A prediction before the widget runs: a question that asks how sure one is. */
export function PredictQuestion({
  slug,
  question,
  onAnswered,
}: {
  slug: string;
  question: PublicFrame;
  onAnswered?: (outcome: Outcome) => void;
}) {
  const state = useLessonState(slug);
  return (
    <QuestionCard
      question={question}
      state={state?.questions[question.id]}
      loaded={state !== null}
      owner={state?.owner ?? null}
      label="Predict"
      {...keptFor(slug, state)}
      askCertainty
      submitLabel="That is my prediction"
      asksModel={state?.asksModel}
      onRevised={() => forgetLessonState(slug)}
      onOutcome={(outcome) => {
        forgetLessonState(slug);
        recordMilestone(slug, 'predict', question.id);
        onAnswered?.(outcome);
      }}
    />
  );
}
