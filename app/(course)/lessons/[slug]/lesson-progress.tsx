'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { fetchLessonState, forgetLessonState } from '@/lib/quiz/runner/learner-state';
import { type WidgetEventHandlers, WidgetEventsProvider } from '@/lib/widgets/frame/events';
import { recordMilestone } from './record-milestone';

interface LessonProgressValue {
  /** Tasks reached, as `<widget>/<task>`. */
  done: ReadonlySet<string>;
  reach: (widget: string, task: string, detail?: unknown) => void;
}

const LessonProgressContext = createContext<LessonProgressValue>({
  done: new Set(),
  reach: () => {},
});

export const useLessonProgress = () => useContext(LessonProgressContext);

/** What this learner has reached in this lesson: fetched after the page, which is the same for everybody. */
export function LessonProgress({ slug, children }: { slug: string; children: ReactNode }) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    let current = true;
    void fetchLessonState(slug).then(({ milestones }) => {
      if (!current) return;
      const goals = milestones.filter((one) => one.kind === 'goal').map((one) => one.key);
      setDone((known) => new Set([...known, ...goals]));
    });
    return () => {
      current = false;
    };
  }, [slug]);

  const reach = useCallback(
    (widget: string, task: string, detail?: unknown) => {
      const key = `${widget}/${task}`;
      setDone((known) => (known.has(key) ? known : new Set([...known, key])));
      void recordMilestone(slug, 'goal', key, detail);
      forgetLessonState(slug);
    },
    [slug],
  );

  const value = useMemo(() => ({ done, reach }), [done, reach]);
  const events = useMemo((): WidgetEventHandlers => ({ onGoal: reach, done }), [reach, done]);
  return (
    <LessonProgressContext value={value}>
      <WidgetEventsProvider value={events}>{children}</WidgetEventsProvider>
    </LessonProgressContext>
  );
}
