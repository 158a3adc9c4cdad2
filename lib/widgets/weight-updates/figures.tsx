'use client';

import { type PointerEvent, useCallback, useMemo, useRef } from 'react';
import { Canvas, type Pen, type Subscribe } from '../figures/canvas';
import { curveMargin, drawCurve } from './draw-curve';
import { drawData } from './draw-data';
import { drawMap, mapMargin, surveyMap } from './draw-map';
import { type Scene, showNumber } from './scene';
import type { Terrain } from './terrain';
import type { Unit, Weights } from './unit';

interface FigureProps {
  /** The scene of this frame; null before the first run is known. */
  read: () => Scene | null;
  subscribe: Subscribe;
}

export function DataFigure({ read, subscribe, label }: FigureProps & { label: string }) {
  const draw = useCallback(
    (pen: Pen) => {
      const scene = read();
      if (scene) drawData(pen, scene);
    },
    [read],
  );
  return (
    <Canvas
      draw={draw}
      subscribe={subscribe}
      label={label}
      className="block aspect-[8/5] w-full touch-pan-y @xl:aspect-[5/4]"
    />
  );
}

/** The loss, to be read and to be touched: a press or a drag sets where the run starts. */
export function LossFigure({
  read,
  subscribe,
  unit,
  terrain,
  label,
  onGrab,
  onStart,
}: FigureProps & {
  unit: Unit;
  terrain: Terrain;
  label: string;
  /** A finger or a pointer takes hold, or lets go. */
  onGrab: (grabbed: boolean) => void;
  onStart: (start: Weights) => void;
}) {
  const dragging = useRef(false);
  const map = useMemo(() => (unit.hasBias ? surveyMap(unit, terrain) : null), [unit, terrain]);
  const draw = useCallback(
    (pen: Pen) => {
      const scene = read();
      if (!scene) return;
      if (map) drawMap(pen, scene, map);
      else drawCurve(pen, scene);
    },
    [read, map],
  );
  const release = () => {
    dragging.current = false;
    onGrab(false);
  };
  const start = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const margin = map ? mapMargin : curveMargin;
    const inner = {
      width: box.width - margin.left - margin.right,
      height: box.height - margin.top - margin.bottom,
    };
    const across = (event.clientX - box.left - margin.left) / inner.width;
    const down = (event.clientY - box.top - margin.top) / inner.height;
    const place = (low: number, high: number, share: number) =>
      Math.round((low + (high - low) * Math.min(1, Math.max(0, share))) * 20) / 20;
    onStart({
      w: place(terrain.w.low, terrain.w.high, across),
      b: map ? place(terrain.b.low, terrain.b.high, 1 - down) : 0,
    });
  };
  return (
    <div
      className={`cursor-crosshair ${map ? 'touch-none' : 'touch-pan-y'}`}
      onPointerDown={(event) => {
        dragging.current = true;
        onGrab(true);
        event.currentTarget.setPointerCapture(event.pointerId);
        start(event);
      }}
      onPointerMove={(event) => dragging.current && start(event)}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <Canvas
        draw={draw}
        subscribe={subscribe}
        label={label}
        className="block aspect-[5/4] w-full"
      />
    </div>
  );
}

export function tellScene({ unit, here, terrain, next, step }: Scene): string {
  const place = unit.hasBias
    ? `w = ${showNumber(here.w)} and b = ${showNumber(here.b)}`
    : `w = ${showNumber(here.w)}`;
  const best = unit.hasBias
    ? `w = ${showNumber(terrain.minimum.w)} and b = ${showNumber(terrain.minimum.b)}`
    : `w = ${showNumber(terrain.minimum.w)}`;
  const slope = next
    ? ` The derivative for the next step is ${showNumber(next.gradient.w)}${unit.hasBias ? ` for w and ${showNumber(next.gradient.b)} for b` : ''}.`
    : '';
  return `Step ${step}: ${place}. The loss is lowest, ${showNumber(terrain.minimum.loss)}, at ${best}.${slope}`;
}
