import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildParts } from '@/lib/engine/data/build-parts';
import { countSamples, selectSamples } from '@/lib/engine/data/dataset';
import { featureNames, writeFeatures } from '@/lib/engine/data/features';
import {
  classificationSets,
  curveSets,
  generateSamples,
  regressionSets,
} from '@/lib/engine/data/generate';
import { classNames, parseShipped, pictureSizes, takeShipped } from '@/lib/engine/data/shipped';
import { measureColumns, splitSamples, standardize } from '@/lib/engine/data/split';
import { readTable } from '@/lib/engine/data/table';
import { codingOf, decideClass, encodeTargets } from '@/lib/engine/data/targets';
import type { GeneratedData } from '@/lib/engine/spec';
import { math } from '../support';

const file = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../content/data/${name}`, import.meta.url)));
const digits = parseShipped('digits', gunzipSync(file('digits.csv.gz')).toString());
const iris = parseShipped('iris', file('iris.csv').toString());
const generate = (set: string, rest: Partial<GeneratedData> = {}, seed = 1) =>
  generateSamples({ set, ...rest } as GeneratedData, seed, math);

describe('generated sets', () => {
  it.each(classificationSets)(
    '%s: classes of equal size, points within reach, the same from the same seed',
    (set) => {
      const a = generate(set);
      expect(countSamples(a)).toBe(200);
      expect(a.task).toBe('classification');
      expect(a.classes).toBe(2);
      expect(a.labels?.reduce((sum, label) => sum + label, 0)).toBe(100);
      expect(a.points?.every((x) => Math.abs(x) < 2.2)).toBe(true);
      expect(generate(set)).toEqual(a);
      expect(generate(set, {}, 2).points).not.toEqual(a.points);
    },
  );

  it.each(classificationSets)('%s can be told apart where there is no noise', (set) => {
    const { points, labels } = generate(set, { noise: 0, samples: 400 });
    if (!points || !labels) return expect.unreachable();
    // The nearest other point is mostly of the same class.
    let same = 0;
    for (let i = 0; i < 400; i++) {
      let [best, nearest] = [Infinity, 0];
      for (let j = 0; j < 400; j++) {
        const d =
          (points[2 * i] - points[2 * j]) ** 2 + (points[2 * i + 1] - points[2 * j + 1]) ** 2;
        if (j !== i && d < best) [best, nearest] = [d, j];
      }
      if (labels[i] === labels[nearest]) same++;
    }
    expect(same / 400).toBeGreaterThan(set === 'gaussians' ? 0.75 : 0.9);
  });

  it('moons are two half circles of radius 1, circles a disc in a ring', () => {
    const moons = generate('moons', { noise: 0, samples: 20 });
    moons.labels?.forEach((label, i) => {
      const [x, y] = [moons.points?.[2 * i] ?? 0, moons.points?.[2 * i + 1] ?? 0];
      const [cx, cy] = label === 0 ? [-0.5, -0.25] : [0.5, 0.25];
      expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(1, 5);
      expect(label === 0 ? y >= cy : y <= cy).toBe(true);
    });
    const circles = generate('circles', { noise: 0 });
    circles.labels?.forEach((label, i) => {
      const radius = Math.hypot(circles.points?.[2 * i] ?? 0, circles.points?.[2 * i + 1] ?? 0);
      expect(label === 0 ? radius <= 0.4501 : radius > 0.799 && radius <= 1.001).toBe(true);
    });
  });

  it('xor and checkerboard follow their fields', () => {
    const xor = generate('xor', { noise: 0 });
    xor.labels?.forEach((label, i) => {
      expect((xor.points?.[2 * i] ?? 0) * (xor.points?.[2 * i + 1] ?? 0) > 0).toBe(label === 0);
    });
    const board = generate('checkerboard', { noise: 0 });
    board.labels?.forEach((label, i) => {
      const [x, y] = [board.points?.[2 * i] ?? 0, board.points?.[2 * i + 1] ?? 0];
      expect((Math.floor((x + 1) * 2) + Math.floor((y + 1) * 2)) % 2).toBe(label);
    });
  });

  it('blobs and spirals take a number of classes, the others have two', () => {
    expect(generate('blobs', { classes: 4, samples: 40 }).classes).toBe(4);
    expect(generate('spirals', { classes: 3, samples: 40 }).labels?.slice(0, 6)).toEqual(
      Int32Array.of(0, 1, 2, 0, 1, 2),
    );
    expect(generate('moons', { classes: 4 }).classes).toBe(2);
  });

  it('noise spreads points by its standard deviation', () => {
    const clean = generate('plane', { noise: 0, samples: 4000 });
    const spread = clean.targets?.map(
      (t, i) => t - ((clean.points?.[2 * i] ?? 0) + (clean.points?.[2 * i + 1] ?? 0)) / 2,
    );
    expect(Math.max(...(spread ?? []))).toBeLessThan(1e-6);
    const noisy = generate('plane', { noise: 0.3, samples: 4000 });
    const off =
      noisy.targets?.map(
        (t, i) => t - ((noisy.points?.[2 * i] ?? 0) + (noisy.points?.[2 * i + 1] ?? 0)) / 2,
      ) ?? new Float32Array();
    expect(Math.sqrt(off.reduce((s, x) => s + x * x, 0) / 4000)).toBeCloseTo(0.3, 1);
  });

  it('surfaces and curves are the functions of their names', () => {
    const rules: Record<string, (x: number, y: number) => number> = {
      plane: (x, y) => (x + y) / 2,
      ripple: (x, y) => Math.cos(2 * Math.PI * Math.hypot(x, y)),
      saddle: (x, y) => x * x - y * y,
      hills: (x, y) => {
        const hill = (a: number, b: number) => Math.exp(-6 * ((x - a) ** 2 + (y - b) ** 2));
        return hill(0.5, 0.4) + hill(-0.4, -0.6) - hill(-0.5, 0.5);
      },
      line: (x) => 0.8 * x,
      sine: (x) => Math.sin(Math.PI * x),
      step: (x) => (x < 0 ? -0.5 : 0.5),
    };
    for (const set of [...regressionSets, ...curveSets]) {
      const { points, targets, task, labels, inputs } = generate(set, { noise: 0, samples: 50 });
      expect(task).toBe('regression');
      expect(labels).toBeNull();
      expect(inputs).toBe(curveSets.includes(set) ? 1 : 2);
      for (let i = 0; i < 50; i++) {
        const [x, y] = [points?.[2 * i] ?? 0, points?.[2 * i + 1] ?? 0];
        expect(Math.abs(x)).toBeLessThanOrEqual(1);
        expect(targets?.[i]).toBeCloseTo(rules[set](x, y), 4);
        if (curveSets.includes(set)) expect(y).toBe(0);
      }
    }
  });

  it('features are what their names say', () => {
    const features = writeFeatures(Float32Array.of(0.5, -0.25), featureNames, math);
    const wanted = [0.5, -0.25, 0.25, 0.0625, -0.125, 1, -Math.SQRT1_2];
    features.forEach((x, i) => {
      expect(x).toBeCloseTo(wanted[i], 6);
    });
    expect(generate('moons', { features: ['xy', 'y'] }).inputs).toBe(2);
  });
});

describe('sets that ship', () => {
  it('hold what their source holds', () => {
    expect(digits.labels).toHaveLength(1797);
    expect(digits.inputs).toBe(64);
    expect(Math.max(...digits.features)).toBe(1);
    expect(Math.min(...digits.features)).toBe(0);
    expect(iris.labels).toHaveLength(150);
    expect([...iris.features.slice(0, 4)]).toEqual([5.1, 3.5, 1.4, 0.2].map(Math.fround));
    for (const name of ['fashion', 'fashion14'] as const) {
      const set = parseShipped(name, gunzipSync(file(`${name}.csv.gz`)).toString());
      expect(set.labels).toHaveLength(2000);
      expect(set.inputs).toBe((pictureSizes[name] ?? 0) ** 2);
      for (let label = 0; label < 10; label++) {
        expect(set.labels.filter((l) => l === label)).toHaveLength(200);
      }
    }
    expect(classNames.fashion[9]).toBe('ankle boot');
  });

  it('are relabelled in the order in which classes are asked for', () => {
    const samples = takeShipped({ set: 'digits', classes: [7, 2] }, digits, 1, math);
    expect(samples.classes).toBe(2);
    const sevens = digits.labels.filter((label) => label === 7).length;
    expect(samples.labels?.filter((label) => label === 0)).toHaveLength(sevens);
    expect(countSamples(samples)).toBe(
      sevens + digits.labels.filter((label) => label === 2).length,
    );
  });

  it('are drawn evenly over the classes, without repetition, by seed', () => {
    const take = (seed: number, count = 105) =>
      takeShipped({ set: 'digits', samples: count }, digits, seed, math);
    const counts = Array.from(
      { length: 10 },
      (_, k) => take(1).labels?.filter((l) => l === k).length,
    );
    expect(Math.max(...counts.map(Number)) - Math.min(...counts.map(Number))).toBeLessThanOrEqual(
      1,
    );
    expect(take(1).features).toEqual(take(1).features);
    expect(take(1).features).not.toEqual(take(2).features);
    expect(countSamples(take(1, 99_999))).toBe(1797);
    const rows = new Set(
      Array.from({ length: 105 }, (_, i) =>
        take(1)
          .features.slice(i * 64, i * 64 + 64)
          .join(),
      ),
    );
    expect(rows.size).toBe(105);
  });

  it('give their pictures as targets to an autoencoder', () => {
    const samples = takeShipped(
      { set: 'digits', samples: 10, target: 'features' },
      digits,
      1,
      math,
    );
    expect(samples.task).toBe('regression');
    expect(samples.targetWidth).toBe(64);
    expect(samples.targets).toEqual(samples.features);
    expect(samples.targets).not.toBe(samples.features);
  });
});

describe('a table', () => {
  it('of two columns is points to draw', () => {
    const samples = readTable({
      set: 'table',
      features: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      targets: [0, 2, 1],
      task: 'classification',
    });
    expect([...(samples.points ?? [])]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(samples.classes).toBe(3);
    expect([...(samples.labels ?? [])]).toEqual([0, 2, 1]);
  });

  it('of other columns is not, and numbers are regression', () => {
    const samples = readTable({
      set: 'table',
      features: [[1], [3]],
      targets: [0.5, -2],
      task: 'regression',
    });
    expect(samples.points).toBeNull();
    expect([...(samples.targets ?? [])]).toEqual([0.5, -2]);
    expect(samples.classes).toBe(0);
  });

  it('with one class only still has two', () => {
    expect(
      readTable({ set: 'table', features: [[1]], targets: [0], task: 'classification' }).classes,
    ).toBe(2);
  });
});

describe('splitting and scaling', () => {
  const samples = generate('moons', { samples: 50 });

  it('puts every sample into exactly one part', () => {
    const { train, validation } = splitSamples(samples, 0.3, 4, math);
    expect(countSamples(train)).toBe(35);
    expect(countSamples(validation)).toBe(15);
    const rows = (s: typeof samples) =>
      Array.from({ length: countSamples(s) }, (_, i) => s.features.slice(2 * i, 2 * i + 2).join());
    expect([...rows(train), ...rows(validation)].sort()).toEqual(rows(samples).sort());
    expect(train.points).toEqual(train.features);
    expect(splitSamples(samples, 0.3, 4, math)).toEqual({ train, validation });
    expect(splitSamples(samples, 0.3, 5, math).train.features).not.toEqual(train.features);
  });

  it('keeps one to train on, and the order where nothing is kept aside', () => {
    expect(countSamples(splitSamples(samples, 0.999, 1, math).train)).toBe(1);
    const whole = splitSamples(samples, 0, 1, math);
    expect(whole.train.features).toEqual(samples.features);
    expect(countSamples(whole.validation)).toBe(0);
  });

  it('selects rows with all that belongs to them', () => {
    const two = selectSamples(samples, [3, 0]);
    expect([...two.features]).toEqual([6, 7, 0, 1].map((i) => samples.features[i]));
    expect([...(two.labels ?? [])]).toEqual([1, 0]);
  });

  it('standardises by the training part: mean 0, deviation 1, constant columns stay finite', () => {
    const table = readTable({
      set: 'table',
      features: [
        [1, 5],
        [3, 5],
        [8, 5],
      ],
      targets: [0, 1, 0],
      task: 'classification',
    });
    const scaling = measureColumns(table);
    expect([...scaling.means]).toEqual([4, 5]);
    expect(scaling.deviations[0]).toBeCloseTo(Math.sqrt(26 / 3), 12);
    expect(scaling.deviations[1]).toBe(1);
    standardize(table.features, scaling);
    expect(table.features[0]).toBeCloseTo(-3 / Math.sqrt(26 / 3), 6);
    expect(table.features[1]).toBe(0);
  });

  it('scales iris and tables on request, and turns points into the same features', () => {
    const parts = buildParts({ set: 'iris' }, 1, math, iris);
    const { means, deviations } = measureColumns(parts.train);
    for (let j = 0; j < 4; j++) {
      expect(means[j]).toBeCloseTo(0, 5);
      expect(deviations[j]).toBeCloseTo(1, 5);
    }
    expect(parts.toFeatures).toBeNull();
    const rows = [
      [0, 10],
      [2, 30],
      [4, 20],
      [6, 0],
    ];
    const table = {
      set: 'table',
      features: rows,
      targets: [0, 1, 0, 1],
      task: 'classification',
    } as const;
    const data = {
      ...table,
      features: rows,
      targets: [...table.targets],
      standardize: true,
      validationShare: 0,
    };
    const scaled = buildParts(data, 1, math);
    expect(scaled.toFeatures?.(Float32Array.from(rows.flat()))).toEqual(scaled.train.features);
    const plain = buildParts({ ...data, standardize: false }, 1, math);
    expect(plain.scaling).toBeNull();
    expect([...plain.train.features]).toEqual(rows.flat());
  });

  it("takes the data's own seed before the experiment's", () => {
    const a = buildParts({ set: 'moons', seed: 3 }, 1, math);
    expect(buildParts({ set: 'moons', seed: 3 }, 2, math).train).toEqual(a.train);
    expect(buildParts({ set: 'moons' }, 3, math).train).toEqual(a.train);
    expect(buildParts({ set: 'moons' }, 2, math).train).not.toEqual(a.train);
  });

  it('keeps 30 % aside unless told otherwise, and maps points through the features', () => {
    const parts = buildParts({ set: 'moons', samples: 100, features: ['x²', 'y'] }, 1, math);
    expect(countSamples(parts.validation)).toBe(30);
    expect([...(parts.toFeatures?.(Float32Array.of(0.5, 2)) ?? [])]).toEqual([0.25, 2]);
  });
});

describe('targets', () => {
  const three = { ...generate('blobs', { classes: 3, samples: 3 }) };
  const two = { ...generate('moons', { samples: 2 }) };

  it('are one-hot rows, smoothed where asked', () => {
    const coding = codingOf(3, 'softmaxCrossEntropy', 'linear');
    expect([...encodeTargets(three, coding)]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
    const smooth = encodeTargets(three, coding, 0.3);
    expect(smooth[0]).toBeCloseTo(0.8, 6);
    expect(smooth[1]).toBeCloseTo(0.1, 6);
  });

  it('of a single output are 0 and 1 for probabilities, −1 and 1 for signed outputs', () => {
    expect([...encodeTargets(two, codingOf(1, 'binaryCrossEntropy', 'linear'))]).toEqual([0, 1]);
    expect([...encodeTargets(two, codingOf(1, 'meanSquaredError', 'sigmoid'))]).toEqual([0, 1]);
    expect([...encodeTargets(two, codingOf(1, 'meanSquaredError', 'tanh'))]).toEqual([-1, 1]);
    expect([...encodeTargets(two, codingOf(1, 'huber', 'linear'))]).toEqual([-1, 1]);
  });

  it('decide a class by the largest output, or by the side of the middle', () => {
    const coding = codingOf(3, 'softmaxCrossEntropy', 'linear');
    expect(decideClass(Float32Array.of(1, 3, 2, 5, 0, 0), 0, coding)).toBe(1);
    expect(decideClass(Float32Array.of(1, 3, 2, 5, 0, 0), 1, coding)).toBe(0);
    expect(codingOf(1, 'binaryCrossEntropy', 'sigmoid').middle).toBe(0);
    expect(codingOf(1, 'meanSquaredError', 'sigmoid').middle).toBe(0.5);
    const signed = codingOf(1, 'meanSquaredError', 'tanh');
    expect([-0.1, 0, 0.1].map((y) => decideClass(Float32Array.of(y), 0, signed))).toEqual([
      0, 0, 1,
    ]);
  });
});
