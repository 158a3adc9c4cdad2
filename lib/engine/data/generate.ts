import type { ExactMath } from '../kernels/load-kernels';
import { RandomStream, streamKey } from '../random';
import type { ClassificationSet, CurveSet, GeneratedData, RegressionSet } from '../spec';
import type { Samples } from './dataset';
import { defaultFeatures, writeFeatures } from './features';

export const generatedDefaults = {
  samples: 200,
  noise: 0.1,
  classes: 2,
  validationShare: 0.3,
} as const;

/** Sets that take a number of classes. */
export const setsWithClasses: readonly string[] = ['blobs', 'spirals'];
export const curveSets: readonly string[] = ['line', 'sine', 'step'];
export const regressionSets: readonly string[] = ['plane', 'ripple', 'saddle', 'hills'];
export const classificationSets: readonly string[] = [
  ...['moons', 'circles', 'blobs', 'spirals', 'xor', 'gaussians', 'checkerboard'],
];

const { PI } = Math;

/** Draws one point of a class, without noise; `place` runs from 0 to 1 within the class. */
type PointRule = (
  label: number,
  place: number,
  random: RandomStream,
  math: ExactMath,
  classes: number,
) => [x: number, y: number];

const pointRules: Record<ClassificationSet, PointRule> = {
  /** Two half circles that reach into each other. */
  moons(label, place, _random, math) {
    const angle = PI * place;
    return label === 0
      ? [math.cos(angle) - 0.5, math.sin(angle) - 0.25]
      : [0.5 - math.cos(angle), 0.25 - math.sin(angle)];
  },
  /** A ring around a disc. */
  circles(label, place, random, math) {
    const radius = label === 0 ? 0.45 * Math.sqrt(random.uniform()) : random.between(0.8, 1);
    return [radius * math.cos(2 * PI * place), radius * math.sin(2 * PI * place)];
  },
  /** Round clouds on a circle. */
  blobs(label, _place, random, math, classes) {
    const angle = (2 * PI * label) / classes + PI / 4;
    const spread = 0.15;
    return [
      0.7 * math.cos(angle) + spread * random.normal(),
      0.7 * math.sin(angle) + spread * random.normal(),
    ];
  },
  /** Arms that wind once and a half around the middle. */
  spirals(label, place, _random, math, classes) {
    const radius = 0.05 + 0.95 * place;
    const angle = 3 * PI * place + (2 * PI * label) / classes;
    return [radius * math.cos(angle), radius * math.sin(angle)];
  },
  /** Opposite quarters of a square belong together. */
  xor(label, place, random) {
    const x = random.between(0.05, 1);
    const y = random.between(0.05, 1);
    const side = place < 0.5 ? 1 : -1;
    return label === 0 ? [side * x, side * y] : [side * x, -side * y];
  },
  /** Two clouds that overlap a little. */
  gaussians(label, _place, random) {
    const centre = label === 0 ? -0.5 : 0.5;
    return [centre + 0.3 * random.normal(), centre + 0.3 * random.normal()];
  },
  /** Four by four fields. */
  checkerboard(label, _place, random) {
    const row = random.below(4);
    const column = 2 * random.below(2) + ((row + label) % 2);
    return [(column + random.uniform()) / 2 - 1, (row + random.uniform()) / 2 - 1];
  },
};

const surfaces: Record<RegressionSet, (x: number, y: number, math: ExactMath) => number> = {
  plane: (x, y) => (x + y) / 2,
  ripple: (x, y, math) => math.cos(2 * PI * Math.sqrt(x * x + y * y)),
  saddle: (x, y) => x * x - y * y,
  hills: (x, y, math) => {
    const hill = (a: number, b: number) => math.exp(-6 * ((x - a) * (x - a) + (y - b) * (y - b)));
    return hill(0.5, 0.4) + hill(-0.4, -0.6) - hill(-0.5, 0.5);
  },
};

const curves: Record<CurveSet, (x: number, math: ExactMath) => number> = {
  line: (x) => 0.8 * x,
  sine: (x, math) => math.sin(PI * x),
  step: (x) => (x < 0 ? -0.5 : 0.5),
};

/**
 * Makes a two-dimensional set (or a curve) from a seed, all within about −1…1.
 *
 * Classes take turns, so that every class has its share whatever the number of samples.
 */
export function generateSamples(spec: GeneratedData, seed: number, math: ExactMath): Samples {
  const count = spec.samples ?? generatedDefaults.samples;
  const noise = spec.noise ?? generatedDefaults.noise;
  const random = new RandomStream(math, streamKey(math, seed, `data/${spec.set}`));
  if (spec.set in pointRules) return generateClasses(spec, count, noise, random, math);
  const isCurve = spec.set in curves;
  const points = new Float32Array(count * 2);
  const targets = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const x = random.between(-1, 1);
    const y = isCurve ? 0 : random.between(-1, 1);
    const clean = isCurve
      ? curves[spec.set as CurveSet](x, math)
      : surfaces[spec.set as RegressionSet](x, y, math);
    targets[i] = clean + noise * random.normal();
    points.set([x, y], 2 * i);
  }
  const names = spec.features ?? defaultFeatures(spec.set);
  const features = writeFeatures(points, names, math);
  const inputs = names.length;
  return {
    task: 'regression',
    inputs,
    features,
    labels: null,
    classes: 0,
    targetWidth: 1,
    targets,
    points,
  };
}

function generateClasses(
  spec: GeneratedData,
  count: number,
  noise: number,
  random: RandomStream,
  math: ExactMath,
): Samples {
  const takesClasses = setsWithClasses.includes(spec.set);
  const classes = (takesClasses ? spec.classes : undefined) ?? generatedDefaults.classes;
  const points = new Float32Array(count * 2);
  const labels = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % classes;
    const place = (Math.floor(i / classes) + 0.5) / Math.ceil(count / classes);
    const [x, y] = pointRules[spec.set as ClassificationSet](label, place, random, math, classes);
    labels[i] = label;
    points.set([x + noise * random.normal(), y + noise * random.normal()], 2 * i);
  }
  const names = spec.features ?? defaultFeatures(spec.set);
  const features = writeFeatures(points, names, math);
  const inputs = names.length;
  return {
    task: 'classification',
    inputs,
    features,
    labels,
    classes,
    targetWidth: 0,
    targets: null,
    points,
  };
}
