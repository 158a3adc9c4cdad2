import { countSamples, type Samples } from '../data/dataset';
import { earlyStoppingDefaults } from '../defaults';
import type { Kernels } from '../kernels/load-kernels';
import { matrixSize } from '../kernels/matrix';
import { Cell, Opcode } from '../kernels/opcodes';
import { float, Program } from '../kernels/program';
import type { Address } from '../kernels/workspace';
import { accuracyOf, rSquaredOf } from '../metrics';
import { STEPS_AHEAD } from '../model';
import { streamKey } from '../random';
import { learningRateAt, momentumAt, scheduleDefaults } from '../schedules';
import type { Experiment } from '../spec';
import type { ScheduleSpec } from '../training-spec';
import { BatchLoader, type StepPrograms } from './batch-loader';
import { findDivergence, parametersAreFinite } from './divergence';
import { hasRunOut, observe, startWatch } from './early-stopping';
import { Evaluator } from './evaluator';
import { emptyHistory, type History } from './history';
import { type LayerParameters, readLayer, writeLayer } from './parameters';
import type { Prepared } from './prepare';
import { describeRun, type RunInfo } from './run-info';
import { SampleTable } from './sample-table';
import type { Snapshot } from './snapshot';

export type Part = 'train' | 'validation';

/**
 * Mini-batch gradient descent, one step at a time.
 *
 *   each epoch:  shuffle the training samples
 *   each step:   gather a batch → forward → loss → backward → clip → update
 *
 * Everything that happens is a function of the experiment and of the step's number alone, never
 * of how the steps were asked for.
 */
export class Run {
  readonly info: RunInfo;
  readonly tables: { train: SampleTable; plainTrain: SampleTable; validation: SampleTable };
  readonly evaluator: Evaluator;
  state: Snapshot;
  private readonly loader: BatchLoader;
  private readonly wholeBatch: StepPrograms;
  private readonly restBatch: StepPrograms;
  private readonly schedule: ScheduleSpec;
  private readonly evaluateEvery: number;
  private readonly noiseKey: number;

  constructor(
    readonly experiment: Experiment,
    readonly kernels: Kernels,
    readonly prepared: Prepared,
  ) {
    const { data, coding, model, batchSize } = prepared;
    const { training, seed } = experiment;
    const { labelSmoothing: smoothing, classWeights } = training;
    this.info = describeRun(experiment, prepared);
    const train = new SampleTable(model, data.train, coding, { smoothing, classWeights });
    const plainTrain = smoothing ? new SampleTable(model, data.train, coding, {}) : train;
    this.tables = {
      train,
      plainTrain,
      validation: new SampleTable(model, data.validation, coding, {}),
    };
    this.evaluator = new Evaluator(model);
    this.schedule = training.schedule ?? { kind: 'constant' };
    this.evaluateEvery = training.evaluateEvery ?? this.info.stepsPerEpoch;
    this.noiseKey = streamKey(kernels.math, seed, 'noise');
    this.loader = new BatchLoader(experiment, kernels.math, prepared, train);
    this.wholeBatch = this.writeStep(batchSize);
    const rest = this.info.trainSamples % batchSize;
    this.restBatch = rest > 0 ? this.writeStep(rest) : this.wholeBatch;
    this.state = {
      step: 0,
      stopped: false,
      lastBatchLoss: Number.NaN,
      divergence: null,
      plateauFactor: 1,
      watches: [startWatch(), startWatch()],
      best: null,
      history: emptyHistory(),
      parameters: [],
      states: [],
    };
  }

  get history(): History {
    return this.state.history;
  }

  get learningRate(): number {
    return this.rateAt(this.state.step);
  }

  private rateAt(step: number): number {
    const { learningRate } = this.experiment.training.optimizer;
    const { plateauFactor } = this.state;
    return learningRateAt(this.schedule, learningRate, step, this.kernels.math, plateauFactor);
  }

