'use client';

import type { FeedbackPolicy } from '@/lib/quiz/settings';
import { Field, inputClass, TextField } from '@/lib/ui/field';
import { useZone } from '@/lib/ui/moment';
import { type FormAction, FormFrame } from '../../../../(account)/form-frame';
import { MomentField } from './moment-field';

export interface QuizChoice {
  slug: string;
  title: string;
  questions: number;
}

export interface AssignmentTerms {
  opens: string | null;
  due: string | null;
  timeLimit: number | null;
  attempts: number | null;
  feedback: FeedbackPolicy;
}

const moments: { value: FeedbackPolicy; text: string; hint: string }[] = [
  { value: 'at-once', text: 'At once', hint: 'After each question. For practice.' },
  {
    value: 'after-submission',
    text: 'When it is handed in',
    hint: 'Who may take it again has then seen the answers.',
  },
  {
    value: 'after-deadline',
    text: 'After the deadline',
    hint: 'Nobody sees a mark or an answer before. It needs a deadline.',
  },
];

/** How a class takes a quiz: for a new assignment, or to change one. */
export function AssignmentForm({
  action,
  groups,
  terms,
}: {
  action: FormAction;
  /** What may be assigned; absent where the quiz is chosen already. */
  groups?: { title: string; quizzes: QuizChoice[] }[];
  terms: AssignmentTerms;
}) {
  const here = useZone();
  return (
    <FormFrame
      action={action}
      submit={groups ? 'Assign the quiz' : 'Save the changes'}
      working={groups ? 'Assigning…' : 'Saving…'}
    >
      {({ errors, typed }) => {
        // What was typed was typed on the clock that the page named then.
        const zone = typed.zone || here;
        return (
          <>
            {groups ? (
              <QuizPicker groups={groups} chosen={typed.quiz ?? ''} error={errors.quiz} />
            ) : null}
            <input type="hidden" name="zone" value={zone} />
            <p className="text-ink-soft text-sm">
              Times are in the zone <span className="font-medium text-ink">{zone}</span>. Each
              learner sees them in their own; the server’s clock decides.
              {errors.zone ? <span className="block text-wrong">{errors.zone}</span> : null}
            </p>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <MomentField
                name="opens"
                label="Opens"
                hint="Empty: at once."
                zone={zone}
                typed={typed.opens}
                at={terms.opens}
                error={errors.opens}
              />
              <MomentField
                name="due"
                label="Due"
                hint="Empty: no deadline."
                zone={zone}
                typed={typed.due}
                at={terms.due}
                error={errors.due}
              />
              <TextField
                label="Time limit in minutes"
                hint="Once a learner begins. Empty: no limit."
                name="timeLimit"
                inputMode="numeric"
                autoComplete="off"
                maxLength={20}
                defaultValue={typed.timeLimit ?? terms.timeLimit?.toString()}
                error={errors.timeLimit}
              />
              <TextField
                label="How often it may be taken"
                hint="Empty: as often as they like."
                name="attempts"
                inputMode="numeric"
                autoComplete="off"
                maxLength={20}
                defaultValue={typed.attempts ?? terms.attempts?.toString()}
                error={errors.attempts}
              />
            </div>
            <FeedbackChoice chosen={typed.feedback ?? terms.feedback} error={errors.feedback} />
          </>
        );
      }}
    </FormFrame>
  );
}

function QuizPicker({
  groups,
  chosen,
  error,
}: {
  groups: { title: string; quizzes: QuizChoice[] }[];
  chosen: string;
  error: string | undefined;
}) {
  return (
    <Field
      label="Quiz"
      error={error}
      control={(props) => (
        // Remounted with the answer of the server: the form's reset would else lose the choice.
        <select
          key={chosen}
          name="quiz"
          defaultValue={chosen}
          className={`${inputClass} min-h-11`}
          {...props}
        >
          <option value="">Choose a quiz…</option>
          {groups.map(({ title, quizzes }) => (
            <optgroup key={title} label={title}>
              {quizzes.map((quiz) => (
                <option key={quiz.slug} value={quiz.slug}>
                  {quiz.title} ({quiz.questions} questions)
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    />
  );
}

function FeedbackChoice({ chosen, error }: { chosen: string; error: string | undefined }) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-medium text-sm">Learners see how they did</legend>
      <div className="grid gap-1">
        {moments.map(({ value, text, hint }) => (
          <label key={value} className="flex min-h-10 cursor-pointer items-start gap-2.5 py-1">
            <input
              // As with the quiz: the reset after sending puts back what was checked first.
              key={String(chosen === value)}
              type="radio"
              name="feedback"
              value={value}
              defaultChecked={chosen === value}
              className="mt-1 size-[1.1rem] shrink-0 accent-accent"
            />
            <span>
              {text} <span className="block text-ink-soft text-sm">{hint}</span>
            </span>
          </label>
        ))}
      </div>
      {error ? <p className="text-sm text-wrong">{error}</p> : null}
    </fieldset>
  );
}
