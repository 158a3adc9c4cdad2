'use client';

import type { Speed } from '@/lib/experiment/protocol';
import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { SeedField } from './seed-field';
import type { Widget } from './use-widget';

const speeds: { value: Speed; text: string }[] = [
  { value: 1, text: '1 step/s' },
  { value: 10, text: '10 steps/s' },
  { value: 100, text: '100 steps/s' },
  { value: 500, text: '500 steps/s' },
  { value: 5000, text: '5,000 steps/s' },
  { value: 'max', text: 'as fast as it can' },
];

/** Start, stop, one step, one epoch, back to the start; speed and seed; where the run is. */
export function Transport({ widget, seed = true }: { widget: Widget; seed?: boolean }) {
  const { playing, state, speed } = widget;
  const snapshot = state.snapshot;
  const ready = state.info !== null;
  const ended = snapshot?.status === 'finished' || snapshot?.status === 'diverged';
  return (
    <div className="needs-script flex flex-wrap items-center gap-x-4 gap-y-2 font-sans">
      <div className="flex items-center gap-1">
        <Button
          // At the end of a run this is the way on.
          variant={ended ? 'secondary' : 'quiet'}
          size="icon"
          aria-label="Back to the start"
          title="Back to the start (R)"
          disabled={!ready || snapshot?.step === 0}
          onClick={widget.restart}
        >
          <Icon name="reset" />
        </Button>
        <Button
          variant="primary"
          size="icon"
          className="!size-12 rounded-full!"
          aria-label={playing ? 'Pause' : 'Train'}
          title={playing ? 'Pause (K)' : 'Train (K)'}
          disabled={!ready || (ended && !playing)}
          onClick={playing ? widget.pause : widget.play}
        >
          <Icon name={playing ? 'pause' : 'play'} size={24} />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label="One step"
          title="One step: one mini-batch, one update (S)"
          disabled={!ready || playing || ended}
          onClick={() => widget.advance(1)}
        >
          <Icon name="step" />
        </Button>
        <Button
          variant="quiet"
          size="icon"
          aria-label="One epoch"
          title="One epoch: every training sample once (E)"
          disabled={!ready || playing || ended}
          onClick={widget.advanceEpoch}
        >
          <Icon name="fastForward" />
        </Button>
      </div>
      <Counters widget={widget} />
      <label className="flex items-center gap-2 text-ink-soft text-sm">
        <span className="sr-only @md:not-sr-only">Speed</span>
        <select
          value={String(speed)}
          onChange={(event) => {
            const value = event.target.value;
            widget.setSpeed(value === 'max' ? 'max' : Number(value));
          }}
          className="min-h-10 rounded-lg border border-line bg-surface px-2 text-ink"
        >
          {speeds.map(({ value, text }) => (
            <option key={value} value={String(value)}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {seed ? <SeedField widget={widget} /> : null}
      <Whereabouts widget={widget} />
    </div>
  );
}

/** One line that is always there, so that the end of a run moves nothing below it. */
function Whereabouts({ widget }: { widget: Widget }) {
  const { snapshot, info } = widget.state;
  const ended = snapshot?.status === 'finished' && snapshot.reason;
  const epoch = info
    ? `${info.stepsPerEpoch.toLocaleString('en')} ${info.stepsPerEpoch === 1 ? 'step makes' : 'steps make'} an epoch.`
    : '';
  return (
    <p role="status" className="min-h-5 basis-full text-ink-soft text-sm leading-5">
      {ended || epoch}
    </p>
  );
}

function Counters({ widget }: { widget: Widget }) {
  const { snapshot } = widget.state;
  const epoch = snapshot?.epoch ?? 0;
  return (
    <dl className="tabular flex gap-4 text-sm">
      <Counter name="Epoch" value={Math.floor(epoch).toLocaleString('en')} />
      <Counter name="Step" value={(snapshot?.step ?? 0).toLocaleString('en')} />
    </dl>
  );
}

function Counter({ name, value }: { name: string; value: string }) {
  return (
    <div className="min-w-14">
      <dt className="text-ink-faint text-xs">{name}</dt>
      <dd className="font-medium text-base text-ink leading-tight">{value}</dd>
    </div>
  );
}
