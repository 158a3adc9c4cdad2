'use client';

import { useCallback, useRef, useState } from 'react';
import { Canvas, type Pen, type Subscribe } from '../figures/canvas';
import { drawLevels, type LevelLine, layerX } from './draw-levels';

/** Sizes over the layers, on a logarithmic scale, as they are at this moment. Reads its lines when it draws. */
export function LevelChart({
  read,
  subscribe,
  label,
  className = '',
}: {
  read: () => LevelLine[];
  subscribe: Subscribe;
  label: string;
  className?: string;
}) {
  const [hover, setHover] = useState<number | null>(null);
  const layers = useRef(0);
  const draw = useCallback(
    (pen: Pen) => {
      const lines = read();
      layers.current = Math.max(0, ...lines.map((line) => line.values.length));
      drawLevels(pen, lines, hover);
    },
    [read, hover],
  );
  return (
    <div
      className={`relative ${className}`}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const count = layers.current;
        const first = layerX(box.width, count, 0);
        const slot = count > 1 ? layerX(box.width, count, 1) - first : 1;
        const at = Math.round((event.clientX - box.left - first) / slot);
        setHover(at >= 0 && at < count ? at : null);
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
