import { contours } from 'd3-contour';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { loadShipped } from '@/lib/experiment/load';
import { findExtent, isPlanar, readPoints } from '@/lib/experiment/plane';
import { runExperiment } from '@/lib/experiment/run';
import { outputMeaning } from '../figures/meaning';
import type { WidgetProps } from '../frame/props';

const size = 40;
const longest = 2000;

/** The plane after a real run on the server: bands of the output, the decision line, the points. */
export async function TrainingInProgressStill({ original }: WidgetProps) {
  const kernels = await loadKernels();
  const shipped = await loadShipped(original.data);
  const run = runExperiment(original, { kernels, shipped, steps: stepsOf(original) }, (trainer) => {
    if (!isPlanar(trainer)) return undefined;
    const extent = findExtent(trainer);
    const values = trainer.decisionGrid(size, extent);
    return { extent, values, outputs: trainer.info.outputs, points: readPoints(trainer, 'train') };
  });
  if (!run.seen) return null;
  const { extent, values, outputs, points } = run.seen;
  const meaning = outputMeaning(original);
  const toX = (x: number) => round(((x - extent.xMin) / (extent.xMax - extent.xMin)) * 400);
  const toY = (y: number) => round(((extent.yMax - y) / (extent.yMax - extent.yMin)) * 400);
  const column = outputs === 2 ? 1 : 0;
  const field = Array.from({ length: size * size }, (_, i) => values[i * outputs + column]);
  const [low, high] = meaning.kind === 'value' ? [-meaning.limit, meaning.limit] : [0, 1];
  const levels = [0, 1 / 6, 2 / 6, 3 / 6, 4 / 6, 5 / 6].map((t) => low + (high - low) * t);
  const bands =
    meaning.kind === 'classes' ? [] : contours().size([size, size]).thresholds(levels)(field);
  return (
    <svg
      viewBox="0 0 400 400"
      className="block h-full w-full"
      role="img"
      aria-label={sentence(run)}
    >
      <rect
        width="400"
        height="400"
        className="fill-negative"
        fillOpacity={meaning.kind === 'classes' ? 0.05 : 0.5}
      />
      {bands.map((band, i) => (
        <g key={band.value}>
          <path d={toPath(band.coordinates)} className="fill-surface" />
          <path
            d={toPath(band.coordinates)}
            className={i < 3 ? 'fill-negative' : 'fill-positive'}
            fillOpacity={[0.5, 0.3, 0.12, 0.12, 0.3, 0.5][i]}
          />
        </g>
      ))}
      {Array.from(points.x, (x, i) => (
        <circle
          key={i}
          cx={toX(x)}
          cy={toY(points.y[i])}
          r="4"
          strokeWidth="1"
          className={`stroke-surface ${points.target[i] > 0 ? 'fill-positive' : 'fill-negative'}`}
        />
      ))}
    </svg>
  );
}

function stepsOf(original: WidgetProps['original']): number {
  return Math.min(original.training.steps ?? longest, longest);
}

function sentence(run: {
  latest: { step: number; trainLoss: number; validationAccuracy: number };
}): string {
  const { step, trainLoss, validationAccuracy } = run.latest;
  const right = Number.isNaN(validationAccuracy)
    ? ''
    : `, ${Math.round(100 * validationAccuracy)} % of the validation points on the right side`;
  return `The plane after ${step} steps of training: training loss ${trainLoss.toFixed(3)}${right}.`;
}

function toPath(polygons: number[][][][]): string {
  const scale = 400 / size;
  return polygons
    .flat()
    .map((ring) => `M${ring.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`).join('L')}Z`)
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
