/**
 * The words an experiment is written in. Types only: plain, serialisable data that says what to train.
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

// ── Data ────────────────────────────────────────────────────────────────────

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

// ── Network ─────────────────────────────────────────────────────────────────

export type ActivationName =
  | 'linear'
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leakyRelu'
  | 'elu'
  | 'selu'
  | 'gelu'
  | 'swish'
  | 'softplus'
  | 'softmax';

/** An activation and its parameters stand beside each other in a layer. */
export interface ActivationSpec {
  activation?: ActivationName;
  /** leakyRelu: slope for x ≤ 0. Default 0.01. */
  slope?: number;
  /** elu: value approached as x → −∞ is −alpha. Default 1. */
  alpha?: number;
  /** gelu: exact (`none`) or the tanh form. Default `none`. */
  approximate?: 'none' | 'tanh';
}

export type InitializerName =
  | 'zeros'
  | 'constant'
  | 'normal'
  | 'uniform'
  | 'glorotUniform'
  | 'glorotNormal'
  | 'heUniform'
  | 'heNormal'
  | 'lecunUniform'
  | 'lecunNormal'
  | 'orthogonal'
  | 'values';

export interface InitializerSpec {
  kind: InitializerName;
  /** constant */
  value?: number;
  /** normal: standard deviation */
  std?: number;
  /** uniform: draws from −limit…limit */
  limit?: number;
  /** orthogonal, glorot, he, lecun: factor on the result. Default 1. */
  gain?: number;
  /** values: the numbers themselves, row by row (weights: fanIn × units, row i belongs to input i). */
  values?: number[];
}

/** y = activation(x·W + b); W is fanIn × fanOut, row i belongs to input i. */
export interface DenseSpec extends ActivationSpec {
  kind: 'dense';
  units: number;
  /** Default: heNormal for relu and its relatives, lecunNormal for selu, else glorotUniform. */
  initializer?: InitializerName | InitializerSpec;
  /** Default zeros. */
  biasInitializer?: InitializerName | InitializerSpec;
  /** false: y = activation(x·W), without a bias. Default true. */
  useBias?: boolean;
  /** Penalty on this layer's weights, on top of the training's own: l1·Σ|w| + l2·Σw². */
  l1?: number;
  l2?: number;
  /** Largest allowed L2 norm of one unit's incoming weights. */
  maxNorm?: number;
  /** false: the layer does not move by a bit. Default true. */
  trainable?: boolean;
  /** Factor on the learning rate for this layer, e.g. 0.1 after unfreezing. Default 1. */
  learningRateFactor?: number;
}

export interface BatchNormSpec {
  kind: 'batchNorm';
  /** Share of the new batch in the running statistics (PyTorch's convention). Default 0.1. */
  momentum?: number;
  /** Default 1e-5. */
  epsilon?: number;
  trainable?: boolean;
  learningRateFactor?: number;
}

export interface ActivationLayerSpec extends ActivationSpec {
  kind: 'activation';
  activation: ActivationName;
}

export interface DropoutSpec {
  kind: 'dropout';
  /** Probability of a unit being unused at a training step, from 0 to below 1. */
  rate: number;
}

export type LayerSpec = DenseSpec | BatchNormSpec | ActivationLayerSpec | DropoutSpec;

export interface NetworkSpec {
  /** From the input to the output; the last dense layer is the output layer. */
  layers: LayerSpec[];
}

// ── Training ────────────────────────────────────────────────────────────────

export type LossName =
  | 'meanSquaredError'
  | 'meanAbsoluteError'
  | 'huber'
  | 'binaryCrossEntropy'
  | 'softmaxCrossEntropy';

interface OptimizerCommon {
  learningRate: number;
  /** L2 added to the gradient (adamw, lion: decoupled). Default 0. */
  weightDecay?: number;
}