  get hasEnded(): boolean {
    const { step, stopped, divergence } = this.state;
    return step >= this.info.totalSteps || stopped || divergence !== null;
  }

  /** Evaluates at step 0, forgetting what was evaluated before. */
  begin(): void {
    this.state.history = emptyHistory();
    this.state.divergence = null;
    if (this.evaluateEvery > 0) this.recordEvaluation();
  }

  /**
   * Makes up to `atMost` updates, until something has to be looked at: the end of an epoch, an
   * evaluation, the end. A loss that is no number ends the run before its update.
   */
  advance(atMost: number): void {
    const { model, batchSize } = this.prepared;
    const { state } = this;
    const samples = this.loadBatch();
    const count = Math.min(atMost, this.stepsUntilPause());
    for (let row = 0; row < count; row++) this.prepareUpdate(row);
    const { learn } = this.programsFor(samples);
    const made = model.workspace.runSteps(learn, count, batchSize * 4, model.settingsBytes);
    if (made > 0) state.lastBatchLoss = model.workspace.readCell(Cell.StepLoss);
    state.step += made;
    const ends = state.step === this.info.totalSteps;
    if (made < count || (ends && !parametersAreFinite(model))) {
      state.divergence = findDivergence(model, state.step, samples);
      return;
    }
    if (this.evaluateEvery > 0 && state.step % this.evaluateEvery === 0) this.recordEvaluation();
  }

  /** Steps that are alike from here on: whole batches of one epoch, nothing to do in between. */
  private stepsUntilPause(): number {
    const { stepsPerEpoch, totalSteps, trainSamples } = this.info;
    const { batchSize } = this.prepared;
    const { step } = this.state;
    if (this.experiment.training.augmentation) return 1;
    const batch = step % stepsPerEpoch;
    const whole = Math.floor(trainSamples / batchSize) - batch;
    const every = this.evaluateEvery > 0 ? this.evaluateEvery : Infinity;
    return Math.min(Math.max(1, whole), totalSteps - step, every - (step % every), STEPS_AHEAD);
  }

  /** Tells the optimizer the figures of a coming update, `row` steps from here. */
  prepareUpdate(row = 0): void {
    const step = this.state.step + row;
    const momentum = momentumAt(this.schedule, step, this.kernels.math);
    this.prepared.model.prepareUpdate(this.rateAt(step), step + 1, momentum, row);
  }

  /** Makes the next step's batch ready; returns how many samples it has. */
  loadBatch(): number {
    return this.loader.load(this.state.step, this.programsFor);
  }

  /** The samples that the last step learned from, by their numbers within the training part. */
  lastBatch(): Uint32Array {
    const { step } = this.state;
    return step === 0 ? new Uint32Array() : this.loader.samplesOf(step - 1);
  }

  private readonly programsFor = (samples: number): StepPrograms =>
    samples === this.prepared.batchSize ? this.wholeBatch : this.restBatch;

  private writeStep(samples: number): StepPrograms {
    const { model } = this.prepared;
    const { workspace } = model;
    const { augmentation } = this.experiment.training;
    let gather: Address | null = null;
    if (augmentation) {
      const program = new Program();
      this.tables.train.writeGather(program, samples);
      gather = program.finish(workspace);
    }
    const program = new Program();
    this.writeLearning(program, samples);
    model.writeClipping(program);
    model.writeUpdate(program);
    return { gather, learn: program.finish(workspace) };
  }

  /** Appends a step up to its gradient. */
  writeLearning(program: Program, samples: number): void {
    const { model } = this.prepared;
    const { inputs, input } = model.network;
    const { inputNoise = 0, augmentation } = this.experiment.training;
    if (!augmentation) this.tables.train.writeGather(program, samples);
    if (inputNoise > 0) {
      const count = matrixSize(inputs, samples);
      program.add(Opcode.GaussianNoise, input, count, this.noiseKey, float(inputNoise));
    }
    const weights = this.tables.train.writeWeights(program, samples);
    model.writeGradient(program, samples, 'train', weights);
  }

