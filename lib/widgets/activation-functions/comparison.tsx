'use client';

import { memo, useEffect, useMemo, useState } from 'react';
import { listSeeds, planSweep, type SweepJob } from '@/lib/experiment/sweep/plan';
import type { SweepResult } from '@/lib/experiment/sweep/protocol';
import { format } from '../frame/curves';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';
import { SweepBar } from '../sweep/sweep-bar';
import { useSweep } from '../sweep/use-sweep';
import { activationNames, compared, withActivation } from './document';

const longest = 1000;
/** Ends of the scale, as powers of ten. */
const [lowest, highest] = [-5, 0.5];

interface Run {
  job: SweepJob;
  loss: number;
  step: number;
}

/** Every function in the same network from the same seeds, trained in the background: the loss at the end, run by run. */
export const Comparison = memo(function Comparison({ widget }: { widget: Widget }) {
  const { experiment, openRun } = widget;
  const { sweep, state } = useSweep();
  const [seeds, setSeeds] = useState(3);
  const steps = Math.min(experiment.training.steps ?? longest, longest);
  const jobs = useMemo(() => {
    const training = { ...experiment.training, steps, evaluateEvery: 100 };
    const configurations = compared.map((activation) => ({
      id: activation,
      label: activationNames[activation],
      experiment: withActivation({ ...experiment, training }, { activation }),
    }));
    return planSweep(configurations, listSeeds(experiment.seed, seeds));
  }, [experiment, seeds, steps]);
  useEffect(() => sweep.adopt(jobs), [sweep, jobs]);
  const open = ({ job, step }: Run) =>
    openRun({ experiment: { ...job.experiment, training: experiment.training }, step });
  return (
    <div className="grid gap-3 font-sans">
      <p className="text-ink-soft text-sm">
        All eight functions with depth, learning rate and data as set above,{' '}
        {steps.toLocaleString('en')} steps each. Every dot is a run; press it to open it.
      </p>
      <SweepBar sweep={sweep} state={state} jobs={jobs} seeds={seeds} onSeeds={setSeeds} />
      {state.results.size > 0 ? (
        <table className="w-full text-sm">
          <caption className="sr-only">Training loss at the end of each run</caption>
          <thead>
            <tr className="text-ink-faint text-xs">
              <th scope="col" className="text-left font-medium">
                Function
              </th>
              <th scope="col" className="font-medium">
                <span className="mx-3 flex justify-between">
                  <span>loss 0.00001</span>
                  <span>3</span>
                </span>
              </th>
              <th scope="col" className="pl-2 text-end font-medium">
                median
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map((activation) => (
              <Row
                key={activation}
                name={activationNames[activation]}
                runs={listRuns(jobs, state.results, activation)}
                onOpen={open}
              />
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}, sameSettings);

function listRuns(
  jobs: readonly SweepJob[],
  results: ReadonlyMap<string, SweepResult>,
  activation: string,
): Run[] {
  return jobs.flatMap((job) => {
    const result = results.get(job.id);
    if (job.configuration !== activation || !result) return [];
    const { diverged, latest } = result;
    const loss = diverged === null ? latest.trainLoss : Number.POSITIVE_INFINITY;
    return [{ job, loss, step: latest.step }];
  });
}

function Row({ name, runs, onOpen }: { name: string; runs: Run[]; onOpen: (run: Run) => void }) {
  const sorted = runs.map((run) => run.loss).sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  return (
    <tr className="border-line border-t">
      <th scope="row" className="w-24 whitespace-nowrap text-left font-normal">
        {name}
      </th>
      <td>
        <div className="relative mx-3 h-9">
          <div className="absolute inset-x-0 top-1/2 border-line border-t" />
          {runs.map((run) => (
            <button
              key={run.job.id}
              type="button"
              aria-label={`${name}, seed ${run.job.seed}: loss ${tell(run.loss)}. Open this run`}
              title={`seed ${run.job.seed}: ${tell(run.loss)}`}
              onClick={() => onOpen(run)}
              style={{ left: `${place(run.loss)}%` }}
              className="absolute top-1/2 grid size-6 -translate-x-1/2 -translate-y-1/2 place-items-center"
            >
              <span className="block size-3 rounded-full border border-surface bg-train" />
            </button>
          ))}
        </div>
      </td>
      <td className="tabular pl-2 text-end">{median === undefined ? '' : tell(median)}</td>
    </tr>
  );
}

/** Equal factors in the loss are equal distances. */
function place(loss: number): number {
  const power = Number.isFinite(loss) ? Math.log10(Math.max(loss, 1e-9)) : highest;
  return (100 * (Math.min(highest, Math.max(lowest, power)) - lowest)) / (highest - lowest);
}

const tell = (loss: number) => (Number.isFinite(loss) ? format(loss) : 'diverged');
