'use client';

import { inputClass } from '../../ui/field';
import { asText, type QuestionViewProps } from '../view-props';
import type { NumericPublic } from './schema';

export default function NumericView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
}: QuestionViewProps<NumericPublic>) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-3">
        <input
          type="text"
          aria-labelledby={labelledBy}
          aria-describedby={`${labelledBy}-form`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          disabled={disabled}
          value={asText(value)}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} tabular min-h-11 min-w-0 max-w-60`}
        />
        {question.unit ? <span className="text-ink-soft">{question.unit}</span> : null}
      </div>
      <p id={`${labelledBy}-form`} className="text-ink-faint text-sm">
        A number, in digits or words, or a sum such as 3*4 + 2.
      </p>
    </div>
  );
}
