import type { Trainer } from '../engine/trainer';
import type { Extent, Points } from './protocol';
import { isCurve, isShipped } from './shape';

/** Whether an experiment's samples are points of a plane that a picture can show. */
export function isPlanar(trainer: Trainer): boolean {
  const { data } = trainer.experiment;
  if (isShipped(data) || isCurve(data)) return false;
  return data.set === 'table' ? data.features[0].length === 2 : true;
}

/** The points of a part as they are drawn, with class or target. */
export function readPoints(trainer: Trainer, part: 'train' | 'validation'): Points {
  const samples = trainer.samples(part);
  const points = samples.points ?? new Float32Array(0);
  const count = points.length / 2;
  const x = Float32Array.from({ length: count }, (_, i) => points[2 * i]);
  const y = Float32Array.from({ length: count }, (_, i) => points[2 * i + 1]);
  const target = samples.labels ? Float32Array.from(samples.labels) : samples.targets?.slice();
  return { x, y, target: target ?? new Float32Array(count) };
}

/** A square around all points, a little larger; generated sets always show −1.2…1.2 at least. */
export function findExtent(trainer: Trainer): Extent {
  const fixed = trainer.experiment.data.set === 'table' ? 0 : 1.2;
  let [xMin, xMax, yMin, yMax] = fixed
    ? [-fixed, fixed, -fixed, fixed]
    : [Infinity, -Infinity, Infinity, -Infinity];
  for (const part of ['train', 'validation'] as const) {
    const { x, y } = readPoints(trainer, part);
    for (let i = 0; i < x.length; i++) {
      xMin = Math.min(xMin, x[i]);
      xMax = Math.max(xMax, x[i]);
      yMin = Math.min(yMin, y[i]);
      yMax = Math.max(yMax, y[i]);
    }
  }
  const half = (Math.max(xMax - xMin, yMax - yMin) / 2 || 1) * (fixed ? 1.02 : 1.15);
  const [xMiddle, yMiddle] = [(xMin + xMax) / 2, (yMin + yMax) / 2];
  return { xMin: xMiddle - half, xMax: xMiddle + half, yMin: yMiddle - half, yMax: yMiddle + half };
}
