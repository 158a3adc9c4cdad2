'use client';

import { Html } from '../html';
import { PieceMessages } from '../piece-message';
import { asText, entryOf, messagesAbout, type QuestionViewProps } from '../view-props';
import type { MatchPublic } from './schema';

export default function MatchView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<MatchPublic>) {
  const letterOf = (at: number) => String.fromCharCode(65 + at);
  return (
    <fieldset aria-labelledby={labelledBy} disabled={disabled} className="grid min-w-0 gap-4">
      <ul className="grid grid-cols-1 gap-x-6 gap-y-1.5 rounded-xl bg-sunken px-4 py-3 sm:grid-cols-2">
        {question.options.map((option, at) => (
          <li key={option.id} className="flex gap-2">
            <span className="font-semibold text-ink-soft">{letterOf(at)}</span>
            <Html as="span" html={option.html} className="min-w-0" />
          </li>
        ))}
      </ul>
      <ul className="grid grid-cols-1 gap-2">
        {question.lefts.map((left) => {
          const messages = messagesAbout(shown, left.id);
          const tone = messages[0]?.tone;
          const frame =
            tone === 'right'
              ? 'border-right bg-right-soft'
              : tone
                ? 'border-wrong bg-wrong-soft'
                : 'border-line';
          return (
            <li
              key={left.id}
              className={`grid grid-cols-1 gap-1 rounded-xl border px-4 py-2 ${frame}`}
            >
              <label className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1">
                <Html as="span" html={left.html} className="min-w-32 flex-1" />
                <select
                  value={asText(entryOf(value, left.id))}
                  onChange={(event) =>
                    onChange({ ...(value as object | null), [left.id]: event.target.value })
                  }
                  className="min-h-11 min-w-28 max-w-full rounded-lg border border-line-strong bg-surface px-3"
                >
                  <option value="">Choose…</option>
                  {question.options.map((option, at) => (
                    <option key={option.id} value={option.id}>
                      {/[\\^_{}]/.test(option.label)
                        ? letterOf(at)
                        : `${letterOf(at)}: ${option.label}`}
                    </option>
                  ))}
                </select>
              </label>
              <PieceMessages messages={messages} />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
