import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { recordPath } from '@/lib/experiment/path';
import { traceContour } from '../figures/contour';
import type { WidgetProps } from '../frame/props';
import { type Scene, sceneAt, showNumber } from './scene';
import { contourLevels, sampleCurve, sampleMap, surveyTerrain } from './terrain';
import { lossAt, readStart, readUnit } from './unit';

const width = 480;
const height = 384;
const steps = 12;
const size = 61;

/** The loss with the first steps of the run on it, drawn by the server. */
export async function WeightUpdatesStill({ original }: WidgetProps) {
  const unit = readUnit(original);
  const terrain = surveyTerrain(unit, readStart(original));
  const path = recordPath(original, steps, await loadKernels());
  const scene = sceneAt(unit, terrain, path, steps);
  const label = `The loss after ${scene.step} steps: w = ${showNumber(scene.here.w)}${unit.hasBias ? `, b = ${showNumber(scene.here.b)}` : ''}; the loss is lowest at w = ${showNumber(terrain.minimum.w)}.`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="mx-auto block h-auto w-full max-w-xl"
      role="img"
      aria-label={label}
    >
      {unit.hasBias ? <MapPicture scene={scene} /> : <CurvePicture scene={scene} />}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
const points = (list: readonly (readonly [number, number])[]) =>
  list.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

function CurvePicture({ scene: { unit, terrain, trail } }: { scene: Scene }) {
  const { w, ceiling } = terrain;
  const toX = (x: number) => ((x - w.low) / (w.high - w.low)) * width;
  const toY = (loss: number) => height - 20 - (loss / ceiling) * (height - 40);
  const columns = 120;
  const curve = [...sampleCurve(unit, terrain, 0, columns)].map(
    (loss, i) => [(width * i) / columns, toY(loss)] as const,
  );
  const way = trail.map((place) => [toX(place.w), toY(lossAt(unit, place))] as const);
  const [x, y] = way[way.length - 1];
  return (
    <>
      <line x1="0" x2={width} y1={height - 20} y2={height - 20} className="stroke-line-strong" />
      <polyline points={points(curve)} fill="none" strokeWidth="2" className="stroke-ink-soft" />
      <polyline points={points(way)} fill="none" strokeWidth="1.5" className="stroke-you" />
      {way.map(([px, py], k) => (
        <circle key={k} cx={round(px)} cy={round(py)} r="3" className="fill-you" />
      ))}
      <circle
        cx={round(x)}
        cy={round(y)}
        r="8"
        strokeWidth="2"
        className="fill-you stroke-surface"
      />
    </>
  );
}

function MapPicture({ scene: { unit, terrain, trail } }: { scene: Scene }) {
  const { w, b } = terrain;
  const values = sampleMap(unit, terrain, size);
  const toX = (x: number) => ((x - w.low) / (w.high - w.low)) * width;
  const toY = (y: number) => ((b.high - y) / (b.high - b.low)) * height;
  const way = trail.map((place) => [toX(place.w), toY(place.b)] as const);
  const [x, y] = way[way.length - 1];
  return (
    <>
      {contourLevels(values, 12).map((level) => (
        <path
          key={level}
          d={toPath(traceContour(values, size, size, level))}
          fill="none"
          className="stroke-ink-faint"
        />
      ))}
      <polyline points={points(way)} fill="none" strokeWidth="2" className="stroke-you" />
      {way.map(([px, py], k) => (
        <circle key={k} cx={round(px)} cy={round(py)} r="3" className="fill-you" />
      ))}
      <circle
        cx={round(x)}
        cy={round(y)}
        r="8"
        strokeWidth="2"
        className="fill-you stroke-surface"
      />
    </>
  );
}

function toPath(segments: Float32Array): string {
  let path = '';
  for (let s = 0; s < segments.length; s += 4) {
    const at = (k: number) => round((segments[s + k] * (k % 2 ? height : width)) / (size - 1));
    path += `M${at(0)} ${at(1)}L${at(2)} ${at(3)}`;
  }
  return path;
}
