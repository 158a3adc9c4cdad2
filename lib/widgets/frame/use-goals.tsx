'use client';

import { useEffect, useRef, useState } from 'react';
import { type RunReport, useWidgetEvents } from './events';
import type { Task } from './props';
import type { Training, TrainingState } from './training';

/** Tells the page of goals reached, once each, and of every run that came to rest. */
export function useGoals(
  id: string,
  tasks: Task[],
  training: Training | null,
  state: TrainingState,
) {
  const events = useWidgetEvents();
  const [reached, setReached] = useState<ReadonlySet<string>>(new Set());
  const [announcement, setAnnouncement] = useState('');
  const verdicts = state.snapshot?.goals;
  useEffect(() => {
    tasks.forEach((task, i) => {
      if (!verdicts?.[i]?.reached || reached.has(task.id)) return;
      setReached((old) => new Set([...old, task.id]));
      setAnnouncement(`Task done: ${task.say}`);
      events.onGoal?.(id, task.id, report(training));
    });
  }, [verdicts, tasks, reached, events, id, training]);

  const playing = state.snapshot?.status === 'running';
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (wasPlaying.current && !playing && (state.snapshot?.step ?? 0) > 0)
      events.onRun?.(id, report(training));
    wasPlaying.current = playing;
  }, [playing, events, id, training, state.snapshot]);

  return {
    announcement,
    tasks: tasks.map((task, i) => ({
      ...task,
      verdict: verdicts?.[i],
      reached: reached.has(task.id) || Boolean(events.done?.has(`${id}/${task.id}`)),
    })),
  };
}

function report(training: Training | null): RunReport {
  const latest = training?.read().snapshot?.latest;
  return {
    step: latest?.step ?? 0,
    trainLoss: latest?.trainLoss ?? Number.NaN,
    validationLoss: latest?.validationLoss ?? Number.NaN,
    trainAccuracy: latest?.trainAccuracy ?? Number.NaN,
    validationAccuracy: latest?.validationAccuracy ?? Number.NaN,
  };
}