  private recordEvaluation(): void {
    const { history, step } = this.state;
    const train = this.score('train');
    const validation = this.score('validation');
    if (!Number.isFinite(train.loss)) {
      const { model } = this.prepared;
      this.state.divergence = findDivergence(model, step, model.options.largestBatch);
      return;
    }
    history.step.push(step);
    history.trainLoss.push(train.loss);
    history.validationLoss.push(validation.loss);
    history.trainScore.push(train.score);
    history.validationScore.push(validation.score);
    history.learningRate.push(this.learningRate);
    const watched = this.info.validationSamples > 0 ? validation.loss : train.loss;
    if (step > 0) this.watch(watched);
  }

  /** Loss, and accuracy or R², of a part. */
  private score(part: Part): { loss: number; score: number } {
    const samples = this.samples(part);
    if (countSamples(samples) === 0) return { loss: Number.NaN, score: Number.NaN };
    const { outputs, loss } = this.rawOutputs(part);
    const { labels, targets, task, targetWidth } = samples;
    if (task === 'classification' && labels) {
      return { loss, score: accuracyOf(outputs, labels, this.prepared.coding) };
    }
    return { loss, score: targets ? rSquaredOf(outputs, targets, targetWidth) : Number.NaN };
  }

  /** Mean loss and raw outputs of a part, in evaluation mode. */
  rawOutputs(part: Part): { outputs: Float32Array; loss: number } {
    const table = part === 'train' ? this.tables.plainTrain : this.tables.validation;
    const outputs = new Float32Array(table.count * this.info.outputs);
    const loss = table.count > 0 ? this.evaluator.evaluate(table, outputs) : Number.NaN;
    return { outputs, loss };
  }

  samples(part: Part): Samples {
    return this.prepared.data[part];
  }

  /** Lets early stopping and the plateau rule hear a loss. */
  private watch(loss: number): void {
    const { state, schedule } = this;
    const [stopping, plateau] = state.watches;
    const { earlyStopping } = this.experiment.training;
    if (earlyStopping) {
      const { restoreBest, minDelta } = { ...earlyStoppingDefaults, ...earlyStopping };
      const improved = observe(stopping, loss, state.step, minDelta);
      if (improved && restoreBest) state.best = this.readParameters();
      if (hasRunOut(stopping, earlyStopping)) {
        state.stopped = true;
        if (state.best) this.writeParameters(state.best);
      }
    }
    if (schedule.kind === 'reduceOnPlateau') {
      const { factor, patience, minDelta } = { ...scheduleDefaults.reduceOnPlateau, ...schedule };
      if (!observe(plateau, loss, state.step, minDelta) && plateau.wait > patience) {
        state.plateauFactor *= factor;
        plateau.wait = 0;
      }
    }
  }

  readParameters(): LayerParameters[] {
    const { model } = this.prepared;
    return model.network.layers.map((layer) => readLayer(model, layer));
  }

  writeParameters(parameters: readonly (LayerParameters | null | undefined)[]): void {
    const { model } = this.prepared;
    for (const [index, layer] of model.network.layers.entries()) {
      const given = parameters[index];
      if (given) writeLayer(model, layer, given, `parameters[${index}]`);
    }
  }

  /** The run's whole state, as copies. */
  takeSnapshot(): Snapshot {
    const { workspace, network } = this.prepared.model;
    const { states, size } = network.store;
    return {
      ...this.state,
      parameters: this.readParameters(),
      states: states.map((address) => workspace.floats(address, size).slice()),
    };
  }

  putSnapshot(snapshot: Snapshot): void {
    const { workspace, network } = this.prepared.model;
    this.writeParameters(snapshot.parameters);
    for (const [i, values] of snapshot.states.entries()) {
      workspace.floats(network.store.states[i], values.length).set(values);
    }
    this.state = { ...snapshot, parameters: [], states: [] };
  }
}
