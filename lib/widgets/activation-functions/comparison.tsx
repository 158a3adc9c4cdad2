'use client';

import { useMemo } from 'react';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { Button } from '@/lib/ui/button';
import { format } from '../frame/curves';
import { useSweep } from '../frame/use-sweep';
import type { Widget } from '../frame/use-widget';
import { activationNames, compared, withActivation } from './document';

const seeds = 5;
const longest = 1000;
const [lowest, highest] = [-5, 0.5];

/** Every function in the same network from the same seeds, trained in the background: the loss at the end, run by run. */
export function Comparison({ widget }: { widget: Widget }) {
  const { experiment, worker, openRun } = widget;
  const sweep = useSweep(worker, `${widget.id}/activations`);
  const steps = Math.min(experiment.training.steps ?? longest, longest);
  const jobs = useMemo(() => {
    const quiet = { ...experiment, training: { ...experiment.training, evaluateEvery: 0 } };
    const configurations = compared.map((activation) => ({
      id: activation,
      label: activationNames[activation],
      experiment: withActivation(quiet, { activation }),
    }));
    return planSweep(configurations, listSeeds(experiment.seed, seeds));
  }, [experiment]);
  /** Dots of older settings would be taken for those of today's. */
  const fresh = sweep.total === jobs.length;
  const begin = () =>
    void sweep.start(
      jobs.map((job) => job.experiment),
      steps,
    );
  return (
    <div className="grid gap-3 font-sans">
      <p className="text-ink-soft text-sm">
        All eight functions with depth, learning rate and data as set above, {seeds} seeds each,{' '}
        {steps.toLocaleString('en')} steps. Each dot is a run; press it to open it.
      </p>
      <div className="needs-script flex items-center gap-3">
        {sweep.running ? (
          <Button size="sm" onClick={sweep.stop}>
            Stop
          </Button>
        ) : (
          <Button size="sm" variant="primary" disabled={!worker} onClick={begin}>
            Compare all
          </Button>
        )}
        {sweep.running ? (
          <progress className="h-2 w-40 accent-accent" max={sweep.total} value={sweep.done}>
            {sweep.done} of {sweep.total}
          </progress>
        ) : null}
        <output className="tabular text-ink-soft text-sm">
          {sweep.total > 0 ? `${sweep.done} of ${sweep.total} runs` : ''}
        </output>
      </div>
      {fresh ? (
        <table className="w-full text-sm">
          <caption className="sr-only">Training loss at the end of each run</caption>
          <thead>
            <tr className="text-ink-faint text-xs">
              <th scope="col" className="text-left font-medium">
                Function
              </th>
              <th scope="col" className="font-medium">
                <span className="flex justify-between">
                  <span>loss 0.00001</span>
                  <span className="hidden @md:inline">0.01</span>
                  <span>3</span>
                </span>
              </th>
              <th scope="col" className="pl-2 text-right font-medium">
                median
              </th>
            </tr>
          </thead>
          <tbody>
            {compared.map((activation) => {
              const runs = jobs.flatMap((job, index) => {
                const finished = sweep.results[index]?.finished;
                if (job.configuration !== activation || !finished) return [];
                const { diverged, latest } = finished;
                const loss = diverged ? Number.POSITIVE_INFINITY : latest.trainLoss;
                return [{ job, loss, step: latest.step }];
              });
              const sorted = runs.map((run) => run.loss).sort((a, b) => a - b);
              const median = sorted[Math.floor((sorted.length - 1) / 2)];
              return (
                <tr key={activation} className="border-line border-t">
                  <th scope="row" className="w-24 whitespace-nowrap text-left font-normal">
                    {activationNames[activation]}
                  </th>
                  <td>
                    <div className="relative mx-3 h-9">
                      <div className="absolute inset-x-0 top-1/2 border-line border-t" />
                      {runs.map(({ job, loss, step }) => (
                        <button
                          key={job.id}
                          type="button"
                          aria-label={`${activationNames[activation]}, seed ${job.seed}: loss ${tell(loss)}. Open this run`}
                          title={`seed ${job.seed}: ${tell(loss)}`}
                          onClick={() =>
                            openRun({
                              experiment: {
                                ...job.experiment,
                                training: experiment.training,
                              },
                              step,
                            })
                          }
                          style={{ left: `${place(loss)}%` }}
                          className="absolute top-1/2 grid size-6 -translate-x-1/2 -translate-y-1/2 place-items-center"
                        >
                          <span
                            className={`block size-3 rounded-full border border-surface ${loss > 0.6 ? 'bg-negative' : 'bg-positive'}`}
                          />
                        </button>
                      ))}
                    </div>
                  </td>
                  <td className="tabular pl-2 text-right">
                    {median === undefined ? '' : tell(median)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
    </div>
  );
}

/** From 0.00001 at the left to about 3 at the right, by equal factors. */
function place(loss: number): number {
  const power = Number.isFinite(loss) ? Math.log10(Math.max(loss, 1e-9)) : highest;
  return (100 * (Math.min(highest, Math.max(lowest, power)) - lowest)) / (highest - lowest);
}

const tell = (loss: number) => (Number.isFinite(loss) ? format(loss) : 'diverged');
