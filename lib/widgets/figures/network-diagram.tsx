'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import type { Experiment } from '@/lib/engine/spec';
import type { RunInfo, Snapshot } from '@/lib/experiment/protocol';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { css, divergingTable, parseColor } from './color-scale';
import { type DiagramColumn, layOutNetwork } from './network-layout';
import { drawPixels } from './pixels';

interface Shown {
  info: RunInfo | null;
  snapshot: Snapshot | null;
}

/** A weight under the pointer. */
interface Edge {
  layer: number;
  from: number;
  to: number;
}

/**
 * The network as units and weights. A weight's colour is its sign, its width its size; each unit
 * shows what it answers over the plane. Pointing at a weight reads it out.
 */
export function NetworkDiagram({
  experiment,
  read,
  subscribe,
  label,
  height,
}: {
  experiment: Experiment;
  read: () => Shown;
  subscribe: Subscribe;
  label: string;
  height: number;
}) {
  const [edge, setEdge] = useState<(Edge & { x: number; y: number }) | null>(null);
  const tile = useRef<ImageData>(undefined);
  const box = useRef({ width: 600, height });
  const layout = useCallback(
    (width: number) => layOutNetwork(experiment, width, height),
    [experiment, height],
  );
  const draw = useCallback(
    (pen: Pen) => {
      box.current = { width: pen.width, height: pen.height };
      const columns = layout(pen.width);
      const { info, snapshot } = read();
      drawEdges(pen, columns, info, snapshot, edge);
      const size = snapshot?.unitGrids?.size ?? 1;
      if (tile.current?.width !== size) tile.current = new ImageData(size, size);
      drawUnits(pen, columns, snapshot, tile.current);
      if (edge) drawReadout(pen, info, snapshot, edge, edge);
    },
    [layout, read, edge],
  );
  const columns = useMemo(() => layout(box.current.width), [layout]);
  return (
    <div
      className="relative"
      style={{ height }}
      onPointerMove={(event) => {
        const rect = event.currentTarget.getBoundingClientRect();
        const x = event.clientX - rect.left;
        const y = event.clientY - rect.top;
        const near = findEdge(layout(rect.width), x, y);
        setEdge(near && { ...near, x, y });
      }}
      onPointerLeave={() => setEdge(null)}
      data-columns={columns.length}
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

/** Weights into the block of column `to`, or undefined before the first snapshot. */
function weightsInto(info: RunInfo | null, snapshot: Snapshot | null, layer: number) {
  const place = info?.layout.find((one) => one.layer === layer && one.name === 'weights');
  if (!place || !snapshot?.parameters) return undefined;
  const { offset, rows, columns } = place;
  return { rows, columns, values: snapshot.parameters.subarray(offset, offset + rows * columns) };
}

function drawEdges(
  { context, colors }: Pen,
  columns: DiagramColumn[],
  info: RunInfo | null,
  snapshot: Snapshot | null,
  hovered: Edge | null,
) {
  context.lineCap = 'round';
  for (let c = 1; c < columns.length; c++) {
    const left = columns[c - 1];
    const right = columns[c];
    const layer = right.block?.first ?? -1;
    const weights = weightsInto(info, snapshot, layer);
    const largest = weights ? Math.max(0.5, ...weights.values.map(Math.abs)) : 1;
    const x0 = left.x + left.size / 2;
    const x1 = right.x - right.size / 2;
    const bend = (x1 - x0) * 0.4;
    for (let i = 0; i < left.shown; i++)
      for (let j = 0; j < right.shown; j++) {
        const weight = weights ? weights.values[i * weights.columns + j] : 0;
        const size = Math.abs(weight) / largest;
        const hot = hovered?.layer === layer && hovered.from === i && hovered.to === j;
        context.globalAlpha = hot ? 1 : weights ? 0.12 + 0.8 * size : 0.25;
        context.lineWidth = hot ? 4 : 0.6 + 3.6 * size;
        context.strokeStyle = !weights
          ? colors.line
          : weight < 0
            ? colors.negative
            : colors.positive;
        context.beginPath();
        context.moveTo(x0, left.y[i]);
        context.bezierCurveTo(x0 + bend, left.y[i], x1 - bend, right.y[j], x1, right.y[j]);
        context.stroke();
      }
  }
  context.globalAlpha = 1;
}

function drawUnits(
  { context, colors }: Pen,
  columns: DiagramColumn[],
  snapshot: Snapshot | null,
  tile: ImageData,
) {
  const table = divergingTable(colors, 0.85);
  columns.forEach((column) => {
    const layer = column.block?.last ?? -1;
    const maps = snapshot?.unitGrids?.layers.find((one) => one.layer === layer);
    const half = column.size / 2;
    for (let j = 0; j < column.shown; j++) {
      const [x, y] = [column.x - half, column.y[j] - half];
      context.save();
      context.beginPath();
      context.roundRect(x, y, column.size, column.size, Math.min(6, column.size / 4));
      context.fillStyle = colors.surface;
      context.fill();
      if (maps && column.size > 10) {
        paintTile(tile, maps.values, j, table);
        context.clip();
        drawPixels(context, tile, x, y, column.size, column.size);
      }
      context.restore();
      context.beginPath();
      context.roundRect(x, y, column.size, column.size, Math.min(6, column.size / 4));
      context.strokeStyle = colors['line-strong'];
      context.lineWidth = 1.2;
      context.stroke();
      if (!column.block) {
        context.fillStyle = maps ? colors.ink : colors['ink-soft'];
        context.font = `${column.size > 30 ? 12 : 11}px ui-sans-serif, system-ui, sans-serif`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillText(column.names[j], column.x, column.y[j]);
      }
    }
    if (column.units > column.shown) {
      context.fillStyle = colors['ink-faint'];
      context.font = '12px ui-sans-serif, system-ui, sans-serif';
      context.textAlign = 'center';
      context.textBaseline = 'top';
      context.fillText(
        `+${column.units - column.shown}`,
        column.x,
        column.y[column.shown - 1] + half + 3,
      );
    }
  });
}

/** A unit's answers over the plane, scaled by its own largest one so that its shape can be seen. */
function paintTile(tile: ImageData, values: Float32Array, unit: number, table: Uint32Array): void {
  const pixels = new Uint32Array(tile.data.buffer);
  const own = values.subarray(unit * pixels.length, (unit + 1) * pixels.length);
  let largest = 1e-6;
  for (const value of own) largest = Math.max(largest, Math.abs(value));
  for (let p = 0; p < own.length; p++)
    pixels[p] = table[Math.max(0, Math.min(255, 127.5 + (127.5 * own[p]) / largest)) | 0];
}

function findEdge(columns: DiagramColumn[], x: number, y: number): Edge | null {
  let best: Edge | null = null;
  let nearest = 9;
  for (let c = 1; c < columns.length; c++) {
    const [left, right] = [columns[c - 1], columns[c]];
    const x0 = left.x + left.size / 2;
    const x1 = right.x - right.size / 2;
    if (x < x0 || x > x1) continue;
    const t = bezierParameter((x - x0) / (x1 - x0));
    const share = t * t * (3 - 2 * t);
    for (let i = 0; i < left.shown; i++)
      for (let j = 0; j < right.shown; j++) {
        const distance = Math.abs(left.y[i] + (right.y[j] - left.y[i]) * share - y);
        if (distance < nearest) {
          nearest = distance;
          best = { layer: right.block?.first ?? -1, from: i, to: j };
        }
      }
  }
  return best;
}

/** The parameter at which the edges' curve (control points at 40 % and 60 %) is at share `x` of its width. */
function bezierParameter(x: number): number {
  let t = x;
  for (let round = 0; round < 4; round++) {
    const at = 1.2 * t * (1 - t) ** 2 + 1.8 * t * t * (1 - t) + t ** 3;
    t = Math.max(0, Math.min(1, t + (x - at)));
  }
  return t;
}

function drawReadout(
  { context, width, height, colors }: Pen,
  info: RunInfo | null,
  snapshot: Snapshot | null,
  edge: Edge,
  at: { x: number; y: number },
) {
  const weights = weightsInto(info, snapshot, edge.layer);
  if (!weights) return;
  const value = weights.values[edge.from * weights.columns + edge.to];
  const text = `w = ${value.toFixed(3).replace('-', '−')}`;
  context.font = '12px ui-sans-serif, system-ui, sans-serif';
  const boxWidth = context.measureText(text).width + 16;
  const left = Math.min(width - boxWidth - 2, Math.max(2, at.x + 10));
  const top = Math.max(2, Math.min(height - 26, at.y - 30));
  context.fillStyle = css(parseColor(colors.surface), 0.95);
  context.strokeStyle = value < 0 ? colors.negative : colors.positive;
  context.lineWidth = 1.2;
  context.beginPath();
  context.roundRect(left, top, boxWidth, 24, 6);
  context.fill();
  context.stroke();
  context.fillStyle = colors.ink;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillText(text, left + 8, top + 12.5);
}
