'use client';

import { memo, useCallback } from 'react';
import { Canvas, type Pen } from '../figures/canvas';
import { divergingTable } from '../figures/color-scale';
import { drawPixels } from '../figures/pixels';
import { sameSettings } from '../frame/same-settings';
import type { Widget } from '../frame/use-widget';

const never = () => () => {};
const gap = 6;

/** So many columns that the rows are never more than the columns. */
export function countColumns(units: number): number {
  return Math.max(units > 8 ? 6 : 4, Math.ceil(Math.sqrt(units)));
}

/** What each unit of a layer answers over the plane: alike colours, alike units. */
export const UnitMaps = memo(function UnitMaps({
  widget,
  layer,
}: {
  widget: Widget;
  layer: number;
}) {
  const { training, experiment } = widget;
  const spec = experiment.network.layers[layer];
  const units = spec?.kind === 'dense' ? spec.units : 0;
  const draw = useCallback(
    (pen: Pen) => {
      const grids = training?.read().snapshot?.unitGrids;
      const found = grids?.layers.find((one) => one.layer === layer);
      if (grids && found) drawMaps(pen, found.values, found.units, grids.size);
    },
    [training, layer],
  );
  const columns = countColumns(units);
  const rows = Math.max(1, Math.ceil(units / columns));
  return (
    <Canvas
      draw={draw}
      subscribe={training?.subscribePictures ?? never}
      label={`What each of the ${units} units of layer ${layer + 1} answers over the plane`}
      className="block w-full"
      style={{ aspectRatio: `${columns} / ${rows}`, maxWidth: columns * 64 }}
    />
  );
}, sameSettings);

function drawMaps(
  { context, width, height, colors }: Pen,
  values: Float32Array,
  units: number,
  size: number,
) {
  const columns = countColumns(units);
  const side = (width - gap * (columns - 1)) / columns;
  const table = divergingTable(colors);
  const pixels = size * size;
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  const image = new ImageData(size, size);
  const words = new Uint32Array(image.data.buffer);
  context.imageSmoothingEnabled = true;
  const rows = Math.ceil(units / columns);
  const fit = Math.min(side, (height - gap * (rows - 1)) / rows);
  for (let unit = 0; unit < units; unit++) {
    for (let p = 0; p < pixels; p++) {
      const share = most > 0 ? values[unit * pixels + p] / most : 0;
      words[p] = table[Math.max(0, Math.min(255, Math.round(127.5 + 127.5 * share)))];
    }
    const x = (unit % columns) * (fit + gap);
    const y = Math.floor(unit / columns) * (fit + gap);
    drawPixels(context, image, x, y, fit, fit);
    context.strokeStyle = colors.line;
    context.strokeRect(x + 0.5, y + 0.5, fit - 1, fit - 1);
  }
}
