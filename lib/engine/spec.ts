import type { NetworkSpec } from './network-spec';
import type { TrainingSpec } from './training-spec';

/**
 * The words an experiment is written in, here its data; ./network-spec.ts and ./training-spec.ts hold
 * the rest. Types only: plain, serialisable data that says what to train.
 *
 * `lib/experiment/schema.ts` checks unknown input against these types and explains what is wrong;
 * the engine itself takes a document of this shape and trains it.
 */

/** Everything a run depends on. The same experiment gives the same bits on every machine. */
export interface Experiment {
  data: DataSpec;
  network: NetworkSpec;
  training: TrainingSpec;
  /** Unsigned 32-bit integer; every random draw of the run derives from it through named streams. */
  seed: number;
}

/** Generated two-dimensional sets. Classes: `moons`…`checkerboard` (spirals and blobs take `classes`). */
export type ClassificationSet =
  | 'moons'
  | 'circles'
  | 'blobs'
  | 'spirals'
  | 'xor'
  | 'gaussians'
  | 'checkerboard';
/** Generated regression surfaces: two features in, one target in about −1…1. */
export type RegressionSet = 'plane' | 'ripple' | 'saddle' | 'hills';
/** Generated one-dimensional regression curves: one feature in, one target. */
export type CurveSet = 'line' | 'sine' | 'step';

/** What a generated point (x, y) is turned into before it enters the network. */
export type Feature = 'x' | 'y' | 'x²' | 'y²' | 'xy' | 'sin x' | 'sin y';

export interface GeneratedData {
  set: ClassificationSet | RegressionSet | CurveSet;
  /** Number of points before the split. Default 200. */
  samples?: number;
  /** Standard deviation of the Gaussian noise added to each coordinate (or target), in data units. Default 0.1. */
  noise?: number;
  /** Only for `blobs` and `spirals`. Default 2. */
  classes?: number;
  /** Inputs made of each point. Default `['x', 'y']` (curves: `['x']`). */
  features?: Feature[];
  /** Share of the samples kept aside for validation, from 0 to below 1. Default 0.3. */
  validationShare?: number;
  /** Seed of the data alone; default the experiment's seed, so that "new seed" means new data too. */
  seed?: number;
}

/** Data sets that ship with the course. Pictures are scaled to 0…1, iris is standardised. */
export interface ShippedData {
  set: 'digits' | 'fashion' | 'fashion14' | 'iris';
  /** Classes to keep, relabelled 0… in the given order. Default all. */
  classes?: number[];
  /** How many samples to draw (stratified, by seed) before the split. Default all. */
  samples?: number;
  validationShare?: number;
  seed?: number;
  /** Autoencoder: the targets are the features themselves. */
  target?: 'class' | 'features';
}

/** A learner's own data: drawn points or a pasted CSV. */
export interface TableData {
  set: 'table';
  /** N rows of D numbers. */
  features: number[][];
  /** N class indices (classification) or N numbers (regression). */
  targets: number[];
  task: 'classification' | 'regression';
  /** Shift and scale each column to mean 0 and standard deviation 1 (statistics of the training part). */
  standardize?: boolean;
  validationShare?: number;
  seed?: number;
}

export type DataSpec = GeneratedData | ShippedData | TableData;
