'use client';

import type { SweepJob } from '@/lib/experiment/sweep/plan';
import type { Sweep, SweepState } from '@/lib/experiment/sweep/sweep';
import { Button } from '@/lib/ui/button';
import { Callout } from '@/lib/ui/callout';
import { Icon } from '@/lib/ui/icon';
import { ProgressBar } from '@/lib/ui/progress-bar';
import { Segmented } from '@/lib/ui/segmented';

const seedCounts = ['3', '5', '10'] as const;

/** Starts and cancels the sweep, and tells how far it is. */
export function SweepBar({
  sweep,
  state,
  jobs,
  seeds,
  onSeeds,
}: {
  sweep: Sweep;
  state: SweepState;
  jobs: readonly SweepJob[];
  seeds: number;
  onSeeds: (seeds: number) => void;
}) {
  const running = state.status === 'running';
  const missing = jobs.filter((job) => !state.results.has(job.id)).length;
  const done = state.results.size;
  return (
    <div className="needs-script grid gap-2 font-sans">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {running ? (
          <Button size="sm" className="min-h-10!" onClick={() => sweep.cancel()}>
            <Icon name="cross" size={16} /> Cancel
          </Button>
        ) : (
          <Button
            size="sm"
            variant="primary"
            className="min-h-10!"
            disabled={missing === 0}
            onClick={() => sweep.start(jobs)}
          >
            <Icon name="play" size={16} />
            {done === 0 ? 'Run the sweep' : missing > 0 ? 'Run the rest' : 'Sweep done'}
          </Button>
        )}
        <Segmented
          label="Seeds for each"
          hideLabel
          className="@max-lg:order-last"
          value={String(seeds) as (typeof seedCounts)[number]}
          disabled={running}
          options={seedCounts.map((value) => ({ value, text: `${value} seeds` }))}
          onChange={(value) => onSeeds(Number(value))}
        />
        <p className="tabular text-ink-soft text-sm" aria-live="polite">
          {tell(state, jobs.length)}
        </p>
      </div>
      {/* Its room is kept: nothing below moves when a sweep starts or ends. */}
      <div className={running ? undefined : 'invisible'}>
        <ProgressBar label="Sweep" value={state.progress} max={Math.max(1, state.jobs.length)} />
      </div>
      {state.status === 'failed' ? (
        <Callout tone="wrong" role="alert" title="The sweep stopped">
          <p>{state.problem}</p>
        </Callout>
      ) : null}
    </div>
  );
}

function tell({ status, results, jobs }: SweepState, planned: number): string {
  if (status === 'running') return `Training ${jobs.length} networks …`;
  if (results.size === 0) return `${planned} networks to train`;
  const diverged = [...results.values()].filter((result) => result.diverged !== null).length;
  const note = diverged > 0 ? `, ${diverged} of them diverged` : '';
  return status === 'cancelled'
    ? `Cancelled: ${results.size} of ${jobs.length} runs are in${note}`
    : `${results.size} runs${note}`;
}
