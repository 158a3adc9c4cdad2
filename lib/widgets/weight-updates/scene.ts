import type { Path } from '@/lib/experiment/path';
import type { Terrain } from './terrain';
import type { Unit, Weights } from './unit';

/** Everything that the figures draw at one moment of the run. */
export interface Scene {
  unit: Unit;
  terrain: Terrain;
  /** Updates made so far. */
  step: number;
  here: Weights;
  /** The places of the run up to here, oldest first; the last one is `here`. */
  trail: Weights[];
  /** The update that comes next, if the run goes on. */
  next?: { to: Weights; gradient: Weights; batch: number[]; full: boolean };
}

/** So many steps of the way are drawn; older ones would only blacken the picture. */
const longestTrail = 80;

export function readRow(unit: Unit, numbers: ArrayLike<number>, row: number): Weights {
  const width = unit.hasBias ? 2 : 1;
  return { w: numbers[row * width], b: unit.hasBias ? numbers[row * width + 1] : 0 };
}

/** The scene at a step of a path. */
export function sceneAt(unit: Unit, terrain: Terrain, path: Path, step: number): Scene {
  const last = path.batches.length;
  const at = Math.min(step, last);
  const first = Math.max(0, at - longestTrail);
  const trail: Weights[] = [];
  for (let k = first; k <= at; k++) trail.push(readRow(unit, path.parameters, k));
  const scene: Scene = { unit, terrain, step: at, here: trail[trail.length - 1], trail };
  if (at < last) {
    const batch = [...path.batches[at]];
    scene.next = {
      to: readRow(unit, path.parameters, at + 1),
      gradient: readRow(unit, path.gradients, at),
      batch,
      full: batch.length === unit.inputs.length,
    };
  }
  return scene;
}

/** A number as the formulas show it: three decimals, or powers of ten where that would not do. */
export function showNumber(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : value < 0 ? '−∞' : 'not a number';
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 10_000 || size < 0.0005) ? powerOfTen(value) : trim(value, size);
  return text.replace('-', '−');
}

function trim(value: number, size: number): string {
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : 3;
  return (Math.round(value * 10 ** digits) / 10 ** digits + 0).toFixed(digits);
}

const superscripts: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, i) => [String(i), digit])),
};

function powerOfTen(value: number): string {
  const [digits, power] = value.toExponential(1).split('e');
  const raised = [...power.replace('+', '')].map((c) => superscripts[c] ?? c).join('');
  return `${digits}·10${raised}`;
}
