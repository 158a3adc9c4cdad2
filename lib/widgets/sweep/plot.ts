import type { Spread } from '@/lib/experiment/sweep/statistics';
import type { Colors } from '@/lib/ui/use-colors';

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

/** One run of a sweep as a dot. */
export interface PlotRun {
  /** The job's id: what a press on the dot opens. */
  job: string;
  seed: number;
  value: number;
}

/** All runs of one configuration, above one place of the axis. */
export interface PlotPoint {
  x: number;
  /** "3 hidden layers" */
  label: string;
  spread: Spread;
  runs: PlotRun[];
}

export interface PlotSeries {
  id: string;
  name: string;
  color: keyof Colors;
  dash: readonly number[];
  marker: Marker;
  /** A band between the extremes (close points on a line), or a bar at each point. */
  spread: 'band' | 'bar';
  /** Draws no line between points that have no order. */
  joined: boolean;
  points: PlotPoint[];
}

export interface SweepPlot {
  series: PlotSeries[];
  x: {
    label: string;
    ticks: { at: number; text: string }[];
    low: number;
    high: number;
    log: boolean;
  };
  y: { label: string; percent: boolean };
  /** The run that is open. */
  selected?: string;
  /** A vertical mark: the configuration with the lowest average. */
  best?: { x: number; text: string };
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Pixel of a place on the horizontal axis. */
export function toX({ x }: SweepPlot, frame: Frame, value: number): number {
  const map = x.log ? Math.log : (v: number) => v;
  const span = map(x.high) - map(x.low) || 1;
  return frame.left + ((map(value) - map(x.low)) / span) * (frame.right - frame.left);
}

/** The largest value that must fit, at least a little above nothing. */
export function highest(plot: SweepPlot): number {
  let high = 0;
  for (const { points } of plot.series)
    for (const { spread } of points) if (spread.max > high) high = spread.max;
  return high > 0 ? high * 1.06 : plot.y.percent ? 0.5 : 1;
}

export interface Placed {
  series: PlotSeries;
  point: PlotPoint;
  run: PlotRun;
  x: number;
  y: number;
}

/**
 * Every dot with its pixel. Dots above one another move aside by seed, so that equal values stay apart: as far as
 * `room` allows, the seeds in order.
 */
export function placeRuns(plot: SweepPlot, frame: Frame, toY: (v: number) => number): Placed[] {
  const placed: Placed[] = [];
  const places = new Set(plot.series.flatMap(({ points }) => points.map(({ x }) => x)));
  const room = Math.min(10, (frame.right - frame.left) / Math.max(1, places.size) / 5);
  for (const series of plot.series)
    for (const point of series.points) {
      const centre = toX(plot, frame, point.x);
      const middle = (point.runs.length - 1) / 2;
      point.runs.forEach((run, i) => {
        if (!Number.isFinite(run.value)) return;
        const aside = middle > 0 ? ((i - middle) / middle) * room : 0;
        placed.push({ series, point, run, x: centre + aside, y: toY(run.value) });
      });
    }
  return placed;
}

/** The dot nearest to a pixel, if it is near enough for a finger. */
export function findNearest(placed: readonly Placed[], x: number, y: number): Placed | undefined {
  let best: Placed | undefined;
  let distance = 22 ** 2;
  for (const one of placed) {
    const d = (one.x - x) ** 2 + (one.y - y) ** 2;
    if (d < distance) {
      distance = d;
      best = one;
    }
  }
  return best;
}

export function formatValue(value: number, percent: boolean): string {
  if (!Number.isFinite(value)) return '–';
  return percent ? `${(100 * value).toFixed(1)} %` : value.toFixed(value < 0.1 ? 3 : 2);
}

/** The markers as paths around (15, 6): for legends and for figures without a script. */
export const markerOutlines: Record<Marker, string> = {
  circle: 'M11 6a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  square: 'M11.4 2.4h7.2v7.2h-7.2Z',
  triangle: 'M15 1.4l4.4 8.2h-8.8Z',
  diamond: 'M15 1l5 5l-5 5l-5 -5Z',
};
