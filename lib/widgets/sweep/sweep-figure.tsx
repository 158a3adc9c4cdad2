'use client';

import { useCallback, useRef, useState } from 'react';
import { Canvas, type Pen } from '../figures/canvas';
import { drawPlot } from './draw-plot';
import { findNearest, markerOutlines, type Placed, type PlotSeries, type SweepPlot } from './plot';

/** Values against what the sweep varies: averages, spread, one dot a run. A press on a dot opens its run. */
export function SweepFigure({
  plot,
  label,
  onOpen,
  className = '',
}: {
  plot: SweepPlot;
  label: string;
  onOpen: (job: string) => void;
  className?: string;
}) {
  const placed = useRef<Placed[]>([]);
  const [hover, setHover] = useState<Placed>();
  const draw = useCallback(
    (pen: Pen) => {
      const known = hover && plot.series.some((series) => series.points.includes(hover.point));
      placed.current = drawPlot(pen, plot, known ? hover : undefined);
    },
    [plot, hover],
  );
  const find = (event: React.PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return findNearest(placed.current, event.clientX - box.left, event.clientY - box.top);
  };
  return (
    // Who cannot point opens a run from the table below, where each has a button.
    // biome-ignore lint/a11y/noStaticElementInteractions: the same runs are buttons in the table
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same runs are buttons in the table
    <div
      className={`relative ${hover ? 'cursor-pointer' : ''} ${className}`}
      onPointerMove={(event) => setHover(find(event))}
      onPointerLeave={() => setHover(undefined)}
      onClick={(event) => {
        const found = find(event);
        if (found) onOpen(found.run.job);
      }}
    >
      <Canvas draw={draw} label={label} className="block h-full w-full touch-pan-y" />
    </div>
  );
}

/** The figure is there before the reader's own sweep: it must say whose it is. */
export function SweepNote({ own }: { own: boolean }) {
  return (
    <p className="needs-script min-h-[2lh] font-sans text-ink-soft text-sm">
      {own
        ? 'Each dot is one run: press it to open it. A marker is the average over the seeds; the shade or the bar around it is their spread.'
        : 'This figure was made beforehand, from the original settings. Run the sweep to make it yourself: then every run is a dot that you can open.'}
    </p>
  );
}

/** What each line and marker stands for. */
export function SweepLegend({ series }: { series: readonly PlotSeries[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 font-sans text-sm">
      {series.map(({ id, name, color, dash, marker }) => (
        <li key={id} className="flex items-center gap-2">
          <svg width="30" height="12" aria-hidden="true" style={{ color: `var(--color-${color})` }}>
            <path
              d="M0 6H30"
              stroke="currentColor"
              strokeWidth="2"
              strokeDasharray={dash.join(' ')}
            />
            <path
              d={markerOutlines[marker]}
              className="fill-surface"
              stroke="currentColor"
              strokeWidth="2"
            />
          </svg>
          <span className="text-ink-soft">{name}</span>
        </li>
      ))}
    </ul>
  );
}
