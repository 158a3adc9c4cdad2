import type { Kernels } from '@/lib/engine/kernels/load-kernels';
import { matrixSize, readSamples, writeSamples } from '@/lib/engine/kernels/matrix';
import { Cell } from '@/lib/engine/kernels/opcodes';
import { Program } from '@/lib/engine/kernels/program';
import type { Dropout } from '@/lib/engine/layers/dropout';
import { Model } from '@/lib/engine/model';
import { learningRateAt, momentumAt } from '@/lib/engine/schedules';
import { readLayer, writeLayer } from '@/lib/engine/training/parameters';
import type { ScheduleSpec } from '@/lib/engine/training-spec';
import { type Deviations, flatten, type GoldenCase, toLayerSpec } from './case';

/** Replays a training case on the engine's own layers, losses and optimizers. */
export function runTraining(golden: GoldenCase, kernels: Kernels, deviations: Deviations): void {
  const run = new Replay(golden, kernels);
  const { expected, batches } = golden;
  const recorded: Record<string, number[]> = {};
  const record = (key: string, value: number) => {
    recorded[key] ??= [];
    recorded[key].push(value);
  };
  for (let step = 0; step < batches.length; step++) {
    const shown = run.computeGradient(step);
    for (const [key, value] of Object.entries(shown)) record(key, value);
    if (step === 0) run.compareFirstStep(deviations);
    const { learningRate, momentum } = run.update(step);
    record('learningRates', learningRate);
    if (momentum !== undefined) record('momenta', momentum);
    record('gradientNorms', run.gradientNorm);
    record('constrainedColumns', run.model.workspace.readCount(Cell.Shortened));
    if (step === 0 && expected.clippedGradientsStep0) {
      run.compareGradients('clippedGradientsStep0', deviations);
    }
  }
  for (const key of [
    'losses',
    'dataLosses',
    'penalties',
    'learningRates',
    'momenta',
    'gradientNorms',
  ]) {
    if (expected[key]) deviations.compare(key, recorded[key] ?? [], expected[key]);
  }
  if (expected.constrainedColumns) {
    const same = String(recorded.constrainedColumns) === String(expected.constrainedColumns);
    deviations.exact('constrainedColumns', same);
  }
  if (expected.scheduleLearningRates) {
    const wanted = expected.scheduleLearningRates as number[];
    const rates = wanted.map((_, step) => run.rateOf(step));
    deviations.compare('scheduleLearningRates', rates, wanted);
  }
  run.compareEnd(deviations);
  run.model.dispose();
}

class Replay {
  readonly model: Model;
  gradientNorm = 0;
  private readonly schedule: ScheduleSpec;

  constructor(
    private readonly golden: GoldenCase,
    private readonly kernels: Kernels,
  ) {
    const { network, constraint, batches, evaluationFeatures, loss, optimizer } = golden;
    const { regularization, gradientClipping } = golden;
    const largestBatch = Math.max(
      evaluationFeatures?.length ?? 0,
      ...batches.map(({ features }) => features.length),
    );
    this.schedule = toSchedule(golden.schedule);
    this.model = new Model(kernels, {
      inputs: network.inputs,
      layers: network.layers.map((layer) => toLayerSpec(layer, constraint?.limit)),
      training: { loss, optimizer, batchSize: largestBatch, ...regularization, gradientClipping },
      largestBatch,
      maskKey: () => 0,
    });
    for (const [index, layer] of this.model.network.layers.entries()) {
      const given = network.layers[index];
      const names = {
        weights: 'weights',
        bias: 'bias',
        gamma: 'gamma',
        beta: 'beta',
        runningMean: 'runningMean',
        runningVariance: 'runningVar',
      };
      const values = Object.entries(names)
        .filter(([, theirs]) => given[theirs] !== undefined)
        .map(([ours, theirs]) => [ours, Float32Array.from(flatten(given[theirs]))]);
      writeLayer(this.model, layer, Object.fromEntries(values), `network.layers[${index}]`);
    }
  }

  rateOf(step: number): number {
    return learningRateAt(
      this.schedule,
      this.golden.optimizer.learningRate,
      step,
      this.kernels.math,
    );
  }

  computeGradient(step: number): { losses: number; dataLosses: number; penalties: number } {
    const { model, golden } = this;
    const { workspace, network } = model;
    const { features, targets, masks } = golden.batches[step];
    const samples = features.length;
    const rows = encode(targets, network.outputs, golden.labelSmoothing);
    model.setBatch(flatten(features), rows, samples);
    for (const [index, mask] of Object.entries(masks ?? {})) {
      const layer = network.layers[Number(index)] as Dropout;
      const scale = 1 / (1 - layer.spec.rate);
      const values = flatten(mask).map((bit) => bit * scale);
      writeSamples(workspace, layer.mask, layer.units, samples, values);
    }
    const program = new Program();
    model.writeGradient(program, samples, 'givenMasks', model.allocateSampleWeights(samples));
    workspace.startStep(0, step, model.settings);
    workspace.run(program.finish(workspace));
    const dataLosses = workspace.readCell(Cell.Loss);
    const penalties = workspace.readCell(Cell.Penalty);
    this.gradientNorm = Math.sqrt(
      network.layers
        .filter(({ trainable }) => trainable)
        .flatMap((layer) => Object.values(readLayer(model, layer, 'gradients')))
        .reduce((sum, values) => sum + values.reduce((s: number, g: number) => s + g * g, 0), 0),
    );
    return { losses: dataLosses + penalties, dataLosses, penalties };
  }

