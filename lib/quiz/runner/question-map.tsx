'use client';

import { useEffect, useRef } from 'react';

/** One button a question: answered or not, and which is in sight. */
export function QuestionMap({
  ids,
  answered,
  unreadable,
  current,
  onGo,
}: {
  ids: string[];
  answered: ReadonlySet<string>;
  unreadable: Record<string, string>;
  current: number | null;
  onGo: (index: number) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  // On a narrow screen the buttons stand in one row that scrolls: the one in sight is kept in sight.
  useEffect(() => {
    const row = list.current;
    const button = current === null ? null : row?.children[current];
    if (!row || !(button instanceof HTMLElement)) return;
    row.scrollLeft = button.offsetLeft - (row.clientWidth - button.offsetWidth) / 2;
  }, [current]);
  return (
    <nav aria-label="Questions">
      <ol
        ref={list}
        className="relative -mx-1 flex gap-1.5 overflow-x-auto p-1 sm:flex-wrap sm:overflow-visible"
      >
        {ids.map((id, index) => {
          const look = unreadable[id]
            ? 'border-warn bg-warn-soft'
            : answered.has(id)
              ? 'border-you bg-you-soft'
              : 'border-line-strong bg-surface';
          const state = unreadable[id] ? 'cannot be read' : answered.has(id) ? 'answered' : 'open';
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={current === index ? 'step' : undefined}
                aria-label={`Question ${index + 1}, ${state}`}
                onClick={() => onGo(index)}
                className={`tabular size-10 shrink-0 rounded-lg border text-sm aria-[current]:font-bold aria-[current]:ring-2 aria-[current]:ring-accent ${look}`}
              >
                {index + 1}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
