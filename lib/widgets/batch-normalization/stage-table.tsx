'use client';

import { type ReactNode, useCallback } from 'react';
import type { NormReading } from '@/lib/experiment/protocol';
import { Canvas, type Pen, type Subscribe } from '../figures/canvas';
import { roundUp } from '../figures/scale';
import { formatSize } from './describe';
import { drawIntervals, drawStrip } from './draw-strip';
import { chooseReach, listStages, type StageName } from './stages';

const rows: { name: StageName; title: string; formula: ReactNode }[] = [
  { name: 'raw', title: 'Before', formula: 'z' },
  { name: 'centred', title: 'Zero-centred', formula: 'z − μ' },
  { name: 'normalised', title: 'Normalised', formula: 'ẑ = (z − μ) / σ' },
  { name: 'scaled', title: 'Scaled, shifted', formula: 'γ · ẑ + β' },
];

export interface UnitSource {
  /** Read when it is drawn, so that a step costs no render. */
  read: () => NormReading | null | undefined;
  subscribe: Subscribe;
  /** As of the last render, for the numbers. */
  norm: NormReading;
  unit: number;
  epsilon: number;
}

/** One unit and one batch, stage by stage. */
export function StageTable({ source }: { source: UnitSource }) {
  const { norm, unit, epsilon } = source;
  const stages = listStages(norm, unit, epsilon);
  return (
    <div>
      <table className="w-full border-collapse font-sans text-sm">
        <caption className="sr-only">The batch that comes next in one unit, stage by stage</caption>
        <thead className="text-ink-faint text-xs">
          <tr>
            <th className="w-26 pb-1 text-left font-medium">Stage</th>
            <th className="pb-1 text-left font-medium">One dot an instance</th>
            <th className="w-21 pb-1 text-end font-medium">
              mean
              <span className="block">± deviation</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, title, formula }) => {
            const stage = stages.find((one) => one.name === name);
            if (!stage) return null;
            return (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="py-1 text-left align-middle font-normal leading-snug">
                  {title}
                  <span className="block text-ink-faint text-xs">{formula}</span>
                </th>
                <td className="p-0">
                  <Strip source={source} name={name} label={title} />
                </td>
                <td className="tabular text-end leading-snug">
                  {formatSize(stage.mean)}
                  <span className="block">± {formatSize(stage.deviation)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mt-1.5 font-sans text-ink-faint text-xs">
        The line is the mean of the dots, the band one standard deviation to each side.
      </p>
    </div>
  );
}

function Strip({
  source: { read, subscribe, unit, epsilon },
  name,
  label,
}: {
  source: UnitSource;
  name: StageName;
  label: string;
}) {
  const draw = useCallback(
    (pen: Pen) => {
      const norm = read();
      if (!norm || unit >= norm.mean.length) return;
      const stages = listStages(norm, unit, epsilon);
      drawStrip(
        pen,
        stages.find((stage) => stage.name === name),
        chooseReach(stages, name),
      );
    },
    [read, unit, epsilon, name],
  );
  return (
    <Canvas
      draw={draw}
      subscribe={subscribe}
      label={`${label}: one dot for each instance of the batch`}
      className="block h-17 w-full"
    />
  );
}

/** The batch's statistics and the running ones, and what the unit would answer with the latter. */
export function RunningFigure({ source, momentum }: { source: UnitSource; momentum: number }) {
  const { norm, unit, epsilon, read, subscribe } = source;
  const inference = listStages(norm, unit, epsilon).find(({ name }) => name === 'inference');
  const draw = useCallback(
    (pen: Pen) => {
      const now = read();
      if (!now || unit >= now.mean.length) return;
      const intervals = [
        {
          name: 'batch',
          mean: now.mean[unit],
          deviation: Math.sqrt(now.variance[unit]),
          color: 'ink' as const,
        },
        {
          name: 'running',
          mean: now.runningMean[unit],
          deviation: Math.sqrt(now.runningVariance[unit]),
          color: 'accent' as const,
        },
      ];
      const reach = Math.max(...intervals.map((one) => Math.abs(one.mean) + one.deviation));
      drawIntervals(pen, intervals, roundUp(reach));
    },
    [read, unit],
  );
  const numbers = [
    ['μ', norm.mean[unit], norm.runningMean[unit]],
    ['σ', Math.sqrt(norm.variance[unit]), Math.sqrt(norm.runningVariance[unit])],
  ] as const;
  return (
    <div className="grid gap-x-6 gap-y-2 font-sans text-sm @lg:grid-cols-2 @3xl:grid-cols-1">
      <h4 className="font-semibold @lg:col-span-2 @3xl:col-span-1">
        For training and for inference
      </h4>
      <div className="min-w-0">
        <Canvas
          draw={draw}
          subscribe={subscribe}
          label="Mean, with one deviation to each side, of the batch and of the running statistics"
          className="block h-17 w-full"
        />
        <table className="tabular mt-2 w-full">
          <caption className="sr-only">Statistics of the batch and running statistics</caption>
          <thead className="text-xs">
            <tr>
              <td />
              <th scope="col" className="text-end font-medium">
                <span aria-hidden="true">● </span>this batch
              </th>
              <th scope="col" className="text-end font-medium text-accent">
                <span aria-hidden="true">● </span>running
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(([name, batch, running]) => (
              <tr key={name} className="border-line border-t">
                <th scope="row" className="py-1 text-left font-normal">
                  {name}
                </th>
                <td className="text-end">{formatSize(batch)}</td>
                <td className="text-end">{formatSize(running)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="grid content-start gap-2 text-ink-soft">
        <p>
          Each step takes the running numbers {Math.round(100 * momentum)} % of the way to the
          batch’s. With them, at inference, this batch would come out with mean{' '}
          {formatSize(inference?.mean ?? Number.NaN)} and deviation{' '}
          {formatSize(inference?.deviation ?? Number.NaN)}.
        </p>
        <p>
          Trained: γ = {formatSize(norm.gamma[unit])}, β = {formatSize(norm.beta[unit])}.
        </p>
      </div>
    </div>
  );
}