  update(step: number) {
    const { model } = this;
    const learningRate = this.rateOf(step);
    const momentum = momentumAt(this.schedule, step, this.kernels.math);
    const clip = new Program();
    model.writeClipping(clip);
    model.workspace.run(clip.finish(model.workspace));
    if (this.golden.gradientClipping?.kind === 'norm') {
      this.gradientNorm = model.workspace.readCell(Cell.GradientNorm);
    }
    if (step === 0) this.clipped = this.readGradients();
    model.prepareUpdate(learningRate, step + 1, momentum);
    const program = new Program();
    model.writeUpdate(program);
    model.workspace.run(program.finish(model.workspace));
    return { learningRate, momentum };
  }

  private clipped: ReturnType<typeof readLayer>[] = [];

  private readGradients() {
    return this.model.network.layers.map((layer) => readLayer(this.model, layer, 'gradients'));
  }

  compareGradients(key: 'gradientsStep0' | 'clippedGradientsStep0', deviations: Deviations): void {
    const got = key === 'gradientsStep0' ? this.readGradients() : this.clipped;
    const wanted = this.golden.expected[key] as (Record<string, unknown> | null)[];
    for (const [index, layer] of wanted.entries()) {
      for (const [name, want] of Object.entries(layer ?? {})) {
        if (want !== null) deviations.compare(key, got[index][name as 'weights'] ?? [], want);
      }
    }
  }

  compareFirstStep(deviations: Deviations): void {
    const { expected, id } = this.golden;
    if (expected.gradientsStep0) this.compareGradients('gradientsStep0', deviations);
    const relative = id.startsWith('deep-tooSmall');
    if (expected.layerGradientNormsStep0) {
      const wanted = expected.layerGradientNormsStep0 as Record<string, number>[];
      const got = this.readGradients();
      for (const [index, norms] of wanted.entries()) {
        for (const [name, want] of Object.entries(norms ?? {})) {
          const values = got[index][name as 'weights'] ?? new Float32Array();
          const norm = Math.sqrt(values.reduce((sum, g) => sum + g * g, 0));
          deviations.compare('layerGradientNormsStep0', [norm], want, relative);
        }
      }
    }
    if (expected.layerOutputStdStep0) {
      const samples = this.golden.batches[0].features.length;
      const got = this.model.network.layers.map(({ output, units }) =>
        deviation(readSamples(this.model.workspace, output, units, samples)),
      );
      deviations.compare('layerOutputStdStep0', got, expected.layerOutputStdStep0, relative);
    }
  }

  compareEnd(deviations: Deviations): void {
    const { model, golden } = this;
    const { workspace, network } = model;
    const { expected, evaluationFeatures } = golden;
    for (const [index, wanted] of (
      (expected.parametersAtEnd ?? []) as (Record<string, unknown> | null)[]
    ).entries()) {
      const layer = network.layers[index];
      const got = readLayer(model, layer);
      for (const [name, want] of Object.entries(wanted ?? {})) {
        deviations.compare('parametersAtEnd', got[name as 'weights'] ?? [], want);
      }
      if (layer.trainable || !wanted) continue;
      for (const name of ['weights', 'bias', 'gamma', 'beta'] as const) {
        const given = golden.network.layers[index][name];
        if (given === undefined) continue;
        const same = String(Array.from(got[name] ?? [])) === String(flatten(given));
        deviations.exact('frozenLayersUnmoved', same);
      }
    }
    for (const [index, wanted] of (
      (expected.runningStatistics ?? []) as (Record<string, unknown> | null)[]
    ).entries()) {
      if (!wanted) continue;
      const got = readLayer(model, network.layers[index]);
      deviations.compare('runningStatistics', got.runningMean ?? [], wanted.mean);
      deviations.compare('runningStatistics', got.runningVariance ?? [], wanted.var);
    }
    if (expected.outputsAtEnd) {
      const samples = evaluationFeatures.length;
      workspace.floats(network.input, matrixSize(network.inputs, samples)).fill(0);
      writeSamples(workspace, network.input, network.inputs, samples, flatten(evaluationFeatures));
      const program = new Program();
      const outputs = model.writeForward(program, samples, 'evaluate');
      workspace.run(program.finish(workspace));
      const got = readSamples(workspace, outputs, network.outputs, samples);
      deviations.compare('outputsAtEnd', got, expected.outputsAtEnd);
    }
  }
}

function deviation(values: Float32Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
}

/** Class numbers become one-hot rows, smoothed; rows stay as they are. */
export function encode(targets: number[][] | number[], outputs: number, smoothing = 0): number[] {
  if (Array.isArray(targets[0])) return flatten(targets);
  return (targets as number[]).flatMap((label) =>
    Array.from(
      { length: outputs },
      (_, k) => (k === label ? 1 - smoothing : 0) + smoothing / outputs,
    ),
  );
}

/** The file's schedules in the experiment's words: a warm-up stands beside any schedule there. */
function toSchedule(schedule: GoldenCase['schedule']): ScheduleSpec {
  if (!schedule) return { kind: 'constant' };
  const kind = schedule.kind === 'linearWarmupCosine' ? 'cosine' : schedule.kind;
  return { ...schedule, kind } as ScheduleSpec;
}
