'use client';

import { describeGoal } from '@/lib/experiment/goal';
import { Icon } from '@/lib/ui/icon';
import type { Widget } from './use-widget';

/** What to try, ticked by the widget itself as soon as a run does it. */
export function Tasks({ widget }: { widget: Widget }) {
  if (widget.tasks.length === 0) return null;
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
              <Standing task={task} began={(widget.state.snapshot?.step ?? 0) > 0} />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a run still lacks. Its line is there before the run, so that nothing below moves when it begins. */
function Standing({ task, began }: { task: Widget['tasks'][number]; began: boolean }) {
  return (
    <span className="block min-h-5 text-ink-faint text-sm leading-5">
      {began && !task.reached && task.verdict
        ? `Still missing: ${task.verdict.unmet.join('; ')}`
        : null}
    </span>
  );
}
