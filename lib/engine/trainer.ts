import { countSamples, type Samples } from './data/dataset';
import type { ShippedDataSet } from './data/shipped';
import { earlyStoppingDefaults } from './defaults';
import { Digest } from './digest';
import { EngineError } from './errors';
import type { Kernels } from './kernels/load-kernels';
import { Program } from './kernels/program';
import type { Address } from './kernels/workspace';
import { accuracyOf, type Metrics, measure, rSquaredOf } from './metrics';
import { streamKey } from './random';
import { learningRateAt, momentumAt, scheduleDefaults } from './schedules';
import type { Experiment, ScheduleSpec } from './spec';
import { type Divergence, findDivergence, parametersAreFinite } from './training/divergence';
import { hasRunOut, observe, startWatch, type Watch } from './training/early-stopping';
import { Evaluator } from './training/evaluator';
import { emptyHistory, type History, historyColumns } from './training/history';
import { type LayerParameters, readLayer, writeLayer } from './training/parameters';
import { type Prepared, prepare } from './training/prepare';
import { SampleTable } from './training/sample-table';

export type Status = 'ready' | 'training' | 'finished' | 'stoppedEarly' | 'diverged';
export type Part = 'train' | 'validation';

/** What can be told about a run before its first step. */
export interface RunInfo {
  inputs: number;
  outputs: number;
  /** 0 for regression. */
  classes: number;
  task: 'classification' | 'regression';
  trainSamples: number;
  validationSamples: number;
  stepsPerEpoch: number;
  /** Infinity where the experiment names no end. */
  totalSteps: number;
  parameterCount: number;
  layers: { kind: string; name: string; units: number; parameterCount: number }[];
}

/**
 * Makes a run out of an experiment: data, starting weights, and a first evaluation at step 0.
 *
 * @param shipped the data set that `experiment.data` names, where it is one that ships
 * @throws EngineError naming argument, rule and value, before anything runs
 */
export function createTrainer(
  experiment: Experiment,
  kernels: Kernels,
  shipped?: ShippedDataSet,
): Trainer {
  return new Trainer(experiment, kernels, prepare(experiment, kernels, shipped));
}

/**
 * Mini-batch gradient descent, one step at a time.
 *
 *   each epoch:  shuffle the training samples
 *   each step:   gather a batch → forward → loss → backward → clip → update
 *
 * Everything that happens is a function of the experiment and of the step's number alone, never
 * of how the steps were asked for.
 */
export class Trainer {
  readonly info: RunInfo;
  readonly history: History = emptyHistory();
  /** Loss of the last step's batch before its update, penalties included; NaN before any. */
  lastBatchLoss = Number.NaN;
  divergence: Divergence | null = null;
  private currentStep = 0;
  private stopped = false;
  private shuffledEpoch = -1;
  private readonly best: { watch: Watch; parameters: LayerParameters[] | null };
  private readonly plateau = { watch: startWatch(), factor: 1 };
  private readonly tables: { train: SampleTable; plainTrain: SampleTable; validation: SampleTable };
  private readonly evaluator: Evaluator;
  /** The programs of a step: most batches are whole, the last of an epoch may be smaller. */
  private readonly wholeBatch: Address;
  private readonly lastBatch: Address;
  private readonly schedule: ScheduleSpec;
  private readonly evaluateEvery: number;
  private readonly shuffleKey: number;

  constructor(
    readonly experiment: Experiment,
    private readonly kernels: Kernels,
    private readonly prepared: Prepared,
  ) {
    const { data, coding, model } = prepared;
    const { training, seed } = experiment;
    const { labelSmoothing: smoothing, classWeights } = training;
    const train = new SampleTable(model, data.train, coding, { smoothing, classWeights });
    const plainTrain = smoothing ? new SampleTable(model, data.train, coding, {}) : train;
    const validation = new SampleTable(model, data.validation, coding, {});
    this.tables = { train, plainTrain, validation };
    this.evaluator = new Evaluator(model);
    this.best = { watch: startWatch(), parameters: null };
    this.schedule = training.schedule ?? { kind: 'constant' };
    this.shuffleKey = streamKey(kernels.math, seed, 'shuffle');
    this.info = describeRun(experiment, prepared);
    const { trainSamples } = this.info;
    this.wholeBatch = this.writeStep(prepared.batchSize);
    const rest = trainSamples % prepared.batchSize;
    this.lastBatch = rest > 0 ? this.writeStep(rest) : this.wholeBatch;
    this.evaluateEvery = training.evaluateEvery ?? this.info.stepsPerEpoch;
    if (this.evaluateEvery > 0) this.recordEvaluation();
  }

