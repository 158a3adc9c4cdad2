'use client';

import { useMemo, useRef } from 'react';
import type { Experiment } from '../../engine/spec';
import { type WidgetEventHandlers, WidgetEventsProvider } from '../../widgets/frame/events';
import { Widget } from '../../widgets/views';
import { entryOf, type QuestionViewProps } from '../view-props';
import { describeFreedom } from './freedom-text';
import type { LabPublic } from './schema';

/** The experiment in the playground, what it must show, and what may be changed. What is in the widget is the answer. */
export default function LabView({
  question,
  value,
  onChange,
  disabled,
}: QuestionViewProps<LabPublic>) {
  const { experiment: original, goal, goalText, hiddenSeedCount, needed } = question;
  const entered = useRef(value);
  entered.current = value;
  const enter = useRef(onChange);
  enter.current = onChange;
  const locked = useRef(disabled);
  locked.current = disabled;

  const events = useMemo<WidgetEventHandlers>(
    () => ({
      onChange: (_, experiment: Experiment) => {
        if (locked.current) return;
        const before = entryOf(entered.current, 'experiment') ?? original;
        if (JSON.stringify(before) !== JSON.stringify(experiment)) enter.current({ experiment });
      },
    }),
    [original],
  );
  const props = useMemo(
    () => ({
      id: `lab-${question.id}`,
      title: 'Your experiment',
      original,
      presets: [],
      tasks: [{ id: 'goal', say: sentence(goalText), goal }],
    }),
    [question.id, original, goal, goalText],
  );
  const seeds = question.seeds.length + hiddenSeedCount;

  return (
    <div className="grid gap-4">
      <div className="grid gap-2 rounded-xl bg-sunken px-4 py-3 leading-relaxed">
        <p>
          <strong className="font-semibold">Reach</strong> {goalText}
          {seeds > 1 ? `, on ${needed === seeds ? 'all' : `${needed}`} of ${seeds} seeds` : ''}.
          {hiddenSeedCount > 0
            ? ` ${hiddenSeedCount === 1 ? 'One of them is' : `${hiddenSeedCount} of them are`} not shown to you.`
            : ''}
        </p>
        <p>
          <strong className="font-semibold">You may change</strong>{' '}
          {question.mayChange.map(describeFreedom).join('; ')}. All else must stay.
        </p>
      </div>
      <WidgetEventsProvider value={events}>
        <Widget name="TrainingInProgress" props={props} still={null} />
      </WidgetEventsProvider>
    </div>
  );
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
