'use client';

import type { Remote } from 'comlink';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { GoalVerdict } from '@/lib/experiment/goal';
import type { Speed, TrainingWorker, Watch } from '@/lib/experiment/protocol';
import { useWidgetEvents } from './events';
import type { FirstRun, Refuse } from './first-run';
import { sameDocument } from './keep-state';
import type { Preset, Task, WidgetProps } from './props';
import { changeSettings, redoSettings, startSettings, undoSettings } from './settings';
import { Training, type TrainingState } from './training';
import { useFirstRun } from './use-first-run';
import { useGoals } from './use-goals';
import { useKeeping, useStorageKey } from './use-keeping';
import { type KeptRun, useKeptRuns } from './use-kept-runs';
import { useTraining } from './use-training';
import { useWorker } from './use-worker';

/** Everything the frame and a widget's view need of one widget. */
export interface Widget {
  id: string;
  title: string;
  caption?: string;
  original: Experiment;
  experiment: Experiment;
  presets: Preset[];
  tasks: (Task & { reached: boolean; verdict?: GoalVerdict })[];
  /** Null until the page's script has started the worker. */
  training: Training | null;
  worker: Remote<TrainingWorker> | null;
  state: TrainingState;
  playing: boolean;
  speed: Speed;
  setSpeed: (speed: Speed) => void;
  play: () => void;
  pause: () => void;
  advance: (steps: number) => void;
  advanceEpoch: () => void;
  restart: () => void;
  seek: (step: number) => void;
  /** Changes a setting: a new run starts, playing on if it played. Same `key` in a row: one undo. */
  change: (next: Experiment, key?: string) => void;
  undo: () => void;
  redo: () => void;
  canUndo: boolean;
  canRedo: boolean;
  reset: () => void;
  isOriginal: boolean;
  keptRuns: KeptRun[];
  keepRun: (name: string) => void;
  dropRun: (key: number) => void;
  openRun: (run: { experiment: Experiment; step: number }) => void;
  /** A sentence to show: a link that could not be opened, a file that was no experiment. */
  notice: string;
  setNotice: (notice: string) => void;
  /** What was just achieved, for who listens. */
  announcement: string;
}

const acceptAll: Refuse = () => null;

/** Joins settings, undo, the worker's run, goals, links and memory into one object for a view. */
export function useWidget(
  props: WidgetProps,
  watch: Watch,
  options: {
    /** At first; the learner may change it. */
    speed?: Speed;
    /** What this widget cannot show: a link to it opens the original. */
    refuse?: Refuse;
  } = {},
): Widget {
  const { id, original, tasks } = props;
  const worker = useWorker();
  const events = useWidgetEvents();
  const [settings, setSettings] = useState(() => startSettings(original));
  const [training, setTraining] = useState<Training | null>(null);
  const [speed, setSpeedState] = useState<Speed>(options.speed ?? 500);
  const [notice, setNotice] = useState('');
  /** Counts what was opened as a whole; 0 until the first run is known. */
  const [opening, setOpening] = useState(0);
  /** What to do when the next experiment is opened. */
  const next = useRef<{ step?: number; play?: boolean }>({});

  useEffect(() => {
    if (!worker) return;
    const made = new Training(worker, id);
    setTraining(made);
    return () => made.dispose();
  }, [worker, id]);

  const state = useTraining(training);
  const { experiment } = settings;
  const status = state.snapshot?.status;
  const playing = status === 'running';
  const storageKey = useStorageKey(id);

  const openFirst = useCallback((first: FirstRun) => {
    setNotice(first.notice ?? '');
    if (first.speed) setSpeedState(first.speed);
    next.current = { step: first.step };
    setSettings((old) => {
      const before = first.before ? changeSettings(old, first.before) : old;
      return { ...changeSettings(before, first.experiment), key: undefined };
    });
    setOpening((n) => n + 1);
  }, []);
  useFirstRun({ id, original, storageKey }, worker, options.refuse ?? acceptAll, openFirst);

  useEffect(() => {
    if (!training || opening === 0) return;
    const how = next.current;
    next.current = {};
    const goals = tasks.map((task) => task.goal);
    void training.open(experiment, { ...how, goals, original });
  }, [training, experiment, opening, tasks, original]);

  useEffect(() => {
    if (opening > 0) events.onChange?.(id, experiment);
  }, [events, id, experiment, opening]);
  useEffect(() => training?.setWatch(watch), [training, watch]);
  useEffect(() => {
    if (training) training.speed = speed;
  }, [training, speed]);
  useKeeping(storageKey, original, training, { experiment, speed, status });
  const goals = useGoals(id, tasks, training, state);
  const kept = useKeptRuns(training, experiment);

  const change = useCallback(
    (changed: Experiment, changeKey?: string) => {
      next.current = { play: training?.read().snapshot?.status === 'running' };
      setSettings((old) => changeSettings(old, changed, changeKey));
    },
    [training],
  );
  const steer = useMemo(
    () => ({
      play: () => void training?.play(),
      pause: () => void training?.pause(),
      advance: (steps: number) => void training?.advance(steps),
      advanceEpoch: () => void training?.advanceEpoch(),
      seek: (step: number) => void training?.seek(step),
      restart: () => void training?.seek(0),
      setSpeed: (value: Speed) => {
        setSpeedState(value);
        void training?.setSpeed(value);
      },
      undo: () => setSettings(undoSettings),
      redo: () => setSettings(redoSettings),
    }),
    [training],
  );
  const openRun = useCallback((run: { experiment: Experiment; step: number }) => {
    next.current = { step: run.step };
    setSettings((old) => changeSettings(old, run.experiment));
    setOpening((n) => n + 1);
  }, []);

  const isOriginal = useMemo(() => sameDocument(experiment, original), [experiment, original]);

  return {
    id,
    title: props.title,
    caption: props.caption,
    original,
    experiment,
    presets: props.presets,
    training,
    worker,
    state,
    playing,
    speed,
    ...steer,
    ...goals,
    ...kept,
    change,
    canUndo: settings.past.length > 0,
    canRedo: settings.future.length > 0,
    reset: () => {
      change(original);
      setNotice('');
    },
    isOriginal,
    openRun,
    notice,
    setNotice,
  };
}