export type OptimizerSpec = OptimizerCommon &
  (
    | { kind: 'sgd'; momentum?: number; nesterov?: boolean; dampening?: number }
    | { kind: 'momentum'; momentum?: number; dampening?: number }
    | { kind: 'nesterov'; momentum?: number }
    | {
        kind: 'adagrad';
        epsilon?: number;
        initialAccumulator?: number;
        learningRateDecay?: number;
      }
    | {
        kind: 'rmsprop';
        alpha?: number;
        epsilon?: number;
        centered?: boolean;
        momentum?: number;
      }
    | { kind: 'adadelta'; rho?: number; epsilon?: number }
    | {
        kind: 'adam';
        beta1?: number;
        beta2?: number;
        epsilon?: number;
        amsgrad?: boolean;
      }
    | { kind: 'amsgrad'; beta1?: number; beta2?: number; epsilon?: number }
    | { kind: 'adamax'; beta1?: number; beta2?: number; epsilon?: number }
    | {
        kind: 'nadam';
        beta1?: number;
        beta2?: number;
        epsilon?: number;
        momentumDecay?: number;
      }
    | { kind: 'radam'; beta1?: number; beta2?: number; epsilon?: number }
    | {
        kind: 'adamw';
        beta1?: number;
        beta2?: number;
        epsilon?: number;
        amsgrad?: boolean;
      }
    | { kind: 'lion'; beta1?: number; beta2?: number }
  );

export type OptimizerName = OptimizerSpec['kind'];

/** Step t counts updates from 0; the base rate is the optimizer's. */
export type ScheduleSpec = { warmupSteps?: number; startFactor?: number } & (
  | { kind: 'constant' }
  | { kind: 'step'; stepSize: number; gamma: number }
  | { kind: 'exponential'; gamma: number }
  | { kind: 'inverseTime'; decayRate: number }
  | { kind: 'polynomial'; totalSteps: number; power: number }
  | { kind: 'cosine'; totalSteps: number; minimumLearningRate?: number }
  | {
      kind: 'cosineWarmRestarts';
      firstPeriod: number;
      periodMultiplier?: number;
      minimumLearningRate?: number;
    }
  | {
      kind: 'oneCycle';
      maximumLearningRate: number;
      totalSteps: number;
      warmupFraction?: number;
      divFactor?: number;
      finalDivFactor?: number;
      annealing?: 'cos' | 'linear';
      cycleMomentum?: boolean;
      baseMomentum?: number;
      maximumMomentum?: number;
    }
  | {
      kind: 'reduceOnPlateau';
      factor?: number;
      patience?: number;
      minDelta?: number;
      minimumLearningRate?: number;
    }
  /** Learning-rate range test: from the base rate to `maximumLearningRate`, by equal factors. */
  | { kind: 'rangeTest'; maximumLearningRate: number; totalSteps: number }
);

export interface EarlyStoppingSpec {
  /** Evaluations without an improvement by more than minDelta before the run ends. */
  patience: number;
  minDelta?: number;
  /** Put the best parameters back when the run ends. Default true. */
  restoreBest?: boolean;
}

/** Random changes to training pictures, drawn anew each time a sample is used. */
export interface AugmentationSpec {
  /** Largest shift in pixels, each direction. */
  shift?: number;
  /** Largest rotation in degrees. */
  rotate?: number;
  /** Largest relative change of size, e.g. 0.1. */
  scale?: number;
  /** Standard deviation of Gaussian pixel noise. */
  noise?: number;
  /** Strength of the elastic distortion in pixels. */
  elastic?: number;
}

export interface TrainingSpec {
  loss: LossName;
  /** huber: where the square turns into a line. Default 1. */
  huberDelta?: number;
  /** softmaxCrossEntropy: q = (1−e)·onehot + e/K. */
  labelSmoothing?: number;
  /** One weight a class. */
  classWeights?: number[];
  optimizer: OptimizerSpec;
  schedule?: ScheduleSpec;
  /** Samples a step; `full` is the whole training part. */
  batchSize: number | 'full';
  /** The run ends after this many updates (or epochs, whichever is given; steps win). */
  steps?: number;
  epochs?: number;
  /** Losses on the whole training and validation parts are measured every so many steps. Default: once an epoch. 0: never. */
  evaluateEvery?: number;
  /** Penalty on every dense layer's weights: l1·Σ|w| + l2·Σw² (no ½; not on biases). */
  l1?: number;
  l2?: number;
  gradientClipping?: { kind: 'norm' | 'value'; limit: number };
  earlyStopping?: EarlyStoppingSpec;
  /** Standard deviation of Gaussian noise added to the training features at each step. */
  inputNoise?: number;
  augmentation?: AugmentationSpec;
}
