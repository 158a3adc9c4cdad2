/**
 * The instructions that a layer, a loss or an optimizer writes into a program.
 *
 * This file is read by both compilers: TypeScript for the driver, AssemblyScript for the kernels.
 */
export enum Opcode {
  End = 0,
  Gather,
  GatherSampleWeights,
  Weigh,
  Transpose,
  WeightGradient,
  BiasGradient,
  Activate,
  ActivateBackward,
  Softmax,
  SoftmaxBackward,
  DropoutMask,
  Multiply,
  GaussianNoise,
  BatchNorm,
  BatchNormBackward,
  BatchNormEvaluate,
  MeanSquaredError,
  MeanAbsoluteError,
  Huber,
  BinaryCrossEntropy,
  SoftmaxCrossEntropy,
  StopUnlessFinite,
  Penalty,
  ClipByNorm,
  ClipByValue,
  MaxNorm,
  WeightDecay,
  GradientDescent,
  Momentum,
  Nesterov,
  Adagrad,
  RmsProp,
  RmsPropCentered,
  Adadelta,
  Adam,
  Amsgrad,
  Adamax,
  Nadam,
  Radam,
  Lion,
}

/** Pointwise activations, by the number that `Activate` takes. */
export enum ActivationCode {
  Linear = 0,
  Sigmoid,
  Tanh,
  Relu,
  LeakyRelu,
  Elu,
  Selu,
  Gelu,
  GeluTanh,
  Swish,
  Softplus,
}

/** Byte offsets into the block of figures that the kernels and the driver share. */
export enum Cell {
  /** f64: loss of the last batch, without penalties. */
  Loss = 0,
  /** f64: sum of the penalties. */
  Penalty = 8,
  /** f64: norm of all gradients together, before clipping. */
  GradientNorm = 16,
  /** u32: address of the first sample number of this batch. */
  Order = 24,
  /** u32: address of the optimizer's settings for this step. */
  Settings = 36,
  /** f64: loss of the last whole step, penalties included. */
  StepLoss = 40,
  /** u32: how many columns the max-norm limit shortened. */
  Shortened = 32,
  /** u32: number of the step, for the random draws that belong to it. */
  Step = 28,
}

/** Bytes of the shared block. */
export const CELLS_SIZE = 64;
