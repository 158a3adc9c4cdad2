import type { Samples } from './data/dataset';
import type { ShippedDataSet } from './data/shipped';
import { Digest } from './digest';
import { EngineError } from './errors';
import { type Bounds, decisionGrid, unitGrids } from './inspect/grids';
import { inspectStep } from './inspect/inspect-step';
import type { Inspection } from './inspect/inspection';
import { lossSurface, type SurfaceOptions } from './inspect/loss-surface';
import { type Trace, traceSample } from './inspect/trace';
import type { Kernels } from './kernels/load-kernels';
import { type Metrics, measure } from './metrics';
import type { Experiment } from './spec';
import { type Divergence, tellDivergence } from './training/divergence';
import { type History, historyColumns } from './training/history';
import { type LayerParameters, readLayer } from './training/parameters';
import { prepare } from './training/prepare';
import { type Part, Run } from './training/run';
import type { RunInfo } from './training/run-info';
import { decodeSnapshot, encodeSnapshot } from './training/snapshot';

export type Status = 'ready' | 'training' | 'finished' | 'stoppedEarly' | 'diverged';
export type { Divergence, History, LayerParameters, Part, RunInfo };

/** Parameters to start from, layer by layer; layers that are null or absent start as drawn. */
export type StartingParameters = readonly (LayerParameters | null | undefined)[];

/**
 * Makes a run out of an experiment: data, starting weights, and a first evaluation at step 0.
 *
 * @param shipped the data set that `experiment.data` names, where it is one that ships
 * @param start parameters of another run (transfer), instead of freshly drawn ones
 * @throws EngineError naming argument, rule and value, before anything runs
 */
export function createTrainer(
  experiment: Experiment,
  kernels: Kernels,
  shipped?: ShippedDataSet,
  start?: StartingParameters,
): Trainer {
  const run = new Run(experiment, kernels, prepare(experiment, kernels, shipped));
  if (start) run.writeParameters(start);
  run.begin();
  return new Trainer(run);
}

/**
 * Takes up a saved run where it was left.
 *
 * @throws EngineError if the bytes are damaged or belong to another experiment
 */
export function restoreTrainer(
  experiment: Experiment,
  bytes: Uint8Array,
  kernels: Kernels,
  shipped?: ShippedDataSet,
): Trainer {
  const snapshot = decodeSnapshot(experiment, bytes, tellDivergence);
  const run = new Run(experiment, kernels, prepare(experiment, kernels, shipped));
  run.putSnapshot(snapshot);
  return new Trainer(run);
}

/** One run of an experiment: train it, ask it, look inside, save it. */
export class Trainer {
  constructor(private readonly run: Run) {}

  get experiment(): Experiment {
    return this.run.experiment;
  }

  get info(): RunInfo {
    return this.run.info;
  }

  /** Updates made so far. */
  get step(): number {
    return this.run.state.step;
  }

  /** Whole passes over the training data made so far. */
  get epoch(): number {
    return Math.floor(this.step / this.info.stepsPerEpoch);
  }

  /** The rate that the next update will use. */
  get learningRate(): number {
    return this.run.learningRate;
  }

  get status(): Status {
    const { divergence, stopped, step } = this.run.state;
    if (divergence) return 'diverged';
    if (stopped) return 'stoppedEarly';
    if (step >= this.info.totalSteps) return 'finished';
    return step === 0 ? 'ready' : 'training';
  }

  /** Where the run stopped making sense, if it did. */
  get divergence(): Divergence | null {
    return this.run.state.divergence;
  }

  /** Evaluations so far: one whenever the step is a multiple of `evaluateEvery`, step 0 included. */
  get history(): History {
    return this.run.history;
  }

  /** Loss of the last step's batch before its update, penalties included; NaN before any. */
  get lastBatchLoss(): number {
    return this.run.state.lastBatchLoss;
  }

