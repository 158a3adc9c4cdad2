'use client';

import { inputClass } from '../../ui/field';
import { HighlightedAnswer } from '../highlighted-answer';
import { asText, type QuestionViewProps } from '../view-props';
import type { PublicTextQuestion } from './grade';

export default function TextView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<PublicTextQuestion>) {
  const text = asText(value);
  if (disabled && shown) return <HighlightedAnswer text={text} shown={shown} />;
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return (
    <div className="grid gap-1">
      <textarea
        aria-labelledby={labelledBy}
        aria-describedby={`${labelledBy}-length`}
        rows={4}
        maxLength={question.maxLength}
        disabled={disabled}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputClass} field-sizing-content max-h-[60dvh] min-h-28 font-serif text-lg leading-relaxed`}
      />
      <p id={`${labelledBy}-length`} className="text-end text-ink-faint text-sm">
        {words === 0
          ? 'A sentence or two is enough.'
          : `${words} ${words === 1 ? 'word' : 'words'}`}
      </p>
    </div>
  );
}
