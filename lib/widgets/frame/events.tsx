'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Experiment } from '@/lib/engine/spec';

/** A run as the page may want to record it. */
export interface RunReport {
  step: number;
  trainLoss: number;
  validationLoss: number;
  trainAccuracy: number;
  validationAccuracy: number;
}

/** What a widget tells the page around it. The page decides what to keep; a widget knows nothing of learners. */
export interface WidgetEventHandlers {
  /** A task's goal was reached for the first time since the page was opened. */
  onGoal?: (widget: string, task: string, run: RunReport) => void;
  /** A run was paused or came to its end. */
  onRun?: (widget: string, run: RunReport) => void;
  /** The settings are others now: the document that the widget would train. */
  onChange?: (widget: string, experiment: Experiment) => void;
  /** Tasks already done earlier, as `<widget>/<task>`. */
  done?: ReadonlySet<string>;
}

const WidgetEvents = createContext<WidgetEventHandlers>({});

export function WidgetEventsProvider({
  value,
  children,
}: {
  value: WidgetEventHandlers;
  children: ReactNode;
}) {
  return <WidgetEvents value={value}>{children}</WidgetEvents>;
}

export function useWidgetEvents(): WidgetEventHandlers {
  return useContext(WidgetEvents);
}
