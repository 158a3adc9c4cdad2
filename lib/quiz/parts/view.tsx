'use client';

import { Suspense } from 'react';
import { Html, prose } from '../html';
import { ShownDetails } from '../shown-details';
import { partView } from '../simple-views';
import { VerdictBadge } from '../verdict-badge';
import { entryOf, type QuestionViewProps } from '../view-props';
import type { PartKind, PartsPublic } from './schema';

export default function PartsView({
  question,
  value,
  onChange,
  disabled,
  labelledBy,
  shown,
}: QuestionViewProps<PartsPublic>) {
  return (
    <ol className="grid gap-8">
      {question.parts.map((part, at) => {
        const promptId = `${labelledBy}-${part.id}`;
        const View = partView(part.question.kind as PartKind);
        const result = shown?.parts[part.id];
        return (
          <li key={part.id} className="grid gap-3">
            <div className="flex items-baseline gap-2">
              <span className="font-semibold text-ink-soft">{String.fromCharCode(97 + at)}.</span>
              <Html
                id={promptId}
                html={part.question.promptHtml}
                className={`${prose} min-w-0 flex-1 font-serif text-lg leading-relaxed`}
              />
              {result ? <VerdictBadge {...result} /> : null}
            </div>
            <Suspense fallback={<div className="h-24" />}>
              <View
                question={part.question}
                value={entryOf(value, part.id)}
                onChange={(entered) =>
                  onChange({ ...(value as object | null), [part.id]: entered })
                }
                disabled={disabled}
                labelledBy={promptId}
                shown={result?.shown}
              />
            </Suspense>
            {result ? <ShownDetails shown={result.shown} verdict={result.verdict} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
