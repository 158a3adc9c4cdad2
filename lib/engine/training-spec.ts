/** The words a network's training is written in; see ./spec.ts. Types only. */

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
