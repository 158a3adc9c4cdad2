'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Snapshot, Watch } from '@/lib/experiment/protocol';
import { countParameters } from '@/lib/experiment/shape';
import { Segmented } from '@/lib/ui/segmented';
import { Select } from '@/lib/ui/select';
import { LineKey } from '../figures/line-key';
import { Curves } from '../frame/curves';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import { useWidget } from '../frame/use-widget';
import { DataPanel } from '../training-in-progress/data-panel';
import { TrainingDetail } from '../training-in-progress/training-detail';
import { DeepControls } from './deep-controls';
import { describeLevels, nameRun } from './describe';
import type { LevelLine } from './draw-levels';
import { LevelChart } from './level-chart';
import {
  formatSize,
  type Level,
  measureFactor,
  type Quantity,
  quantities,
  readLevels,
} from './levels';
import { LevelsTable } from './levels-table';
import type { VanishingExplodingGradientsProps } from './props';
import { type ChangeName, changes, listChanges, readSettings, writeSettings } from './settings';
import { useBeside } from './use-beside';

const watch: Watch = { layers: { bins: 2 } };
const never = () => () => {};

/** Every layer's gradient on a logarithmic scale while the network trains; a second run beside it on request. */
export default function VanishingExplodingGradientsView({
  still,
  ...props
}: VanishingExplodingGradientsProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch);
  const { experiment, training, state } = widget;
  const settings = useMemo(() => readSettings(experiment), [experiment]);
  const [quantity, setQuantity] = useState<Quantity>('gradient');
  const [change, setChange] = useState<ChangeName | ''>('');
  const possible = useMemo(() => listChanges(settings), [settings]);
  const active = change !== '' && possible.includes(change) ? change : '';
  const other = useMemo(
    () => (active ? writeSettings(experiment, changes[active].apply(settings)) : null),
    [active, experiment, settings],
  );
  const beside = useBeside(widget, other, watch);

  // What was read last stays when a run diverges, and what was read first shows where it came from.
  const kept = useRef<{ now: Level[]; start: Level[]; beside: Level[] }>({
    now: [],
    start: [],
    beside: [],
  });
  const take = useCallback((snapshot: Snapshot | null | undefined, side: 'now' | 'beside') => {
    if (!snapshot?.layers) return;
    kept.current[side] = readLevels(snapshot.layers);
    if (side === 'now' && snapshot.step === 0) kept.current.start = kept.current.now;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another experiment begins with empty lines
  useEffect(() => {
    kept.current = { now: [], start: [], beside: [] };
  }, [experiment]);

  const read = useCallback((): LevelLine[] => {
    take(training?.read().snapshot, 'now');
    take(beside.training?.read().snapshot, 'beside');
    const { now, start, beside: next } = kept.current;
    const valuesOf = (levels: Level[]) => levels.map((level) => level[quantity]);
    const lines: LevelLine[] = [];
    if (start.length > 0 && start !== now)
      lines.push({
        name: 'at the start',
        values: valuesOf(start),
        color: 'ink-faint',
        dash: [3, 3],
        filled: false,
        width: 1,
      });
    if (active && next.length > 0)
      lines.push({
        name: changes[active].text,
        values: valuesOf(next),
        color: 'you',
        dash: [7, 4],
        filled: false,
        width: 2,
      });
    if (now.length > 0)
      lines.push({
        name: 'this run',
        values: valuesOf(now),
        color: 'accent',
        dash: [],
        filled: true,
        width: 2,
      });
    return lines;
  }, [training, beside.training, quantity, active, take]);
  const subscribe = useMemo(() => {
    const one = training?.subscribePictures ?? never;
    const two = beside.training?.subscribePictures ?? never;
    return (redraw: () => void) => {
      const stops = [one(redraw), two(redraw)];
      return () => {
        for (const stop of stops) stop();
      };
    };
  }, [training, beside.training]);

  const levels = state.snapshot?.layers ? readLevels(state.snapshot.layers) : kept.current.now;
  const factor = measureFactor(levels, quantity);
  const runName = nameRun(settings);
  const words = describeLevels(levels, quantity);
  const shown = state.info !== null && state.snapshot !== null;
  const besideNow = beside.state.snapshot;
  return (
    <Frame
      widget={widget}
      describe={`${runName}. ${words}`}
      settings={
        <>
          <Disclosure title="Every layer in numbers">
            <LevelsTable levels={levels} />
          </Disclosure>
          <Disclosure title="Data" summary={String(experiment.data.set)}>
            <DataPanel widget={widget} />
          </Disclosure>
          <Disclosure title="Optimizer and regularisation">
            <TrainingDetail widget={widget} />
          </Disclosure>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-4 @3xl:grid-cols-[minmax(0,1fr)_17.5rem]">
        <div className="grid content-start gap-3">
          <div className="needs-script flex flex-wrap items-end justify-between gap-x-6 gap-y-3 font-sans">
            <Segmented<Quantity>
              label="What to draw over the layers"
              value={quantity}
              onChange={setQuantity}
              options={(Object.keys(quantities) as Quantity[]).map((value) => ({
                value,
                text: quantities[value].text,
              }))}
            />
            <Select<ChangeName | ''>
              label="Beside it the same run"
              value={active}
              onChange={setChange}
              options={[
                { value: '', text: 'nothing' },
                ...possible.map((value) => ({ value, text: changes[value].text })),
              ]}
            />
          </div>
          <div className="grid gap-2 font-sans">
            <p className="text-ink-soft text-sm">{quantities[quantity].say}</p>
            <div className="relative h-72 @3xl:h-88">
              {shown ? (
                <LevelChart
                  read={read}
                  subscribe={subscribe}
                  label={`${quantities[quantity].say}, layer by layer. ${words}`}
                  className="h-full"
                />
              ) : (
                still
              )}
            </div>
            <p className="tabular flex flex-wrap gap-x-6 gap-y-1 text-sm">
              <LineKey line="stroke-ink-faint" dashed text="at the start" />
              <span className="text-ink-soft">
                <span className="text-accent">●</span> this run: from each hidden layer to the one
                below <span className="font-medium text-ink">×&thinsp;{formatSize(factor)}</span>
              </span>
              {active && besideNow ? (
                <span className="text-ink-soft">
                  <span className="text-you">○</span> {changes[active].text}:{' '}
                  {besideNow.status === 'diverged'
                    ? `diverged at step ${besideNow.step}`
                    : `training loss ${formatSize(besideNow.latest.trainLoss)} at step ${besideNow.step}`}
                </span>
              ) : null}
            </p>
          </div>
        </div>
        <div className="@3xl:order-last @3xl:col-span-2">
          <DeepControls widget={widget} />
        </div>
        <div>
          <p className="tabular mb-2 font-sans text-ink-soft text-sm">
            {countParameters(experiment).toLocaleString('en')} parameters
          </p>
          <Curves widget={widget} runName={runName} />
        </div>
      </div>
    </Frame>
  );
}
