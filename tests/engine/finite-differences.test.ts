import { describe, expect, it } from 'vitest';
import { writeSamples } from '@/lib/engine/kernels/matrix';
import { Program } from '@/lib/engine/kernels/program';
import type { Dropout } from '@/lib/engine/layers/dropout';
import { Model } from '@/lib/engine/model';
import type { ActivationName, LayerSpec } from '@/lib/engine/network-spec';
import { readLayer, writeLayer } from '@/lib/engine/training/parameters';
import type { LossName } from '@/lib/engine/training-spec';
import { forward, lossOf, type Matrix, type ReferenceLayer } from './reference';
import { kernels, numbers } from './support';

const activations: [ActivationName, Record<string, unknown>][] = [
  ['linear', {}],
  ['sigmoid', {}],
  ['tanh', {}],
  ['relu', {}],
  ['leakyRelu', { slope: 0.2 }],
  ['elu', { alpha: 0.7 }],
  ['selu', {}],
  ['gelu', { approximate: 'none' }],
  ['gelu', { approximate: 'tanh' }],
  ['swish', {}],
  ['softplus', {}],
];
const losses: LossName[] = [
  ...(['meanSquaredError', 'meanAbsoluteError', 'huber'] as const),
  ...(['binaryCrossEntropy', 'softmaxCrossEntropy'] as const),
];

const rows = (values: number[], width: number): Matrix =>
  Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width));

/** The engine's gradients beside central differences of the double-precision network. */
function check(specs: LayerSpec[], loss: LossName, inputs: number, samples: number): void {
  const model = new Model(kernels, {
    inputs,
    layers: specs,
    training: {
      loss,
      huberDelta: 0.6,
      optimizer: { kind: 'sgd', learningRate: 1 },
      batchSize: samples,
    },
    largestBatch: samples,
    maskKey: () => 1,
  });
  const { layers, outputs } = model.network;
  const reference: ReferenceLayer[] = [];
  for (const [index, layer] of layers.entries()) {
    const { inputs: fanIn, units, spec } = layer;
    const seed = 11 * index + 3;
    const copy = { ...spec } as unknown as ReferenceLayer;
    if (spec.kind === 'dense') {
      const weights = numbers(fanIn * units, seed);
      const bias = numbers(units, seed + 1, 0.5);
      writeLayer(
        model,
        layer,
        { weights: Float32Array.from(weights), bias: Float32Array.from(bias) },
        '',
      );
      Object.assign(copy, { weights: rows(weights, units), bias: [...bias] });
    } else if (spec.kind === 'batchNorm') {
      const gamma = numbers(units, seed).map((x) => Math.fround(x + 1.5));
      const beta = numbers(units, seed + 1);
      writeLayer(
        model,
        layer,
        { gamma: Float32Array.from(gamma), beta: Float32Array.from(beta) },
        '',
      );
      Object.assign(copy, { gamma: [...gamma], beta: [...beta] });
    } else if (spec.kind === 'dropout') {
      const mask = numbers(samples * units, seed).map((x) => (x < 0 ? 0 : 2));
      writeSamples(model.workspace, (layer as Dropout).mask, units, samples, mask);
      copy.mask = rows(mask, units);
    }
    reference.push(copy);
  }
  const features = numbers(samples * inputs, 5, 1.5);
  const raw = numbers(samples * outputs, 6).map((x) => Math.abs(x));
  const sums = rows(raw, outputs).map((row) => row.reduce((a, b) => a + b, 0));
  const targets =
    loss === 'softmaxCrossEntropy' ? raw.map((t, i) => t / sums[Math.floor(i / outputs)]) : raw;
  model.setBatch(features, targets, samples);
  const program = new Program();
  model.writeGradient(program, samples, 'givenMasks', model.allocateSampleWeights(samples));
  model.workspace.startStep(0, 0);
  model.workspace.run(program.finish(model.workspace));
  const [x, t] = [rows(features, inputs), rows(targets, outputs)];
  const lossNow = () => lossOf(loss, forward(reference, x), t, 0.6);
  expect(model.lastLoss).toBeCloseTo(lossNow(), 5);
  for (const [index, layer] of layers.entries()) {
    const got = readLayer(model, layer, 'gradients');
    for (const name of ['weights', 'bias', 'gamma', 'beta'] as const) {
      const place = reference[index][name];
      if (!place) continue;
      const slots = name === 'weights' ? (place as Matrix) : [place as number[]];
      // Of large matrices every so many-th number is tried.
      const skip = Math.ceil((slots.length * slots[0].length) / 60);
      slots.forEach((slot, row) => {
        slot.forEach((value, column) => {
          if ((row * slot.length + column) % skip > 0) return;
          const h = 1e-6;
          slot[column] = value + h;
          const up = lossNow();
          slot[column] = value - h;
          const down = lossNow();
          slot[column] = value;
          const want = (up - down) / (2 * h);
          const have = got[name]?.[row * slot.length + column] ?? Number.NaN;
          const where = `${loss} ${name}[${row}][${column}] of layer ${index}`;
          expect(Math.abs(have - want), where).toBeLessThan(2e-5 * Math.max(1, Math.abs(want)));
        });
      });
    }
  }
  model.dispose();
}

describe('gradients agree with finite differences', () => {
  for (const [activation, parameters] of activations) {
    const own = { activation, ...parameters };
    it.each(losses)(`${JSON.stringify(own)} in dense layers, %s`, (loss) => {
      const hidden: LayerSpec = { kind: 'dense', units: 5, ...own };
      check([hidden, { ...hidden, units: 3 }, { kind: 'dense', units: 2 }], loss, 3, 7);
    });

    it.each(losses)(`${JSON.stringify(own)} at the output, %s`, (loss) => {
      check([{ kind: 'dense', units: 3, ...own }], loss, 2, 5);
    });

    it.each(losses)(
      `${JSON.stringify(own)} after batch normalisation, before dropout, %s`,
      (loss) => {
        const network: LayerSpec[] = [
          { kind: 'dense', units: 6 },
          { kind: 'batchNorm' },
          { kind: 'activation', ...own } as LayerSpec,
          { kind: 'dropout', rate: 0.5 },
          { kind: 'dense', units: 3 },
        ];
        check(network, loss, 4, 9);
      },
    );
  }

  it.each(losses)('softmax as an activation of its own at the output, %s', (loss) => {
    check([{ kind: 'dense', units: 4, activation: 'softmax' }], loss, 3, 6);
  });

  it.each([1, 2, 3, 4, 5, 16, 33])('a batch of %i samples', (samples) => {
    const layers: LayerSpec[] = [
      { kind: 'dense', units: 4, activation: 'tanh' },
      { kind: 'dense', units: 1 },
    ];
    check(layers, 'meanSquaredError', 2, samples);
  });

  it.each([
    [1, 1],
    [2, 3],
    [7, 9],
    [13, 6],
    [33, 34],
    [64, 40],
  ])(
    'a layer of %i inputs and %i units, small and large batches',
    (inputs, units) => {
      const layers: LayerSpec[] = [
        { kind: 'dense', units, activation: 'tanh' },
        { kind: 'dense', units: 2 },
      ];
      check(layers, 'softmaxCrossEntropy', inputs, 3);
      if (inputs < 40) check(layers, 'softmaxCrossEntropy', inputs, 18);
    },
    60_000,
  );
});
