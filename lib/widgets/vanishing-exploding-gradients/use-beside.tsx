'use client';

import { useEffect, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { Watch } from '@/lib/experiment/protocol';
import { Training } from '../frame/training';
import { useTraining } from '../frame/use-training';
import type { Widget } from '../frame/use-widget';

/**
 * A second run beside the widget's own, in the same worker: it plays, pauses, steps and goes back with it, so that
 * both stand at the same step whenever they rest. Null experiment: no second run.
 */
export function useBeside(widget: Widget, experiment: Experiment | null, watch: Watch) {
  const { worker, id, training: main, speed, playing } = widget;
  const [training, setTraining] = useState<Training | null>(null);
  const wanted = experiment !== null;

  useEffect(() => {
    if (!worker || !wanted) return;
    const made = new Training(worker, `${id} beside`);
    setTraining(made);
    return () => {
      made.dispose();
      setTraining(null);
    };
  }, [worker, id, wanted]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: speed and play are followed below
  useEffect(() => {
    if (!training || !experiment) return;
    training.setWatch(watch);
    training.speed = speed;
    const step = main?.read().snapshot?.step;
    void training.open(experiment, { step, play: playing });
  }, [training, experiment, watch, main]);

  const step = widget.state.snapshot?.step ?? 0;
  const rests = widget.state.snapshot !== null && !playing;
  useEffect(() => {
    if (!training?.read().info) return;
    if (playing) {
      training.speed = speed;
      void training.play();
    } else if (rests) void training.seek(step);
  }, [training, playing, rests, step, speed]);

  const state = useTraining(training, true);
  return { training, state };
}
