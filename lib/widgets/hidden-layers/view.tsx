'use client';

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Watch } from '@/lib/experiment/protocol';
import { countParameters } from '@/lib/experiment/shape';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { Segmented } from '@/lib/ui/segmented';
import { OpenRun } from '../figures/open-run';
import { Disclosure } from '../frame/disclosure';
import { Frame } from '../frame/frame';
import { useWidget } from '../frame/use-widget';
import { SweepBar } from '../sweep/sweep-bar';
import { SweepFigure, SweepLegend, SweepNote } from '../sweep/sweep-figure';
import { SweepTable } from '../sweep/sweep-table';
import { useSweep } from '../sweep/use-sweep';
import { DataPanel } from '../training-in-progress/data-panel';
import { TrainingDetail } from '../training-in-progress/training-detail';
import { DepthControls } from './depth-controls';
import {
  buildDepthPlot,
  countHidden,
  describeDepths,
  findTemplate,
  listDepths,
  type Measure,
  nameDepth,
  plainTemplate,
} from './depths';
import type { HiddenLayersProps } from './props';
import { defaultSweep } from './range';

const watch: Watch = { grid: 64 };

/** Error against depth: a family of networks in the background, and any one of its runs beside it. */
export default function HiddenLayersView({
  still,
  sweep: range = defaultSweep,
  ...props
}: HiddenLayersProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch);
  const { experiment, original } = widget;
  const { sweep, state } = useSweep();
  const [seeds, setSeeds] = useState(range.seeds);
  const [measure, setMeasure] = useState<Measure>('error');

  // Without a hidden layer in sight, the family keeps the layers it had.
  const lastTemplate = useRef(findTemplate(original) ?? plainTemplate);
  const template = findTemplate(experiment) ?? lastTemplate.current;
  lastTemplate.current = template;
  const family = JSON.stringify([experiment.data, template, experiment.training]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: depth and seed of the open run are no part of the family
  const configurations = useMemo(() => listDepths(experiment, template, range), [family, range]);
  const jobs = useMemo(
    () => planSweep(configurations, listSeeds(original.seed, seeds)),
    [configurations, original.seed, seeds],
  );
  useEffect(() => sweep.adopt(jobs), [sweep, jobs]);

  const depth = countHidden(experiment);
  const selected = `${depth}/${experiment.seed}`;
  const plot = useMemo(
    () => buildDepthPlot(jobs, state.results, range, measure, selected),
    [jobs, state.results, range, measure, selected],
  );
  const open = (id: string) => {
    const job = jobs.find((one) => one.id === id);
    const steps = state.results.get(id)?.latest.step;
    if (job && steps !== undefined) widget.openRun({ experiment: job.experiment, step: steps });
  };
  const runName = `${nameDepth(depth)}, seed ${experiment.seed}`;
  const started = state.results.size > 0 || state.status === 'running';

  return (
    <Frame
      widget={widget}
      describe={describeDepths(plot)}
      settings={
        <>
          <Disclosure title="All runs of the sweep" summary={`${state.results.size} runs`}>
            <SweepTable
              series={plot.series}
              percent={plot.y.percent}
              onOpen={open}
              selected={selected}
            />
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
      <div className="grid gap-x-8 gap-y-6 @3xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 content-start gap-4">
          <SweepBar sweep={sweep} state={state} jobs={jobs} seeds={seeds} onSeeds={setSeeds} />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SweepLegend series={plot.series} />
            <Segmented
              label="What to compare"
              hideLabel
              value={measure}
              onChange={setMeasure}
              options={[
                { value: 'error', text: 'Error' },
                { value: 'loss', text: 'Loss' },
              ]}
            />
          </div>
          <div className="relative h-72 @3xl:h-96">
            {started || !still || !widget.isOriginal ? (
              <SweepFigure
                plot={plot}
                label={describeDepths(plot)}
                onOpen={open}
                className="h-full"
              />
            ) : (
              still
            )}
          </div>
          <SweepNote own={started || !still || !widget.isOriginal} />
          <DepthControls widget={widget} range={range} template={template} />
        </div>
        <div className="min-w-0">
          <p className="mb-2 font-sans text-sm">
            <span className="font-semibold">The open run:</span> {runName},{' '}
            {countParameters(experiment).toLocaleString('en')} parameters
          </p>
          <OpenRun widget={widget} runName={runName} />
        </div>
      </div>
    </Frame>
  );
}
