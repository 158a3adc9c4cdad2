'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../../ui/button';
import type { PublicFrame } from '../contract';
import type { QuizState } from '../quiz-state';
import { QuestionCard } from './question-card';

/** The questions of a sitting with what became of them; what was missed can be practised on the spot. */
export function SittingResults({
  questions,
  state,
  mayPractise,
}: {
  questions: PublicFrame[];
  state: QuizState;
  mayPractise: boolean;
}) {
  const router = useRouter();
  const missed = questions.filter(({ id }) => {
    const outcome = state.questions[id]?.outcome;
    return outcome?.status === 'graded' && outcome.verdict !== 'correct';
  });
  const [only, setOnly] = useState<'all' | 'missed'>('all');
  const seen = only === 'missed' ? missed : questions;
  return (
    <div className="grid gap-6">
      {missed.length > 0 && missed.length < questions.length ? (
        <div className="flex flex-wrap gap-2">
          <Button
            aria-pressed={only === 'all'}
            variant={only === 'all' ? 'primary' : 'secondary'}
            onClick={() => setOnly('all')}
          >
            All {questions.length}
          </Button>
          <Button
            aria-pressed={only === 'missed'}
            variant={only === 'missed' ? 'primary' : 'secondary'}
            onClick={() => setOnly('missed')}
          >
            The {missed.length} missed
          </Button>
        </div>
      ) : null}
      {seen.map((question) => (
        <QuestionCard
          key={question.id}
          question={question}
          state={state.questions[question.id]}
          loaded
          owner={state.owner}
          resultFirst
          mayRetry={mayPractise}
          closed={mayPractise ? null : 'Not answered.'}
          asksModel={state.asksModel}
          // The totals above are the server's.
          onRevised={() => router.refresh()}
          label={`Question ${questions.indexOf(question) + 1} of ${questions.length}`}
        />
      ))}
    </div>
  );
}
