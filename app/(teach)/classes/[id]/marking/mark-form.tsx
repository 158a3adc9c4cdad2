'use client';

import { TextArea, TextField } from '@/lib/ui/field';
import { type FormAction, FormFrame } from '../../../../(account)/form-frame';

const verdicts = [
  { value: 'correct', text: 'Right' },
  { value: 'partial', text: 'Partly right' },
  { value: 'incorrect', text: 'Not right' },
] as const;

/** A teacher's decision about one answer. */
export function MarkForm({
  action,
  possible,
  verdict,
  earned,
}: {
  action: FormAction;
  possible: number;
  /** The mark as it stands, if there is one. */
  verdict: string | null;
  earned: number;
}) {
  return (
    <FormFrame action={action} submit="Record the mark" working="Recording…">
      {({ errors, typed }) => (
        <>
          <fieldset>
            <legend className="mb-1.5 font-medium text-sm">Your mark</legend>
            <div className="flex flex-wrap gap-x-6">
              {verdicts.map((one) => (
                <label key={one.value} className="flex min-h-10 cursor-pointer items-center gap-2">
                  <input
                    type="radio"
                    name="verdict"
                    value={one.value}
                    defaultChecked={(typed.verdict ?? verdict) === one.value}
                    className="size-[1.1rem] accent-accent"
                  />
                  {one.text}
                </label>
              ))}
            </div>
            {errors.verdict ? <p className="text-sm text-wrong">{errors.verdict}</p> : null}
          </fieldset>
          <TextField
            label="Points"
            hint={`For a part of it: more than 0 and less than ${possible}.`}
            name="points"
            inputMode="decimal"
            autoComplete="off"
            maxLength={20}
            defaultValue={typed.points ?? (verdict === 'partial' ? String(earned) : undefined)}
            error={errors.points}
            className="max-w-64"
          />
          <TextArea
            label="A note for the learner, if you like"
            name="note"
            rows={2}
            maxLength={1000}
            defaultValue={typed.note}
            error={errors.note}
          />
        </>
      )}
    </FormFrame>
  );
}
