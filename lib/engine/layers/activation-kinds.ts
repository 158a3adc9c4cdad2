import { matrixSize, panelCount } from '../kernels/matrix';
import { ActivationCode, Opcode } from '../kernels/opcodes';
import { float, type Program } from '../kernels/program';
import type { Address } from '../kernels/workspace';
import type { ActivationName, ActivationSpec } from '../network-spec';

/** leakyRelu's slope and elu's alpha, unless a layer says otherwise. */
export const activationDefaults = { slope: 0.01, alpha: 1, approximate: 'none' } as const;

const codes: Record<Exclude<ActivationName, 'softmax' | 'gelu'>, ActivationCode> = {
  linear: ActivationCode.Linear,
  sigmoid: ActivationCode.Sigmoid,
  tanh: ActivationCode.Tanh,
  relu: ActivationCode.Relu,
  leakyRelu: ActivationCode.LeakyRelu,
  elu: ActivationCode.Elu,
  selu: ActivationCode.Selu,
  swish: ActivationCode.Swish,
  softplus: ActivationCode.Softplus,
};

/**
 * An activation, ready to be written into programs.
 *
 * | name | value | derivative at 0 |
 * |---|---|---|
 * | sigmoid | 1/(1+e⁻ˣ) | ¼ |
 * | tanh | tanh x | 1 |
 * | relu | max(0, x) | 0 |
 * | leakyRelu | x if x > 0 else slope·x | slope |
 * | elu | x if x > 0 else alpha·(eˣ−1) | alpha |
 * | selu | 1.0507·elu with alpha 1.6733 | 1.7581 |
 * | gelu | x·Φ(x), or its tanh form | ½ |
 * | swish | x·sigmoid(x) | ½ |
 * | softplus | ln(1+eˣ) | ½ |
 * | softmax | eˣᵏ/Σ eˣʲ over the units | |
 */
export class Activation {
  readonly name: ActivationName;
  private readonly code: ActivationCode;
  private readonly parameter: number;

  constructor(spec: ActivationSpec) {
    this.name = spec.activation ?? 'linear';
    const { slope = activationDefaults.slope, alpha = activationDefaults.alpha } = spec;
    this.parameter = float(this.name === 'elu' ? alpha : slope);
    if (this.name === 'gelu') {
      this.code = spec.approximate === 'tanh' ? ActivationCode.GeluTanh : ActivationCode.Gelu;
    } else {
      this.code = this.name === 'softmax' ? ActivationCode.Linear : codes[this.name];
    }
  }

  get isLinear(): boolean {
    return this.name === 'linear';
  }

  /** A = f(Z), both `units × samples`. */
  forward(program: Program, z: Address, a: Address, units: number, samples: number): void {
    if (this.name === 'softmax') {
      program.add(Opcode.Softmax, z, a, units, panelCount(samples));
    } else {
      const vectors = matrixSize(units, samples) / 4;
      program.add(Opcode.Activate, this.code, z, a, vectors, this.parameter);
    }
  }

  /** dZ = dA ⊙ f′(Z); `target` may be the place of `d`. */
  backward(
    program: Program,
    z: Address,
    a: Address,
    d: Address,
    target: Address,
    units: number,
    samples: number,
  ): void {
    if (this.name === 'softmax') {
      program.add(Opcode.SoftmaxBackward, a, d, target, units, panelCount(samples));
    } else {
      const vectors = matrixSize(units, samples) / 4;
      program.add(Opcode.ActivateBackward, this.code, z, a, d, target, vectors, this.parameter);
    }
  }
}