  /** Updates made so far. */
  get step(): number {
    return this.currentStep;
  }

  /** Epochs begun so far, less one: which pass over the data the next step belongs to. */
  get epoch(): number {
    return Math.floor(this.currentStep / this.info.stepsPerEpoch);
  }

  /** The rate that the next update will use. */
  get learningRate(): number {
    const { learningRate } = this.experiment.training.optimizer;
    const { math } = this.kernels;
    return learningRateAt(this.schedule, learningRate, this.step, math, this.plateau.factor);
  }

  /** The momentum that the schedule wants for the next update, where it moves it. */
  private get momentum(): number | undefined {
    return momentumAt(this.schedule, this.step, this.kernels.math);
  }

  get status(): Status {
    if (this.divergence) return 'diverged';
    if (this.stopped) return 'stoppedEarly';
    if (this.step >= this.info.totalSteps) return 'finished';
    return this.step === 0 ? 'ready' : 'training';
  }

  /** Makes up to `steps` updates; returns how many were made (0 once the run has ended). */
  train(steps: number): number {
    const last = Math.min(this.step + steps, this.info.totalSteps);
    const from = this.step;
    while (this.step < last && !this.stopped && !this.divergence) this.trainStep();
    return this.step - from;
  }

  private trainStep(): void {
    const { model, batchSize } = this.prepared;
    const { workspace } = model;
    const { stepsPerEpoch, trainSamples, totalSteps } = this.info;
    const { train } = this.tables;
    const step = this.currentStep;
    const epoch = Math.floor(step / stepsPerEpoch);
    if (this.shuffledEpoch !== epoch) this.shuffle(epoch);
    const from = (step - epoch * stepsPerEpoch) * batchSize;
    const samples = Math.min(batchSize, trainSamples - from);
    workspace.startStep(train.shuffled + from * 4, step);
    model.prepareUpdate(this.learningRate, step + 1, this.momentum);
    workspace.run(samples === batchSize ? this.wholeBatch : this.lastBatch);
    const loss = model.lastLoss;
    const ended = step + 1 === totalSteps;
    if (!Number.isFinite(loss) || (ended && !parametersAreFinite(model))) {
      this.divergence = findDivergence(model, step, samples);
      return;
    }
    this.lastBatchLoss = loss;
    this.currentStep = step + 1;
    if (this.evaluateEvery > 0 && this.step % this.evaluateEvery === 0) this.recordEvaluation();
  }

  /** One step as a program: gather → gradient → clip → update. */
  private writeStep(samples: number): Address {
    const { model } = this.prepared;
    const program = new Program();
    this.tables.train.writeGather(program, samples);
    const weights = this.tables.train.writeWeights(program, samples);
    model.writeGradient(program, samples, 'train', weights);
    model.writeClipping(program);
    model.writeUpdate(program);
    return program.finish(model.workspace);
  }

  private shuffle(epoch: number): void {
    const key = this.kernels.math.randomBits(this.shuffleKey, epoch);
    const { shuffled, count } = this.tables.train;
    this.prepared.model.workspace.shuffle(shuffled, count, key);
    this.shuffledEpoch = epoch;
  }

  private recordEvaluation(): void {
    const { history } = this;
    const train = this.quickMetrics('train');
    const validation = this.quickMetrics('validation');
    if (!Number.isFinite(train.loss)) {
      this.divergence = findDivergence(this.prepared.model, this.step, 1);
      return;
    }
    history.step.push(this.step);
    history.trainLoss.push(train.loss);
    history.validationLoss.push(validation.loss);
    history.trainScore.push(train.score);
    history.validationScore.push(validation.score);
    history.learningRate.push(this.learningRate);
    const watched = this.info.validationSamples > 0 ? validation.loss : train.loss;
    if (this.step > 0) this.watch(watched);
  }

