import type { Histogram } from '../engine/inspect/histogram';
import type { Norms } from '../engine/inspect/inspection';
import type { LayerSpec } from '../engine/network-spec';
import type { Experiment } from '../engine/spec';
import type { Goal, GoalVerdict, Measurement } from './goal';
import type { OpenedLink, SharedRun } from './link';
import type { Path } from './path';
import type { Checked } from './schema';

/** Steps a second, or as many as the machine can. */
export type Speed = number | 'max';

/** What a view wants to see in its snapshots; what nobody watches is not computed. */
export interface Watch {
  /** The network's output over the plane, `size` × `size` pixels. */
  grid?: number;
  /** Every unit's activation over the plane, `size` × `size` pixels each. */
  unitGrids?: number;
  /** All parameters, in the order of `RunInfo.layout`. */
  parameters?: boolean;
  /** Layer by layer: norms, saturation, and histograms of so many bins. */
  layers?: { bins: number };
}

/** Where a layer's tensor lies in `Snapshot.parameters`. Weights: fanIn × fanOut, row i belongs to input i. */
export interface TensorPlace {
  layer: number;
  name: 'weights' | 'bias' | 'gamma' | 'beta';
  offset: number;
  rows: number;
  columns: number;
}

/** The part of the plane that pictures show: x and y from −extent to extent around the centre. */
export interface Extent {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

export interface Points {
  x: Float32Array;
  y: Float32Array;
  /** Class index, or the target of a regression. */
  target: Float32Array;
}

/** What stays the same while a run goes on. */
export interface RunInfo {
  experiment: Experiment;
  task: 'classification' | 'regression';
  classes: number;
  outputs: number;
  stepsPerEpoch: number;
  trainSamples: number;
  validationSamples: number;
  parameters: number;
  layout: TensorPlace[];
  /** Present when the data lie in a plane. */
  plane?: { extent: Extent; train: Points; validation: Points };
  /** Present when the data are a curve: one feature, one target. */
  curve?: { train: Points; validation: Points };
}

export type RunStatus = 'paused' | 'running' | 'finished' | 'diverged';

/** Numbers of one layer at the step that comes next, for the layer-by-layer figures. */
export interface LayerReading {
  /** Place in the document's list of layers. */
  layer: number;
  kind: LayerSpec['kind'];
  units: number;
  /** L2 norms by tensor, of the parameters, of their gradients, and of the update to come. */
  norms: Norms;
  gradientNorms: Norms;
  updateNorms: Norms;
  /** Share of answers in the flat part of the activation, and of units that are there for every sample. */
  saturation: { saturated: number; dead: number } | null;
  activations: Histogram;
  preActivations: Histogram | null;
  /** Gradients of the loss by this layer's outputs (or pre-activations), sample by sample. */
  deltas: Histogram | null;
  weights: Histogram | null;
  weightGradients: Histogram | null;
  batchNorm: NormReading | null;
}

/** One batch in a batch normalisation layer. All but `normalized` hold one number a unit. */
export interface NormReading {
  /** Of the batch; the variance divides by N. */
  mean: Float32Array;
  variance: Float32Array;
  /** x̂, one sample a row. */
  normalized: Float32Array;
  gamma: Float32Array;
  beta: Float32Array;
  /** What takes the batch's place at inference. */
  runningMean: Float32Array;
  runningVariance: Float32Array;
}

/** One run at one moment. Large arrays are moved to the page, not copied. */
export interface Snapshot {
  /** Grows with every open, reset and seek: a page forgets what it drew of older ones. */
  generation: number;
  status: RunStatus;
  /** Why the run rests, in words; empty while it runs or was paused by hand. */
  reason: string;
  step: number;
  epoch: number;
  latest: Measurement;
  /** Measurements from index `historyFrom` on; the page appends them. */
  historyFrom: number;
  history: Measurement[];
  stepsPerSecond: number;
  learningRate: number;
  grid?: { size: number; outputs: number; values: Float32Array };
  /** Each layer's units one after the other, `size` × `size` numbers each. */
  unitGrids?: { size: number; layers: { layer: number; units: number; values: Float32Array }[] };
  parameters?: Float32Array;
  layers?: LayerReading[];
  /** Verdicts on the goals that the page asked to have watched, in its order. */
  goals: GoalVerdict[];
}

/** What a listener hears of a run's curve, past the page. */
export interface CurveNews {
  /** How many measurements still hold of those told before; 0: all are new. */
  from: number;
  history: Measurement[];
  /** Where a run stands that rests between two evaluations. */
  tail: Measurement | null;
}

/** What the worker answers to. Every call is answered in turn, between turns of about 8 ms. */
export interface TrainingWorker {
  check(input: unknown): Checked<Experiment>;
  open(
    run: string,
    input: unknown,
    options?: { step?: number; goals?: Goal[]; original?: Experiment },
  ): Promise<Checked<RunInfo>>;
  close(run: string): void;
  play(run: string, speed: Speed): void;
  /** Answers when the run has stopped; no step is taken afterwards. Gives the step it stopped at. */
  pause(run: string): number;
  advance(run: string, steps: number): Promise<number>;
  /** Goes to any step, back or forth, by replaying from the nearest kept state. */
  seek(run: string, step: number): Promise<number>;
  /** `known`: what the page already has, so that only new measurements are sent. */
  snapshot(
    run: string,
    watch: Watch,
    known: { generation: number; measurements: number },
  ): Snapshot;
  /**
   * Tells the port of this run's curve (`CurveNews`), and of that of every later run by the name.
   * Any answer through the port asks for more; 'end' closes it.
   */
  feed(run: string, port: MessagePort): void;
  /** For so many milliseconds the training rests three times as long as it works: somebody types, on a machine that may have no core to spare. */
  giveWay(milliseconds: number): void;
  digest(run: string): string;
  /** Every place of a small run, for figures that draw the whole way. */
  recordPath(input: unknown, steps: number): Promise<Checked<Path>>;
  encodeLink(run: SharedRun): string;
  decodeLink(fragment: string): OpenedLink;
}
