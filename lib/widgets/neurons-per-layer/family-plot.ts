import type { SweepJob } from '@/lib/experiment/sweep/plan';
import type { SweepResult } from '@/lib/experiment/sweep/protocol';
import { measureSpread } from '@/lib/experiment/sweep/statistics';
import { readMeasure } from '../hidden-layers/depths';
import type { PlotPoint, PlotSeries, SweepPlot } from '../sweep/plot';
import type { FamilyMember } from './family';
import { shapes } from './shapes';

export const quantities = {
  validationError: { text: 'Validation error', part: 'validation', measure: 'error' },
  trainError: { text: 'Training error', part: 'train', measure: 'error' },
  validationLoss: { text: 'Validation loss', part: 'validation', measure: 'loss' },
} as const;
export type Quantity = keyof typeof quantities;

export type Comparison = 'budgets' | 'shapes';

const looks = [
  { color: 'line-strong', dash: [], marker: 'circle' },
  { color: 'accent', dash: [7, 4], marker: 'square' },
  { color: 'warn', dash: [2, 3], marker: 'triangle' },
  { color: 'ink', dash: [9, 3, 2, 3], marker: 'diamond' },
] as const;

/** What has come in so far: one series a number of layers, or one row of shapes; the drawn network on its own. */
export function buildFamilyPlot(
  members: readonly FamilyMember[],
  jobs: readonly SweepJob[],
  results: ReadonlyMap<string, SweepResult>,
  view: { comparison: Comparison; quantity: Quantity; selected?: string },
): SweepPlot {
  const { part, measure, text } = quantities[view.quantity];
  const pointOf = (member: FamilyMember): PlotPoint[] => {
    const runs = jobs.flatMap((job) => {
      const result = job.configuration === member.id ? results.get(job.id) : undefined;
      return result
        ? [{ job: job.id, seed: job.seed, value: readMeasure(result, part, measure) }]
        : [];
    });
    if (runs.length === 0) return [];
    const spread = measureSpread(runs.map((run) => run.value));
    return [{ x: member.x, label: member.label, spread, runs }];
  };
  const budgets = view.comparison === 'budgets';
  const ids = [...new Set(members.map((member) => member.series))];
  const series = ids.map((id, i): PlotSeries => {
    const points = members.filter((member) => member.series === id).flatMap(pointOf);
    if (id === 'yours') {
      const look = { color: 'you', dash: [], marker: 'diamond' } as const;
      return { id, name: 'yours', ...look, spread: 'bar', joined: false, points };
    }
    const name = budgets ? `${id} hidden ${id === '1' ? 'layer' : 'layers'}` : 'same size';
    return {
      id,
      name,
      ...looks[i % looks.length],
      spread: 'bar',
      joined: budgets,
      points: points.sort((a, b) => a.x - b.x),
    };
  });
  const counts = members.map((member) => member.parameters);
  return {
    series,
    x: budgets
      ? {
          label: 'parameters',
          ticks: listTicks(Math.min(...counts), Math.max(...counts)),
          low: Math.min(...counts) * 0.8,
          high: Math.max(...counts) * 1.25,
          log: true,
        }
      : {
          label: 'shape of the hidden layers',
          ticks: [...shapes, 'yours'].map((name, at) => ({ at, text: name })),
          low: -0.6,
          high: shapes.length + 0.6,
          log: false,
        },
    y: { label: text.toLowerCase(), percent: measure === 'error' },
    selected: view.selected,
  };
}

function listTicks(low: number, high: number) {
  const stops = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000];
  return stops
    .filter((at) => at >= low * 0.8 && at <= high * 1.25)
    .map((at) => ({ at, text: at.toLocaleString('en') }));
}

/** The figure in words. */
export function describeFamily(plot: SweepPlot): string {
  const points = plot.series.flatMap((series) => series.points);
  if (points.length === 0) return 'No network of the comparison has been trained yet.';
  const say = (v: number) => (plot.y.percent ? `${(100 * v).toFixed(1)} %` : v.toFixed(2));
  const parts = points.map((point) => `${point.label}: ${say(point.spread.mean)}`);
  return `Average ${plot.y.label} at the end of training. ${parts.join('; ')}.`;
}
