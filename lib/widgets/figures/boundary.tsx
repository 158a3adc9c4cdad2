'use client';

import { useCallback, useRef } from 'react';
import type { Extent, Points, RunInfo } from '@/lib/experiment/protocol';
import { Canvas, type Pen, type Subscribe } from './canvas';
import { classColors, css, mix, parseColor, type Rgb } from './color-scale';
import { traceContour } from './contour';
import { type FieldMeaning, type FieldValues, paintField } from './field';
import { drawPixels } from './pixels';

/**
 * The plane as the network sees it: its output as colour, the decision line, and the points.
 * Training points are full, validation points are rings.
 */
export function Boundary({
  info,
  read,
  subscribe,
  label,
  showValidation = true,
  className = '',
}: {
  info: RunInfo;
  /** The field of the moment and what its numbers mean. */
  read: () => { field: FieldValues; meaning: FieldMeaning } | undefined;
  subscribe: Subscribe;
  label: string;
  showValidation?: boolean;
  className?: string;
}) {
  const buffer = useRef<ImageData>(undefined);
  const draw = useCallback(
    (pen: Pen) => {
      const { context, width, height, colors } = pen;
      context.fillStyle = colors.surface;
      context.fillRect(0, 0, width, height);
      const shown = read();
      if (shown) {
        const { field, meaning } = shown;
        if (buffer.current?.width !== field.size)
          buffer.current = new ImageData(field.size, field.size);
        paintField(buffer.current, field, meaning, colors);
        context.imageSmoothingEnabled = true;
        context.imageSmoothingQuality = 'high';
        drawPixels(context, buffer.current, 0, 0, width, height);
        drawLine(pen, field, meaning);
      }
      if (!info.plane) return;
      if (showValidation) drawPoints(pen, info, info.plane.validation, 'ring');
      drawPoints(pen, info, info.plane.train, 'full');
    },
    [info, read, showValidation],
  );
  return (
    <Canvas
      draw={draw}
      subscribe={subscribe}
      label={label}
      className={`block aspect-square w-full rounded-lg border border-line ${className}`}
    />
  );
}

function drawLine(
  { context, width, height, colors }: Pen,
  field: FieldValues,
  meaning: FieldMeaning,
) {
  if (meaning.kind === 'classes') return;
  const column = field.outputs === 2 ? 1 : 0;
  const values =
    field.outputs === 1
      ? field.values
      : Float32Array.from(
          { length: field.size ** 2 },
          (_, i) => field.values[i * field.outputs + column],
        );
  const segments = traceContour(
    values,
    field.size,
    field.size,
    meaning.kind === 'probability' ? 0.5 : 0,
  );
  const toX = width / field.size;
  const toY = height / field.size;
  context.beginPath();
  for (let s = 0; s < segments.length; s += 4) {
    context.moveTo((segments[s] + 0.5) * toX, (segments[s + 1] + 0.5) * toY);
    context.lineTo((segments[s + 2] + 0.5) * toX, (segments[s + 3] + 0.5) * toY);
  }
  context.strokeStyle = css(parseColor(colors.ink), 0.55);
  context.lineWidth = 1.25;
  context.lineCap = 'round';
  context.stroke();
}

/** Pixel of a point of the plane; y grows upwards. */
export function toPixel(extent: Extent, width: number, height: number, x: number, y: number) {
  return [
    ((x - extent.xMin) / (extent.xMax - extent.xMin)) * width,
    ((extent.yMax - y) / (extent.yMax - extent.yMin)) * height,
  ] as const;
}

function drawPoints(pen: Pen, info: RunInfo, points: Points, style: 'full' | 'ring') {
  const { context, width, height, colors } = pen;
  const plane = info.plane;
  if (!plane) return;
  const surface = parseColor(colors.surface);
  const palette = classColors(colors, info.classes);
  const colorOf = (target: number): Rgb => {
    if (info.task === 'classification') return palette[target] ?? palette[0];
    const side = parseColor(target < 0 ? colors.negative : colors.positive);
    return mix(surface, side, Math.min(1, Math.abs(target)));
  };
  const radius = Math.max(2.4, Math.min(4, width / 100)) * (points.x.length > 400 ? 0.75 : 1);
  for (let i = 0; i < points.x.length; i++) {
    const [px, py] = toPixel(plane.extent, width, height, points.x[i], points.y[i]);
    const color = css(colorOf(points.target[i]));
    context.beginPath();
    context.arc(px, py, style === 'full' ? radius : radius - 0.5, 0, 2 * Math.PI);
    if (style === 'full') {
      context.fillStyle = color;
      context.fill();
      context.strokeStyle = css(surface, 0.9);
      context.lineWidth = 1;
    } else {
      context.fillStyle = css(surface, 0.85);
      context.fill();
      context.strokeStyle = color;
      context.lineWidth = 1.6;
    }
    context.stroke();
  }
}