  /** Lets early stopping and the plateau rule hear a loss. */
  private watch(loss: number): void {
    const { earlyStopping } = this.experiment.training;
    if (earlyStopping) {
      const { restoreBest, minDelta } = { ...earlyStoppingDefaults, ...earlyStopping };
      const improved = observe(this.best.watch, loss, this.step, minDelta);
      if (improved && restoreBest) this.best.parameters = this.parameters();
      if (hasRunOut(this.best.watch, earlyStopping)) {
        this.stopped = true;
        if (this.best.parameters) this.setParameters(this.best.parameters);
      }
    }
    if (this.schedule.kind === 'reduceOnPlateau') {
      const { factor, patience, minDelta } = {
        ...scheduleDefaults.reduceOnPlateau,
        ...this.schedule,
      };
      const { watch } = this.plateau;
      if (!observe(watch, loss, this.step, minDelta) && watch.wait > patience) {
        this.plateau.factor *= factor;
        watch.wait = 0;
      }
    }
  }

  /** The step after which the watched loss was lowest, while early stopping is on; else null. */
  get bestStep(): number | null {
    return this.best.watch.best === null ? null : this.best.watch.bestAt;
  }

  private quickMetrics(part: Part): { loss: number; score: number } {
    const samples = this.samples(part);
    const { outputs, loss } = this.rawOutputs(part);
    if (countSamples(samples) === 0) return { loss: Number.NaN, score: Number.NaN };
    const { labels, targets, task, targetWidth } = samples;
    if (task === 'classification' && labels) {
      return { loss, score: accuracyOf(outputs, labels, this.prepared.coding) };
    }
    return { loss, score: targets ? rSquaredOf(outputs, targets, targetWidth) : Number.NaN };
  }

  private rawOutputs(part: Part): { outputs: Float32Array; loss: number } {
    const table = part === 'train' ? this.tables.plainTrain : this.tables.validation;
    const outputs = new Float32Array(table.count * this.info.outputs);
    const loss = table.count > 0 ? this.evaluator.evaluate(table, outputs) : Number.NaN;
    return { outputs, loss };
  }

  /** All metrics on a part, in evaluation mode. */
  evaluate(part: Part): Metrics {
    const { outputs, loss } = this.rawOutputs(part);
    return measure(loss, outputs, this.samples(part), this.prepared.coding);
  }

  /** Outputs for features (N × inputs): probabilities where the loss has sigmoid or softmax. */
  predict(features: Float32Array): Float32Array {
    if (features.length % this.info.inputs !== 0) {
      throw new EngineError('features', `rows of ${this.info.inputs} numbers`, features.length);
    }
    return this.evaluator.predict(features);
  }

  /** Features, labels, targets and points of a part. */
  samples(part: Part): Samples {
    return this.prepared.data[part];
  }

  /** Copies of all parameters, layer by layer. */
  parameters(): LayerParameters[] {
    const { model } = this.prepared;
    return model.network.layers.map((layer) => readLayer(model, layer));
  }

  /** Puts parameters in; layers that are null or absent stay as they are. */
  setParameters(parameters: readonly (LayerParameters | null | undefined)[]): void {
    const { model } = this.prepared;
    for (const [index, layer] of model.network.layers.entries()) {
      const given = parameters[index];
      if (given) writeLayer(model, layer, given, `parameters[${index}]`);
    }
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
    this.prepared.model.dispose();
  }
}

function describeRun({ training }: Experiment, { data, model, batchSize }: Prepared): RunInfo {
  const { train, validation } = data;
  const trainSamples = countSamples(train);
  const stepsPerEpoch = Math.ceil(trainSamples / batchSize);
  const { epochs = Infinity } = training;
  const layers = model.network.layers.map(({ spec, units, blocks }, index) => ({
    kind: spec.kind,
    name: `${spec.kind} ${index + 1}`,
    units,
    parameterCount: blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
  }));
  return {
    inputs: train.inputs,
    outputs: model.network.outputs,
    classes: train.classes,
    task: train.task,
    trainSamples,
    validationSamples: countSamples(validation),
    stepsPerEpoch,
    totalSteps: training.steps ?? epochs * stepsPerEpoch,
    parameterCount: layers.reduce((sum, layer) => sum + layer.parameterCount, 0),
    layers,
  };
}
