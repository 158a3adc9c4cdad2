import { describe, expect, test } from 'vitest';
import { histogramOf } from '@/lib/engine/inspect/histogram';
import { loadKernels } from '@/lib/engine/kernels/load-kernels';
import { createTrainer } from '@/lib/engine/trainer';
import {
  chooseDecades,
  formatSize,
  type Level,
  measureFactor,
  readLevels,
} from '@/lib/widgets/vanishing-exploding-gradients/levels';
import { defaultExperiment } from '@/lib/widgets/vanishing-exploding-gradients/props';
import {
  changes,
  listChanges,
  readSettings,
  writeSettings,
} from '@/lib/widgets/vanishing-exploding-gradients/settings';

const kernels = await loadKernels();

function levelOf(number: number, gradient: number): Level {
  return { number, name: '', gradient, blame: 1, activation: 1, weights: 1, update: 1 };
}

describe('sizes layer by layer', () => {
  const trainer = createTrainer(defaultExperiment, kernels);
  const inspection = trainer.inspect();
  const levels = readLevels(
    inspection.layers.map((layer) => ({
      ...layer,
      activations: histogramOf(layer.activations, 2),
      deltas: layer.deltas && histogramOf(layer.deltas, 2),
    })),
  );

  test('are the norm of the weight gradient and the root mean square of δ and activation', () => {
    const { gradients, deltas, activations } = inspection.layers[4];
    const squares = (values: Float32Array) => values.reduce((sum, v) => sum + v * v, 0);
    expect(levels[4].gradient).toBeCloseTo(
      Math.sqrt(squares(gradients?.weights ?? new Float32Array())),
      10,
    );
    expect(
      levels[4].blame /
        Math.sqrt(squares(deltas as Float32Array) / (deltas as Float32Array).length),
    ).toBeCloseTo(1, 4);
    expect(levels[4].activation / Math.sqrt(squares(activations) / activations.length)).toBeCloseTo(
      1,
      4,
    );
  });

  test('name the output and fade towards the input in a sigmoid network', () => {
    expect(levels).toHaveLength(21);
    expect(levels[20].name).toBe('output');
    expect(levels[0].gradient).toBeLessThan(1e-10 * levels[19].gradient);
    expect(measureFactor(levels, 'gradient')).toBeLessThan(0.35);
  });
});

describe('the factor from layer to layer', () => {
  test('is the geometric mean over the hidden layers, seen from the output down', () => {
    const levels = [levelOf(1, 0.001), levelOf(2, 0.02), levelOf(3, 0.1), levelOf(4, 5)];
    expect(measureFactor(levels, 'gradient')).toBeCloseTo(0.1, 12);
  });

  test('is unknown for a single hidden layer and for gradients of nothing but zeros', () => {
    expect(measureFactor([levelOf(1, 1), levelOf(2, 1)], 'gradient')).toBeNaN();
    const zeros = [levelOf(1, 0), levelOf(2, 0), levelOf(3, 0)];
    expect(measureFactor(zeros, 'gradient')).toBeNaN();
  });
});

describe('the logarithmic scale', () => {
  test('holds every value, at least four decades, whatever is zero or not a number', () => {
    const [low, high] = chooseDecades([[1e-13, 0.27, 0, Number.NaN]]);
    expect(low).toBeLessThanOrEqual(-13);
    expect(high).toBeGreaterThanOrEqual(0);
    const [from, to] = chooseDecades([[1, 1.5]]);
    expect(to - from).toBeGreaterThanOrEqual(4);
    expect(chooseDecades([[]])).toEqual([-6, 1]);
  });

  test('writes sizes as a reader would', () => {
    expect(formatSize(0.2689)).toBe('0.269');
    expect(formatSize(1.24e-13)).toBe('1.2e−13');
    expect(formatSize(Number.NaN)).toBe('–');
  });
});

describe('the settings of a deep network', () => {
  test('read back what was written', () => {
    const wanted = {
      ...readSettings(defaultExperiment),
      hiddenLayers: 7,
      initializer: 'normal' as const,
      std: 0.7,
      clip: 1,
    };
    const experiment = writeSettings(defaultExperiment, wanted);
    expect(readSettings(experiment)).toEqual(wanted);
    expect(experiment.network.layers).toHaveLength(8);
  });

  test('the run beside differs in one setting; changes that change nothing are not offered', () => {
    const settings = readSettings(defaultExperiment);
    expect(settings.activation).toBe('sigmoid');
    expect(listChanges(settings)).not.toContain('sigmoid');
    expect(listChanges(settings)).not.toContain('unclipped');
    expect(changes.tanh.apply(settings)).toEqual({ ...settings, activation: 'tanh' });
  });
});
