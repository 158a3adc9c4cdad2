import type { Experiment } from '@/lib/engine/spec';
import { type Block, buildNetwork, listBlocks } from '@/lib/experiment/blocks';
import type { SweepConfiguration, SweepJob } from '@/lib/experiment/sweep/plan';
import { defaultSteps } from '@/lib/experiment/sweep/plan';
import type { SweepResult } from '@/lib/experiment/sweep/protocol';
import { findLowest, measureSpread } from '@/lib/experiment/sweep/statistics';
import type { PlotSeries, SweepPlot } from '../sweep/plot';

export interface DepthRange {
  from: number;
  to: number;
}

/** A hidden layer that is repeated; the network's first one, as far as it has any. */
export type Template = Omit<Block, 'first' | 'last'>;

export const plainTemplate: Template = {
  dense: { kind: 'dense', units: 8, activation: 'relu' },
  activation: 'relu',
};

export function countHidden(experiment: Pick<Experiment, 'network'>): number {
  return listBlocks(experiment.network).length - 1;
}

export function findTemplate(experiment: Pick<Experiment, 'network'>): Template | undefined {
  const [first, ...rest] = listBlocks(experiment.network);
  return rest.length > 0 ? first : undefined;
}

/** The experiment with so many equal hidden layers; its output layer stays. */
export function withDepth(experiment: Experiment, depth: number, template: Template): Experiment {
  const output = listBlocks(experiment.network).at(-1);
  const hidden = Array.from({ length: depth }, () => template);
  return output ? { ...experiment, network: buildNetwork([...hidden, output]) } : experiment;
}

export function nameDepth(depth: number): string {
  if (depth === 0) return 'no hidden layer';
  return depth === 1 ? '1 hidden layer' : `${depth} hidden layers`;
}

/** One configuration for each depth, every one trained equally long. */
export function listDepths(
  experiment: Experiment,
  template: Template,
  { from, to }: DepthRange,
): SweepConfiguration[] {
  const steps = experiment.training.steps ?? defaultSteps;
  const base = { ...experiment, training: { ...experiment.training, steps } };
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    id: String(from + i),
    label: nameDepth(from + i),
    experiment: withDepth(base, from + i, template),
  }));
}

export const measures = ['error', 'loss'] as const;
export type Measure = (typeof measures)[number];

/** The share of points on the wrong side, or the loss, at the end of a run. */
export function readMeasure(
  { latest }: SweepResult,
  part: 'train' | 'validation',
  measure: Measure,
): number {
  if (measure === 'loss') return part === 'train' ? latest.trainLoss : latest.validationLoss;
  return 1 - (part === 'train' ? latest.trainAccuracy : latest.validationAccuracy);
}

/** What has come in so far as a figure: training solid, validation dashed. */
export function buildDepthPlot(
  jobs: readonly SweepJob[],
  results: ReadonlyMap<string, SweepResult>,
  { from, to }: DepthRange,
  measure: Measure,
  selected?: string,
): SweepPlot {
  const depths = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const seriesOf = (part: 'train' | 'validation'): PlotSeries => ({
    id: part,
    name: part === 'train' ? 'training' : 'validation',
    color: part,
    dash: part === 'train' ? [] : [6, 4],
    marker: part === 'train' ? 'circle' : 'square',
    spread: 'band',
    joined: true,
    points: depths.flatMap((depth) => {
      const runs = jobs.flatMap((job) => {
        const result = job.configuration === String(depth) ? results.get(job.id) : undefined;
        if (!result) return [];
        return [{ job: job.id, seed: job.seed, value: readMeasure(result, part, measure) }];
      });
      if (runs.length === 0) return [];
      const spread = measureSpread(runs.map((run) => run.value));
      return [{ x: depth, label: nameDepth(depth), spread, runs }];
    }),
  });
  const series = [seriesOf('train'), seriesOf('validation')];
  const complete = jobs.length > 0 && results.size === jobs.length;
  const lowest = complete ? findLowest(series[1].points.map((point) => point.spread)) : -1;
  return {
    series,
    x: {
      label: 'hidden layers',
      ticks: depths.map((at) => ({ at, text: String(at) })),
      low: from - 0.4,
      high: to + 0.4,
      log: false,
    },
    y: { label: measure === 'error' ? 'error' : 'loss', percent: measure === 'error' },
    selected,
    best: lowest < 0 ? undefined : { x: series[1].points[lowest].x, text: 'lowest validation' },
  };
}

/** The figure in a sentence or two. */
export function describeDepths(plot: SweepPlot): string {
  const [train, validation] = plot.series;
  const last = validation.points.at(-1);
  if (!last) return 'No depth has been trained yet.';
  const say = (v: number) => (plot.y.percent ? `${(100 * v).toFixed(1)} %` : v.toFixed(2));
  const points = validation.points.map(
    (point, i) =>
      `${point.label}: training ${say(train.points[i].spread.mean)}, validation ${say(point.spread.mean)}`,
  );
  return `Average ${plot.y.label} at the end of training. ${points.join('; ')}.`;
}
