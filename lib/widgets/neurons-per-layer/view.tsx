'use client';

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { listBlocks } from '@/lib/experiment/blocks';
import type { Watch } from '@/lib/experiment/protocol';
import { countParameters, measureData } from '@/lib/experiment/shape';
import { listSeeds, planSweep } from '@/lib/experiment/sweep/plan';
import { Segmented } from '@/lib/ui/segmented';
import { Select } from '@/lib/ui/select';
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
import { TrainingEssentials } from '../training-in-progress/training-essentials';
import { Bars } from './bars';
import { listBudgets, listShapes, listWidths, withWidths } from './family';
import {
  buildFamilyPlot,
  type Comparison,
  describeFamily,
  type Quantity,
  quantities,
} from './family-plot';
import type { NeuronsPerLayerProps } from './props';
import { defaultSweep } from './range';
import { nameShape } from './shapes';

const watch: Watch = { grid: 64 };
const quantityOptions = (Object.keys(quantities) as Quantity[]).map((value) => ({
  value,
  text: quantities[value].text,
}));

/** A network drawn as bars, and beside it the networks of its size. */
export default function NeuronsPerLayerView({
  still,
  sweep: range = defaultSweep,
  ...props
}: NeuronsPerLayerProps & { still?: ReactNode }) {
  const widget = useWidget(props, watch);
  const { experiment, original } = widget;
  const { sweep, state } = useSweep();
  const [seeds, setSeeds] = useState(range.seeds);
  const [comparison, setComparison] = useState<Comparison>('budgets');
  const [quantity, setQuantity] = useState<Quantity>('validationError');

  const family = JSON.stringify({ ...experiment, seed: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the seed of the open run is no part of the family
  const members = useMemo(
    () => (comparison === 'budgets' ? listBudgets(experiment, range) : listShapes(experiment)),
    [family, range, comparison],
  );
  const jobs = useMemo(
    () => planSweep(members, listSeeds(original.seed, seeds)),
    [members, original.seed, seeds],
  );
  useEffect(() => sweep.adopt(jobs), [sweep, jobs]);

  const widths = listWidths(experiment);
  const parameters = countParameters(experiment);
  const selected = jobs.find(
    (job) => job.configuration === 'yours' && job.seed === experiment.seed,
  )?.id;
  const plot = useMemo(
    () => buildFamilyPlot(members, jobs, state.results, { comparison, quantity, selected }),
    [members, jobs, state.results, comparison, quantity, selected],
  );
  const open = (id: string) => {
    const job = jobs.find((one) => one.id === id);
    const steps = state.results.get(id)?.latest.step;
    if (job && steps !== undefined) widget.openRun({ experiment: job.experiment, step: steps });
  };
  const runName = `${widths.join('-') || 'none'}, seed ${experiment.seed}`;
  const started = state.results.size > 0 || state.status === 'running';

  return (
    <Frame
      widget={widget}
      describe={`${widths.length} hidden layers of ${widths.join(', ')} neurons, ${parameters} parameters. ${describeFamily(plot)}`}
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
          <Disclosure title="Training">
            <TrainingEssentials widget={widget} />
            <div className="mt-4">
              <TrainingDetail widget={widget} />
            </div>
          </Disclosure>
        </>
      }
    >
      <div className="grid gap-x-8 gap-y-6 @3xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 content-start gap-4">
          <div>
            <p className="tabular mb-2 font-sans text-sm">
              <span className="font-semibold">Your network:</span> {nameOf(widths)},{' '}
              <span className="font-medium text-you">
                {parameters.toLocaleString('en')} parameters
              </span>
            </p>
            <Bars
              inputs={measureData(experiment.data).inputs}
              widths={widths}
              outputs={listBlocks(experiment.network).at(-1)?.dense.units ?? 1}
              onChange={(next, key) => widget.change(withWidths(experiment, next), key)}
            />
          </div>
          <div className="needs-script flex flex-wrap items-end justify-between gap-3 border-line border-t pt-4">
            <Segmented
              label="Compare with networks of its size"
              value={comparison}
              onChange={setComparison}
              options={[
                { value: 'budgets', text: 'Layers or neurons' },
                { value: 'shapes', text: 'Shapes' },
              ]}
            />
            <Select<Quantity>
              label="What to compare"
              value={quantity}
              onChange={setQuantity}
              options={quantityOptions}
            />
          </div>
          <SweepBar sweep={sweep} state={state} jobs={jobs} seeds={seeds} onSeeds={setSeeds} />
          <SweepLegend series={plot.series} />
          <div className="relative h-72">
            {started || !still || !widget.isOriginal || comparison !== 'budgets' ? (
              <SweepFigure
                plot={plot}
                label={describeFamily(plot)}
                onOpen={open}
                className="h-full"
              />
            ) : (
              still
            )}
          </div>
          <SweepNote own={started || !still || !widget.isOriginal || comparison !== 'budgets'} />
        </div>
        <div className="min-w-0">
          <p className="mb-2 font-sans text-sm">
            <span className="font-semibold">The open run:</span> {runName}
          </p>
          <OpenRun widget={widget} runName={runName} />
        </div>
      </div>
    </Frame>
  );
}

function nameOf(widths: readonly number[]): string {
  const name = { funnel: 'a funnel', constant: 'constant', widening: 'widening', mixed: 'mixed' };
  if (widths.length === 0) return 'no hidden layer';
  if (widths.length === 1) return 'one hidden layer';
  return `${widths.length} hidden layers, ${name[nameShape(widths)]}`;
}
