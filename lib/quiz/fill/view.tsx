'use client';

import { Fragment } from 'react';
import { Html } from '../html';
import { PieceMessages } from '../piece-message';
import { asText, entryOf, messagesAbout, type QuestionViewProps } from '../view-props';
import type { FillPublic, PublicBlank } from './schema';

export default function FillView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<FillPublic>) {
  const blank = (id: string) => {
    const found = question.blanks.find((one) => one.id === id);
    if (!found) return null;
    const tone = messagesAbout(shown, id)[0]?.tone;
    return (
      <BlankField
        blank={found}
        value={asText(entryOf(value, id))}
        onChange={(text) => onChange({ ...(value as object | null), [id]: text })}
        tone={tone}
      />
    );
  };
  const remarks = question.blanks
    .map((one) => ({ ...one, messages: messagesAbout(shown, one.id) }))
    .filter((one) => one.messages.length > 0);
  return (
    <fieldset aria-labelledby={labelledBy} disabled={disabled} className="grid min-w-0 gap-4">
      <div className="font-serif text-lg leading-[2.9]">
        {question.pieces.map((piece, at) => (
          <Fragment key={at}>
            {'blank' in piece ? blank(piece.blank) : <Html as="span" html={piece.html} />}
          </Fragment>
        ))}
      </div>
      {question.below.length > 0 ? (
        <ul className="flex flex-wrap gap-x-6 gap-y-2">
          {question.below.map((id) => (
            <li key={id} className="flex items-center gap-2">
              <span className="rounded-sm border border-ink-faint px-1.5 text-sm">
                {question.blanks.find((one) => one.id === id)?.number}
              </span>
              {blank(id)}
            </li>
          ))}
        </ul>
      ) : null}
      {remarks.length > 0 ? (
        <ul className="grid gap-1.5">
          {remarks.map((one) => (
            <li key={one.id} className="flex gap-2">
              {remarks.length > 1 ? <span className="text-ink-faint">{one.number}.</span> : null}
              <span className="grid">
                <PieceMessages messages={one.messages} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
}

function BlankField({
  blank,
  value,
  onChange,
  tone,
}: {
  blank: PublicBlank;
  value: string;
  onChange: (value: string) => void;
  tone?: 'right' | 'wrong' | 'note';
}) {
  const frame =
    tone === 'right'
      ? 'border-right bg-right-soft'
      : tone === 'wrong'
        ? 'border-wrong bg-wrong-soft'
        : 'border-line-strong bg-surface';
  const look = `mx-1 inline-block min-h-11 max-w-full rounded-lg border px-2.5 font-sans text-base leading-normal ${frame}`;
  const label = `Blank ${blank.number}`;
  if (blank.options) {
    return (
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={look}
      >
        <option value="">…</option>
        {blank.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      type="text"
      aria-label={label}
      autoComplete="off"
      autoCapitalize="off"
      maxLength={200}
      size={blank.numeric ? 7 : Math.max(12, Math.min(30, value.length + 1))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={look}
    />
  );
}
