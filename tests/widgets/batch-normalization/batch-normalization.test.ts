import { expect, it } from 'vitest';
import type { Experiment } from '@/lib/engine/spec';
import type { NormReading } from '@/lib/experiment/protocol';
import {
  nameRun,
  readSettings,
  withOther,
  withSettings,
} from '@/lib/widgets/batch-normalization/document';
import { normedExperiment, parseBatchNormalization } from '@/lib/widgets/batch-normalization/props';
import { chooseReach, listStages, stackDots } from '@/lib/widgets/batch-normalization/stages';
import { roundUp } from '@/lib/widgets/figures/scale';

/** Two units, two samples: unit 0 saw 3 and 5, unit 1 saw −1 and 7. */
const reading: NormReading = {
  mean: Float32Array.of(4, 3),
  variance: Float32Array.of(1, 16),
  normalized: Float32Array.of(-1, -1, 1, 1),
  gamma: Float32Array.of(2, 1),
  beta: Float32Array.of(0.5, 0),
  runningMean: Float32Array.of(0, 3),
  runningVariance: Float32Array.of(4, 16),
};

it('finds every stage of a unit by its formula', () => {
  const [raw, centred, normalised, scaled, inference] = listStages(reading, 0, 0);
  expect(raw.values).toEqual([3, 5]);
  expect(centred.values).toEqual([-1, 1]);
  expect(normalised).toMatchObject({ values: [-1, 1], mean: 0, deviation: 1 });
  expect(scaled).toMatchObject({ values: [-1.5, 2.5], mean: 0.5, deviation: 2 });
  expect(inference.values).toEqual([3.5, 5.5]);
});

it('gives the same numbers in training and at inference when the running statistics are the batch’s', () => {
  const stages = listStages(reading, 1, 0);
  expect(stages[0].values).toEqual([-1, 7]);
  expect(stages[4].values).toEqual(stages[3].values);
});

it('draws the stages before and after the division each on one common axis', () => {
  const stages = listStages(reading, 1, 0);
  expect(chooseReach(stages, 'raw')).toBe(10);
  expect(chooseReach(stages, 'centred')).toBe(10);
  expect(chooseReach(stages, 'scaled')).toBe(3);
  expect([0.021, 0.05, 3, 0].map(roundUp)).toEqual([0.05, 0.05, 5, 1]);
});

it('stacks dots that share a column and keeps every one', () => {
  const dots = stackDots([5, 0, 0.1], (value) => value * 10, 6);
  expect(dots.map(({ level, value }) => [value, level])).toEqual([
    [0, 0],
    [0.1, 1],
    [5, 0],
  ]);
  const same = stackDots([2, 2, 2], (value) => value, 6);
  expect(same.map(({ level }) => level)).toEqual([0, 1, 2]);
});

it('takes batch norm away from every hidden layer and puts it back just before the activation', () => {
  const without = withOther(normedExperiment);
  expect(readSettings(without).norm).toBeNull();
  expect(without.network.layers).toHaveLength(9);
  expect(without.network.layers[0]).toMatchObject({ kind: 'dense', activation: 'relu' });
  const again = withOther(without)
    .network.layers.slice(0, 3)
    .map(({ kind }) => kind);
  expect(again).toEqual(['dense', 'batchNorm', 'activation']);
  expect(nameRun(without)).toContain('no batch norm');
});

it('changes depth and width and leaves data, training and the output layer as they are', () => {
  const changed = withSettings(normedExperiment, { depth: 3, units: 4 });
  expect(readSettings(changed)).toMatchObject({ depth: 3, units: 4 });
  expect(changed.network.layers.at(-1)).toMatchObject({ units: 1, activation: 'sigmoid' });
  const { network: _, ...rest } = normedExperiment;
  expect(changed).toMatchObject(rest);
});

it('reads a stack with batch norm, and refuses a network that it could not show', () => {
  const stack = { hiddenLayers: 2, units: 5, activation: 'tanh', batchNorm: true };
  const parsed = parseBatchNormalization({ id: 'one', network: { stack } });
  const layers = (parsed.ok ? parsed.value.props.original : ({} as Experiment)).network?.layers;
  expect(layers?.map(({ kind }) => kind)).toEqual([
    ...['dense', 'batchNorm', 'activation'],
    ...['dense', 'batchNorm', 'activation'],
    'dense',
  ]);
  const flat = { id: 'two', network: { layers: [{ kind: 'dense', units: 1 }] } };
  expect(parseBatchNormalization(flat).ok).toBe(false);
});