  /** The step after which the watched loss was lowest, while early stopping is on; else null. */
  get bestStep(): number | null {
    const [{ best, bestAt }] = this.run.state.watches;
    return best === null ? null : bestAt;
  }

  /** Makes up to `steps` updates; returns how many were made (0 once the run has ended). */
  train(steps: number): number {
    const from = this.step;
    const until = from + steps;
    while (this.step < until && !this.run.hasEnded) this.run.advance(until - this.step);
    return this.step - from;
  }

  /** All metrics on a part, in evaluation mode. */
  evaluate(part: Part): Metrics {
    const { outputs, loss } = this.run.rawOutputs(part);
    return measure(loss, outputs, this.samples(part), this.run.prepared.coding);
  }

  /** Outputs for features (N × inputs): probabilities where the loss has sigmoid or softmax. */
  predict(features: Float32Array): Float32Array {
    if (features.length % this.info.inputs !== 0) {
      throw new EngineError('features', `rows of ${this.info.inputs} numbers`, features.length);
    }
    return this.run.evaluator.predict(features);
  }

  /** Features, labels, targets and points of a part. */
  samples(part: Part): Samples {
    return this.run.samples(part);
  }

  /** Outputs over the plane, `resolution² × outputs`, row by row from the top (largest y). */
  decisionGrid(resolution: number, bounds: Bounds): Float32Array {
    return decisionGrid(this.run, resolution, bounds);
  }

  /** What every unit says over the plane: for each layer `units × resolution²`. */
  unitGrids(resolution: number, bounds: Bounds): Float32Array[] {
    return unitGrids(this.run, resolution, bounds);
  }

  /** Gradients that the last step used, layer by layer, after clipping; all zero before any step. */
  gradients(): LayerParameters[] {
    const { model } = this.run.prepared;
    return model.network.layers.map((layer) => readLayer(model, layer, 'gradients'));
  }

  /** The samples that the last step learned from, by their numbers within the training part. */
  lastBatch(): Uint32Array {
    return this.run.lastBatch();
  }

  /** Copies of all parameters, layer by layer. */
  parameters(): LayerParameters[] {
    return this.run.readParameters();
  }

  /** Puts parameters in. Before the first step the evaluation at step 0 is made anew. */
  setParameters(parameters: StartingParameters): void {
    this.run.writeParameters(parameters);
    if (this.step === 0) this.run.begin();
  }

  /** The step that would come next, looked at without making it. */
  inspect(): Inspection {
    return inspectStep(this.run);
  }

  /**
   * One sample's way through the network and back, with every product on every edge. Where there is
   * batch normalisation, the samples after it (around the part's end) fill up its batch.
   *
   * @throws EngineError unless the part has such a sample
   */
  trace(part: Part, sample: number): Trace {
    return traceSample(this.run, part, sample);
  }

  /** The loss on a plane through the present parameters, which stay as they are. */
  lossSurface(options?: SurfaceOptions): Float64Array {
    return lossSurface(this.run, options);
  }

  /** The whole state of the run, compact and sealed with a checksum; see `restoreTrainer`. */
  save(): Uint8Array<ArrayBuffer> {
    return encodeSnapshot(this.experiment, this.run.takeSnapshot());
  }

  /**
   * A fingerprint of the run so far: parameters and curves, bit by bit. A diverged run's is that
   * of where it diverged.
   */
  digest(): string {
    const digest = new Digest();
    digest.addNumbers([this.step]);
    for (const column of historyColumns) digest.addNumbers(this.history[column]);
    if (this.divergence) {
      digest.addNumbers([this.divergence.step, this.divergence.layer ?? -1]);
      return digest.finish();
    }
    for (const layer of this.parameters()) {
      for (const values of Object.values(layer)) digest.addFloats(values);
    }
    return digest.finish();
  }

  /** Frees the run's memory; nothing may be asked of it afterwards. */
  dispose(): void {
    this.run.prepared.model.dispose();
  }
}
