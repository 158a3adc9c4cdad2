'use client';

import type { ReactNode } from 'react';
import { Icon } from '@/lib/ui/icon';
import { useLessonProgress } from './lesson-progress';

/** A task of a widget, ticked when the widget has seen it done. */
export function LessonTask({
  widget,
  task,
  goal,
  children,
}: {
  widget: string;
  task: string;
  /** The goal in words. */
  goal: string;
  children: ReactNode;
}) {
  const reached = useLessonProgress().done.has(`${widget}/${task}`);
  return (
    <div
      className={`lesson-task flex gap-3.5 rounded-xl border px-4 py-3.5 font-sans text-base leading-relaxed ${reached ? 'border-right/50 bg-right-soft' : 'border-line bg-surface'}`}
    >
      <span
        className={`mt-0.5 grid size-6 shrink-0 place-items-center rounded-full border ${reached ? 'border-right bg-right text-paper' : 'border-line-strong'}`}
      >
        {reached ? <Icon name="check" size={16} /> : null}
      </span>
      <div className="min-w-0">
        <div>{children}</div>
        <p className="mt-1 text-ink-soft text-sm">
          <span aria-live="polite">{reached ? 'Done: ' : 'Done when: '}</span>
          {goal}. <a href={`#slot-${widget}`}>To the widget</a>
        </p>
      </div>
    </div>
  );
}
