import { initialize } from '@/lib/engine/initializers';
import type { Kernels } from '@/lib/engine/kernels/load-kernels';
import { readSamples } from '@/lib/engine/kernels/matrix';
import { Cell } from '@/lib/engine/kernels/opcodes';
import { Program } from '@/lib/engine/kernels/program';
import { Model } from '@/lib/engine/model';
import type { ActivationName, LayerSpec } from '@/lib/engine/network-spec';
import { RandomStream } from '@/lib/engine/random';
import { hasRunOut, observe, startWatch } from '@/lib/engine/training/early-stopping';
import { writeLayer } from '@/lib/engine/training/parameters';
import type { LossName } from '@/lib/engine/training-spec';
import type { InitializerEntry, LossEntry } from './case';
import { type ActivationEntry, type Decision, type Deviations, flatten } from './case';
import { encode } from './run-training';

/** One unit a point: the points go in as biases, so that δ is the derivative times the seed. */
export function runActivationTable(
  entries: ActivationEntry[],
  kernels: Kernels,
  deviations: Deviations,
): void {
  for (const { activation, slope, alpha, approximate, inputs, values, derivatives } of entries) {
    const units = inputs.length;
    const layer = {
      kind: 'dense',
      units,
      activation: activation as ActivationName,
      slope,
      alpha,
      approximate,
    };
    const model = createModel(kernels, 1, [layer as LayerSpec], 'meanSquaredError', 1);
    const [dense] = model.network.layers;
    const points = Float32Array.from(inputs);
    writeLayer(model, dense, { weights: points, bias: new Float32Array(units) }, 'table');
    // With targets one below the outputs, 2(y−t)·weight is 1 everywhere when weight is ½.
    model.setBatch([1], new Array(units).fill(0), 1);
    const forward = new Program();
    const outputs = model.writeForward(forward, 1, 'train');
    model.workspace.run(forward.finish(model.workspace));
    const got = readSamples(model.workspace, outputs, units, 1);
    deviations.compare('activationTable values', got, values);
    model.setBatch(
      [1],
      got.map((y) => y - 1),
      1,
    );
    const backward = new Program();
    model.writeGradient(backward, 1, 'train', model.allocateSampleWeights(1, 0.5));
    model.workspace.startStep(0, 0);
    model.workspace.run(backward.finish(model.workspace));
    const seeds = got.map((y) => y - Math.fround(y - 1));
    const gradients = readSamples(model.workspace, model.network.gradients[0], units, 1);
    const slopes = gradients.map((g, i) => g / seeds[i]);
    deviations.compare('activationTable derivatives', slopes, derivatives);
    model.dispose();
  }
}

export function runLossTable(
  entries: LossEntry[],
  loss: LossName,
  smoothing: number,
  kernels: Kernels,
  deviations: Deviations,
): void {
  for (const { outputs, targets, labelSmoothing = smoothing, value, gradient } of entries) {
    const [samples, width] = [outputs.length, outputs[0].length];
    const model = createModel(kernels, width, [{ kind: 'dense', units: width }], loss, samples);
    const { workspace, network } = model;
    model.setBatch(flatten(outputs), encode(targets, width, labelSmoothing), samples);
    const program = new Program();
    model.writeLoss(program, network.input, samples, model.allocateSampleWeights(samples));
    workspace.run(program.finish(workspace));
    deviations.compare('lossTable value', [workspace.readCell(Cell.Loss)], value);
    const got = readSamples(workspace, network.outputGradient, width, samples);
    deviations.compare('lossTable gradient', got, gradient);
    model.dispose();
  }
}

function createModel(
  kernels: Kernels,
  inputs: number,
  layers: LayerSpec[],
  loss: LossName,
  samples: number,
): Model {
  const optimizer = { kind: 'sgd', learningRate: 1 } as const;
  const training = { loss, optimizer, batchSize: samples };
  return new Model(kernels, { inputs, layers, training, largestBatch: samples, maskKey: () => 0 });
}

export function runDecisions(decisions: Decision[], deviations: Deviations): void {
  for (const { validationLosses, patience, minDelta, expected } of decisions) {
    const watch = startWatch();
    let stopEpoch: number | null = null;
    for (const [epoch, loss] of validationLosses.entries()) {
      observe(watch, loss, epoch, minDelta);
      if (hasRunOut(watch, { patience, minDelta })) {
        stopEpoch = epoch;
        break;
      }
    }
    const epochsRun = stopEpoch === null ? validationLosses.length : stopEpoch + 1;
    const got = { stopEpoch, bestEpoch: watch.bestAt, bestLoss: watch.best, epochsRun };
    for (const key of ['stopEpoch', 'bestEpoch', 'bestLoss', 'epochsRun'] as const) {
      deviations.exact(key, got[key] === expected[key]);
    }
  }
}

/** Counts how many standard errors a sample's deviation is off, in units of the five allowed. */
export function runInitializers(
  entries: InitializerEntry[],
  kernels: Kernels,
  deviations: Deviations,
): void {
  for (const [index, entry] of entries.entries()) {
    const { initializer, fanIn, fanOut, expectedStd, expectedLimit, standardErrorOfStd } = entry;
    const random = new RandomStream(kernels.math, 1000 + index);
    const weights = initialize(initializer, fanIn, fanOut, random);
    const count = fanIn * fanOut;
    const std = Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0) / count);
    const mean = weights.reduce((sum, w) => sum + w, 0) / count;
    if (initializer === 'orthogonal') {
      deviations.compare('orthogonal std', [std], expectedStd);
      deviations.add('orthogonal identity residual', identityResidual(weights, fanIn, fanOut));
      continue;
    }
    deviations.exact(
      'std within 5 standard errors',
      Math.abs(std - expectedStd) <= 5 * standardErrorOfStd,
    );
    deviations.exact(
      'mean within 5 standard errors',
      Math.abs(mean) <= (5 * expectedStd) / Math.sqrt(count),
    );
    if (expectedLimit !== undefined) {
      const largest = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
      deviations.exact(
        'within the limit',
        largest <= Math.fround(expectedLimit) && largest > 0.98 * expectedLimit,
      );
    }
  }
}

/** Largest entry of Q·Qᵀ − I along the shorter side. */
function identityResidual(weights: Float32Array, fanIn: number, fanOut: number): number {
  const [count, length] = [Math.min(fanIn, fanOut), Math.max(fanIn, fanOut)];
  const at = (vector: number, i: number) =>
    fanIn <= fanOut ? weights[vector * fanOut + i] : weights[i * fanOut + vector];
  let worst = 0;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? -1 : 0;
      for (let i = 0; i < length; i++) sum += at(a, i) * at(b, i);
      worst = Math.max(worst, Math.abs(sum));
    }
  }
  return worst;
}
