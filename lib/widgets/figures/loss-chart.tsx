'use client';

import { useCallback, useState } from 'react';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { type Curve, drawChart, margin, type Quantity } from './draw-curves';
import { type CurveSource, LiveChart } from './live-chart';

/** Live curves: training solid, validation dashed, in the two colours they have everywhere. */
export function LossChart({
  sources,
  read,
  subscribe,
  quantity,
  log,
  label,
  className = '',
}: {
  sources: CurveSource[];
  /** The same curves as the page knows them, for browsers without a painting thread and for saved pictures. */
  read: () => Curve[];
  subscribe: Subscribe;
  quantity: Quantity;
  log: boolean;
  label: string;
  className?: string;
}) {
  const [threaded, setThreaded] = useState(true);
  const [hover, setHover] = useState<number | null>(null);
  const draw = useCallback(
    (pen: Pen) => drawChart(pen, read(), quantity, log, hover),
    [read, quantity, log, hover],
  );
  return (
    <div
      className={`relative ${className}`}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        setHover(
          (event.clientX - box.left - margin.left) / (box.width - margin.left - margin.right),
        );
      }}
      onPointerLeave={() => setHover(null)}
    >
      {threaded ? (
        <LiveChart
          sources={sources}
          quantity={quantity}
          log={log}
          hover={hover}
          draw={draw}
          label={label}
          className="block h-full w-full touch-pan-y"
          onLost={() => setThreaded(false)}
        />
      ) : (
        <Canvas
          draw={draw}
          subscribe={subscribe}
          label={label}
          className="block h-full w-full touch-pan-y"
        />
      )}
    </div>
  );
}
