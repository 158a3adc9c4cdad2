'use client';

import { memo, useCallback, useMemo, useState } from 'react';
import type { Measurement } from '@/lib/experiment/goal';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { Segmented } from '@/lib/ui/segmented';
import type { Curve, Quantity } from '../figures/draw-curves';
import type { CurveSource } from '../figures/live-chart';
import { LossChart } from '../figures/loss-chart';
import { sameSettings } from './same-settings';
import type { Training } from './training';
import { maximumKeptRuns } from './use-kept-runs';
import type { Widget } from './use-widget';

/** A second run that goes on at the same time, drawn faintly under the first. */
export interface BesideRun {
  name: string;
  training: Training | null;
}

/** Live losses (or accuracies) of the run and of the runs kept beside it, with their latest values. */
export function Curves({
  widget,
  runName,
  beside,
}: {
  widget: Widget;
  runName: string;
  beside?: BesideRun;
}) {
  const [quantity, setQuantity] = useState<Quantity>('loss');
  const [log, setLog] = useState(false);
  const { training, state, keptRuns } = widget;
  const second = beside?.training ?? null;
  const secondName = beside?.name ?? '';
  const measuresAccuracy = state.info?.task !== 'regression';
  const shown = measuresAccuracy ? quantity : 'loss';
  const sources = useMemo((): CurveSource[] => {
    const kept = keptRuns.map(({ name, history }) => ({ name, history, faint: true }));
    const other = second ? [{ name: secondName, training: second, faint: true }] : [];
    return [...kept, ...other, ...(training ? [{ name: 'now', training }] : [])];
  }, [training, keptRuns, second, secondName]);
  const read = useCallback((): Curve[] => {
    const kept = keptRuns.map((run) => ({ name: run.name, history: run.history, faint: true }));
    const { history = [], snapshot } = training?.read() ?? {};
    const latest = snapshot?.latest;
    // Between two evaluations (single steps) the curve still ends where the run is.
    const fresh = latest && latest.step > (history.at(-1)?.step ?? -1) ? [latest] : [];
    const other = second ? [{ name: secondName, history: second.read().history, faint: true }] : [];
    return [
      ...kept,
      ...other,
      { name: 'now', history: fresh.length > 0 ? [...history, ...fresh] : history },
    ];
  }, [training, keptRuns, second, secondName]);
  const subscribe = useMemo(
    () => (redraw: () => void) => {
      const stops = [training, second].map((run) => run?.subscribeFrames(redraw));
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [training, second],
  );
  const latest = state.snapshot?.latest;
  return (
    <div className="grid gap-2 font-sans">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Legend latest={latest} quantity={shown} />
        <div className="needs-script flex flex-wrap gap-2">
          {measuresAccuracy ? (
            <Segmented
              label="What to draw"
              hideLabel
              value={quantity}
              onChange={setQuantity}
              options={[
                { value: 'loss', text: 'Loss' },
                { value: 'accuracy', text: 'Accuracy' },
              ]}
            />
          ) : null}
          {shown === 'loss' ? (
            <Segmented
              label="Scale"
              hideLabel
              value={log ? 'log' : 'linear'}
              onChange={(value) => setLog(value === 'log')}
              options={[
                { value: 'linear', text: 'Linear' },
                { value: 'log', text: 'Log' },
              ]}
            />
          ) : null}
        </div>
      </div>
      <LossChart
        sources={sources}
        read={read}
        subscribe={subscribe}
        quantity={shown}
        log={log}
        label={`${shown === 'loss' ? 'Loss' : 'Accuracy'} against step: ${tellLatest(latest, shown)}`}
        className="h-44"
      />
      <Kept widget={widget} runName={runName} mayKeep={(state.snapshot?.step ?? 0) > 0} />
    </div>
  );
}

const Kept = memo(function Kept({
  widget,
  runName,
  mayKeep,
}: {
  widget: Widget;
  runName: string;
  mayKeep: boolean;
}) {
  const { keptRuns } = widget;
  return (
    <div className="needs-script flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Button
        size="sm"
        variant="quiet"
        className="-ml-2 min-h-10!"
        disabled={!mayKeep}
        title={`Draws this run faintly under the next ones; up to ${maximumKeptRuns}`}
        onClick={() => widget.keepRun(runName)}
      >
        <Icon name="plus" size={16} /> Keep this run to compare
      </Button>
      {keptRuns.map((run) => (
        <span
          key={run.key}
          className="inline-flex items-center rounded-full border border-line bg-sunken pl-1"
        >
          <button
            type="button"
            onClick={() => widget.openRun(run)}
            title="Open this run again"
            className="min-h-9 px-2 text-ink-soft pointer-coarse:min-h-10 hover:text-ink"
          >
            {run.name}
            <span className="tabular text-ink-faint">
              {' '}
              · {format(run.history.at(-1)?.trainLoss)}
            </span>
          </button>
          <button
            type="button"
            aria-label={`Drop the run ${run.name}`}
            onClick={() => widget.dropRun(run.key)}
            className="grid size-9 place-items-center pointer-coarse:size-10 text-ink-faint hover:text-ink"
          >
            <Icon name="cross" size={14} />
          </button>
        </span>
      ))}
    </div>
  );
}, sameSettings);

/** The two line styles with today's values. */
function Legend({ latest, quantity }: { latest?: Measurement; quantity: Quantity }) {
  const [train, validation] =
    quantity === 'loss'
      ? [format(latest?.trainLoss), format(latest?.validationLoss)]
      : [percent(latest?.trainAccuracy), percent(latest?.validationAccuracy)];
  return (
    <dl className="tabular flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <div className="flex items-center gap-2">
        <svg width="24" height="8" aria-hidden="true" className="stroke-train">
          <path d="M0 4H24" strokeWidth="2.5" />
        </svg>
        <dt className="text-ink-soft">Training</dt>
        <dd className="min-w-12 font-medium text-ink">{train}</dd>
      </div>
      <div className="flex items-center gap-2">
        <svg width="24" height="8" aria-hidden="true" className="stroke-validation">
          <path d="M0 4H24" strokeWidth="2.5" strokeDasharray="6 3" />
        </svg>
        <dt className="text-ink-soft">Validation</dt>
        <dd className="min-w-12 font-medium text-ink">{validation}</dd>
      </div>
    </dl>
  );
}

export function format(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1).replace('-', '−');
  return value >= 100 ? value.toPrecision(4) : value.toFixed(3);
}

export function percent(value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '–' : `${(100 * value).toFixed(1)} %`;
}

function tellLatest(latest: Measurement | undefined, quantity: Quantity): string {
  if (!latest) return 'no run yet';
  return quantity === 'loss'
    ? `training ${format(latest.trainLoss)}, validation ${format(latest.validationLoss)} at step ${latest.step}`
    : `training ${percent(latest.trainAccuracy)}, validation ${percent(latest.validationAccuracy)} at step ${latest.step}`;
}
