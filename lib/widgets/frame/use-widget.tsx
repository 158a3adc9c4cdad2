'use client';

import type { Remote } from 'comlink';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { GoalVerdict, Measurement } from '@/lib/experiment/goal';
import type { Speed, TrainingWorker, Watch } from '@/lib/experiment/protocol';
import { type RunReport, useWidgetEvents } from './events';
import { readKept, sameDocument, writeKept } from './keep-state';
import type { Preset, Task, WidgetProps } from './props';
import { changeSettings, redoSettings, startSettings, undoSettings } from './settings';
import { Training, type TrainingState } from './training';
import { useWorker } from './use-worker';

/** A run set aside for comparison: its curve and how to come back to it. */
export interface KeptRun {
  key: number;
  name: string;
  experiment: Experiment;
  step: number;
  history: Measurement[];
}

export const maximumKeptRuns = 4;
/** A reload returns to the step it left, unless the way there is long. */
const longestReplay = 100_000;

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

const idle: TrainingState = { info: null, snapshot: null, history: [], problems: [] };
const never = () => () => {};
const atRest = () => idle;

/** Joins settings, undo, the worker's run, goals, links and memory into one object for a view. */
export function useWidget(
  props: WidgetProps,
  watch: Watch,
  options: { /** At first; the learner may change it. */ speed?: Speed } = {},
): Widget {
  const { id, original, tasks } = props;
  const worker = useWorker();
  const events = useWidgetEvents();
  const [settings, setSettings] = useState(() => startSettings(original));
  const [training, setTraining] = useState<Training | null>(null);
  const [speed, setSpeedState] = useState<Speed>(options.speed ?? 500);
  const [keptRuns, setKeptRuns] = useState<KeptRun[]>([]);
  const [notice, setNotice] = useState('');
  const [announced, setAnnounced] = useState('');
  const [reached, setReached] = useState<ReadonlySet<string>>(new Set());
  /** What to do when the next experiment is opened. */
  const next = useRef<{ step?: number; play?: boolean }>({});

  useEffect(() => {
    if (!worker) return;
    const made = new Training(worker, id);
    setTraining(made);
    return () => made.dispose();
  }, [worker, id]);

  const state = useSyncExternalStore(
    training?.subscribe ?? never,
    training?.getState ?? atRest,
    atRest,
  );
  const { experiment } = settings;
  const status = state.snapshot?.status;
  const playing = status === 'running';
  const key = useStorageKey(id);

  // The first run: the link's, else the one that was kept, else the author's.
  const started = useRef(false);
  useEffect(() => {
    if (!training || !worker || started.current) return;
    let current = true;
    void findFirstRun(worker, id, key, original).then((first) => {
      if (!current) return;
      started.current = true;
      if (first.notice) setNotice(first.notice);
      if (first.speed) setSpeedState(first.speed);
      next.current = { step: first.step };
      setSettings((old) => ({ ...changeSettings(old, first.experiment), key: undefined }));
      setOpening((n) => n + 1);
    });
    return () => {
      current = false;
    };
  }, [training, worker, id, key, original]);
  const [opening, setOpening] = useState(0);

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

  // Kept when a run comes to rest and when the page is left.
  const latest = useRef({ experiment, speed });
  latest.current = { experiment, speed };
  useEffect(() => {
    if (!training) return;
    const keep = () => {
      const step = training.read().snapshot?.step;
      if (step !== undefined)
        writeKept(() => localStorage, key, original, { ...latest.current, step });
    };
    if (status && status !== 'running') keep();
    const hide = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', keep);
    };
  }, [training, status, key, original]);

  // Goals reached, told once each.
  const verdicts = state.snapshot?.goals;
  useEffect(() => {
    tasks.forEach((task, i) => {
      if (!verdicts?.[i]?.reached || reached.has(task.id)) return;
      setReached((old) => new Set([...old, task.id]));
      setAnnounced(`Task done: ${task.say}`);
      events.onGoal?.(id, task.id, report(training));
    });
  }, [verdicts, tasks, reached, events, id, training]);
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (wasPlaying.current && !playing && (state.snapshot?.step ?? 0) > 0)
      events.onRun?.(id, report(training));
    wasPlaying.current = playing;
  }, [playing, events, id, training, state.snapshot]);

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

  return {
    id,
    title: props.title,
    caption: props.caption,
    original,
    experiment,
    presets: props.presets,
    tasks: tasks.map((task, i) => ({
      ...task,
      verdict: verdicts?.[i],
      reached: reached.has(task.id) || Boolean(events.done?.has(`${id}/${task.id}`)),
    })),
    training,
    worker,
    state,
    playing,
    speed,
    ...steer,
    change,
    canUndo: settings.past.length > 0,
    canRedo: settings.future.length > 0,
    reset: () => {
      change(original);
      setNotice('');
    },
    isOriginal: sameDocument(experiment, original),
    keptRuns,
    keepRun: (name) => {
      const now = training?.read();
      if (!now?.snapshot) return;
      const { history, snapshot } = now;
      setKeptRuns((old) => {
        const run = {
          key: (old.at(-1)?.key ?? 0) + 1,
          name,
          experiment,
          step: snapshot.step,
          history: [...history],
        };
        return [...old, run].slice(-maximumKeptRuns);
      });
    },
    dropRun: (runKey) => setKeptRuns((old) => old.filter((run) => run.key !== runKey)),
    openRun,
    notice,
    setNotice,
    announcement: announced,
  };
}

function useStorageKey(id: string): string {
  const [path, setPath] = useState('');
  useEffect(() => setPath(location.pathname), []);
  return `descent:widget:${path}:${id}`;
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

interface FirstRun {
  experiment: Experiment;
  step: number;
  notice?: string;
  speed?: Speed;
}

async function findFirstRun(
  worker: Remote<TrainingWorker>,
  id: string,
  key: string,
  original: Experiment,
): Promise<FirstRun> {
  const fragment = location.hash;
  if (fragment.startsWith('#run=')) {
    const opened = await worker.decodeLink(fragment);
    const named = fragment.slice('#run='.length).split('.')[0];
    if (opened.ok && opened.run.widget === id) {
      document.getElementById(`widget-${id}`)?.scrollIntoView({ block: 'start' });
      return { experiment: opened.run.experiment, step: opened.run.step };
    }
    if (
      !opened.ok &&
      (named === id || named === '' || named.length > 60 || /%(?![0-9A-F]{2})/i.test(named))
    )
      return { experiment: original, step: 0, notice: opened.problem };
  }
  const kept = readKept(() => localStorage, key, original);
  if (!kept) return { experiment: original, step: 0 };
  const checked = await worker.check(kept.experiment);
  if (!checked.ok) return { experiment: original, step: 0 };
  const step = kept.step <= longestReplay ? kept.step : 0;
  return { experiment: checked.value, step, speed: kept.speed };
}
