/** The words a network is written in, layer by layer; see ./spec.ts. Types only. */

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
