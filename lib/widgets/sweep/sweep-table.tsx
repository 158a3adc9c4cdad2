'use client';

import { formatValue, type PlotSeries } from './plot';

/** The figure as numbers: a row a configuration, and a button for every run. */
export function SweepTable({
  series,
  percent,
  onOpen,
  selected,
}: {
  series: readonly PlotSeries[];
  percent: boolean;
  onOpen: (job: string) => void;
  selected?: string;
}) {
  const rows = series.flatMap((one) => one.points.map((point) => ({ one, point })));
  if (rows.length === 0)
    return <p className="text-ink-soft text-sm">Nothing yet. Run the sweep first.</p>;
  const value = (v: number) => formatValue(v, percent);
  return (
    <section
      aria-label="All runs of the sweep"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable
      tabIndex={0}
      className="max-h-96 relative overflow-auto"
    >
      <table className="tabular w-full text-left text-sm">
        <thead className="sticky top-0 bg-surface text-ink-soft">
          <tr className="border-line border-b">
            <th className="py-1.5 pr-4 font-medium">Network</th>
            <th className="py-1.5 pr-4 font-medium">Shown as</th>
            <th className="py-1.5 pr-4 font-medium">Average</th>
            <th className="py-1.5 pr-4 font-medium">Lowest to highest</th>
            <th className="py-1.5 font-medium">Runs by seed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ one, point }) => (
            <tr key={`${one.id}-${point.label}`} className="border-line border-b">
              <th scope="row" className="py-1 pr-4 font-normal">
                {point.label}
              </th>
              <td className="py-1 pr-4 text-ink-soft">{one.name}</td>
              <td className="py-1 pr-4 font-medium">{value(point.spread.mean)}</td>
              <td className="whitespace-nowrap py-1 pr-4 text-ink-soft">
                {value(point.spread.min)} to {value(point.spread.max)}
              </td>
              <td className="py-1">
                <span className="flex flex-wrap gap-1">
                  {point.runs.map((run) => (
                    <button
                      key={run.job}
                      type="button"
                      aria-pressed={run.job === selected}
                      title={`Open the run with seed ${run.seed}`}
                      onClick={() => onOpen(run.job)}
                      className="min-h-9 rounded-md pointer-coarse:min-h-10 border border-line px-1.5 hover:bg-sunken aria-pressed:border-you aria-pressed:bg-you-soft"
                    >
                      <span className="sr-only">seed {run.seed}: </span>
                      {Number.isFinite(run.value) ? value(run.value) : 'diverged'}
                    </button>
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
