'use client';

import { Button } from '@/lib/ui/button';
import { Icon } from '@/lib/ui/icon';
import { type Stage, type Stop, stageTitles } from './stops';

const stages: Stage[] = [1, 2, 3, 4, 5];

/** The five steps of the algorithm, and a slider through all their stops. */
export function Scrubber({
  stops,
  at,
  onMove,
  onBefore,
  onAfter,
}: {
  stops: Stop[];
  at: number;
  onMove: (at: number) => void;
  /** From the first stop back into the update before; absent at the start of the run. */
  onBefore?: () => void;
  /** From the last stop on into the next update. */
  onAfter?: () => void;
}) {
  const stop = stops[at];
  const back = at > 0 ? () => onMove(at - 1) : onBefore;
  const on = at < stops.length - 1 ? () => onMove(at + 1) : onAfter;
  return (
    <div className="grid gap-2 font-sans">
      <ol className="grid grid-cols-5 gap-1" aria-label="The five steps">
        {stages.map((stage) => (
          <li key={stage}>
            <button
              type="button"
              aria-current={stop.stage === stage ? 'step' : undefined}
              onClick={() => onMove(stops.findIndex((one) => one.stage === stage))}
              className={`grid h-full min-h-11 w-full content-center gap-0.5 rounded-lg border px-2 py-1.5 text-center text-xs leading-snug @xl:content-start @xl:text-left ${
                stop.stage === stage
                  ? 'border-accent bg-accent-soft text-ink'
                  : 'border-line text-ink-soft hover:bg-sunken'
              }`}
            >
              <span className="font-semibold text-sm">{stage}</span>
              <span className="sr-only @xl:not-sr-only">{stageTitles[stage]}</span>
            </button>
          </li>
        ))}
      </ol>
      <div className="needs-script flex items-center gap-2">
        <Button
          variant="secondary"
          size="icon"
          aria-label="One stop back"
          disabled={!back}
          onClick={back}
        >
          <Icon name="arrowLeft" />
        </Button>
        <input
          type="range"
          className="slider"
          aria-label="Place in the algorithm"
          aria-valuetext={`Step ${stop.stage}, ${stop.title}`}
          min={0}
          max={stops.length - 1}
          step={1}
          value={at}
          onChange={(event) => onMove(Number(event.target.value))}
        />
        <Button
          variant="primary"
          size="icon"
          aria-label={at < stops.length - 1 ? 'One stop on' : 'On to the next update'}
          disabled={!on}
          onClick={on}
        >
          <Icon name="arrowRight" />
        </Button>
      </div>
      <p className="text-ink" aria-live="polite">
        <strong className="font-semibold">
          Step {stop.stage}: {stageTitles[stop.stage].toLowerCase()}.
        </strong>{' '}
        {stop.title}.
      </p>
    </div>
  );
}
