'use client';

import { useCallback, useState } from 'react';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { type Curve, drawChart, margin, type Quantity } from './draw-curves';

/**
 * Live curves: training solid, validation dashed, in the two colours they have everywhere.
 * Reads its curves when it draws, so that a new point costs no render.
 */
export function LossChart({
  read,
  subscribe,
  quantity,
  log,
  label,
  className = '',
}: {
  read: () => Curve[];
  subscribe: Subscribe;
  quantity: Quantity;
  log: boolean;
  label: string;
  className?: string;
}) {
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
      <Canvas
        draw={draw}
        subscribe={subscribe}
        label={label}
        className="block h-full w-full touch-pan-y"
      />
    </div>
  );
}
