'use client';

import { describeGoal } from '@/lib/experiment/goal';
import { Icon } from '@/lib/ui/icon';
import type { Widget } from './use-widget';

/** What to try, ticked by the widget itself as soon as a run does it. */
export function Tasks({ widget }: { widget: Widget }) {
  if (widget.tasks.length === 0) return null;
  const step = widget.state.snapshot?.step ?? 0;
  return (
    <div className="font-sans">
      <h4 className="mb-1 font-semibold text-sm">Try</h4>
      <ol className="grid gap-1.5">
        {widget.tasks.map((task) => (
          <li key={task.id} className="flex items-start gap-2.5 text-[0.95rem] leading-snug">
            <span
              className={`mt-px grid size-5 shrink-0 place-items-center rounded-full border ${task.reached ? 'border-right bg-right text-paper' : 'border-line-strong'}`}
            >
              {task.reached ? <Icon name="check" size={14} /> : null}
            </span>
            <span title={describeGoal(task.goal)}>
              <span className="sr-only">{task.reached ? 'Done: ' : 'To do: '}</span>
              {task.say}
              <Standing task={task} began={step > 0} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a run still lacks. It is told before the run as well, so that nothing below moves when it begins. */
function Standing({ task, began }: { task: Widget['tasks'][number]; began: boolean }) {
  const { reached, verdict } = task;
  return (
    <span className="tabular block min-h-5 text-ink-faint text-sm leading-5">
      {!reached && verdict && verdict.unmet.length > 0
        ? `${began ? 'Still missing' : 'Asked for'}: ${verdict.unmet.join('; ').replaceAll(' %', '\u00a0%')}`
        : null}
    </span>
  );
}
