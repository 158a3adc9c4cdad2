import { matrixSize, panelCount } from '../kernels/matrix';
import { Opcode } from '../kernels/opcodes';
import type { Program } from '../kernels/program';
import type { Address, Workspace } from '../kernels/workspace';
import type { DenseSpec } from '../network-spec';
import { Activation } from './activation-kinds';
import type { Layer } from './layer';
import type { ParameterBlock, ParameterStore } from './parameter-store';

/** Room for transposed matrices, which all layers share. */
export interface Scratch {
  readonly weights: Address;
  readonly input: Address;
  readonly delta: Address;
}

/** Weights from which transposing the batch first pays. */
const LARGE = 1024;

/**
 * A fully connected layer.
 *
 *   Z = Wᵀ·X + b,  A = f(Z)          X: inputs × samples, W: inputs × units, A: units × samples
 *
 * With `useBias: false`, b stays 0 and is no parameter.
 *
 *   δ = dA ⊙ f′(Z)
 *   dW = X·δᵀ,  db = Σ δ over the samples,  dX = W·δ
 */
export class Dense implements Layer {
  readonly units: number;
  readonly trainable: boolean;
  readonly weights: ParameterBlock;
  readonly bias: ParameterBlock;
  readonly blocks: readonly ParameterBlock[];
  readonly activation: Activation;
  readonly preActivation: Address;
  readonly output: Address;
  private input: Address = 0;

  constructor(
    readonly spec: DenseSpec,
    readonly inputs: number,
    private readonly store: ParameterStore,
    private readonly scratch: Scratch,
    workspace: Workspace,
    largestBatch: number,
  ) {
    this.units = spec.units;
    this.trainable = spec.trainable ?? true;
    const rateFactor = spec.learningRateFactor ?? 1;
    this.weights = store.add('weights', inputs, spec.units, this.trainable, rateFactor);
    const { useBias = true } = spec;
    this.bias = store.add('bias', 1, spec.units, this.trainable && useBias, rateFactor);
    this.blocks = useBias ? [this.weights, this.bias] : [this.weights];
    this.activation = new Activation(spec);
    this.preActivation = workspace.allocate(matrixSize(spec.units, largestBatch));
    this.output = this.activation.isLinear
      ? this.preActivation
      : workspace.allocate(matrixSize(spec.units, largestBatch));
  }

  forward(program: Program, input: Address, samples: number): Address {
    this.input = input;
    const { store, inputs, units } = this;
    const weights = store.valueOf(this.weights);
    const bias = store.valueOf(this.bias);
    const z = this.preActivation;
    program.add(Opcode.Weigh, input, weights, bias, z, inputs, units, panelCount(samples));
    if (!this.activation.isLinear) this.activation.forward(program, z, this.output, units, samples);
    return this.output;
  }

  backward(program: Program, delta: Address, inputGradient: Address | null, samples: number): void {
    const { store, scratch, inputs, units, activation } = this;
    const panels = panelCount(samples);
    if (!activation.isLinear) {
      const { preActivation, output } = this;
      activation.backward(program, preActivation, output, delta, delta, units, samples);
    }
    if (this.trainable) this.writeParameterGradients(program, delta, samples);
    if (inputGradient !== null) {
      const turned = scratch.weights;
      program.add(Opcode.Transpose, store.valueOf(this.weights), turned, inputs, units);
      program.add(Opcode.Weigh, delta, turned, 0, inputGradient, units, inputs, panels);
    }
  }

  private writeParameterGradients(program: Program, delta: Address, samples: number): void {
    const { store, scratch, inputs, units, input } = this;
    const panels = panelCount(samples);
    const dW = store.gradientOf(this.weights);
    if (this.spec.useBias !== false) {
      program.add(Opcode.BiasGradient, delta, store.gradientOf(this.bias), units, panels);
    }
    if (inputs * units < LARGE || panels < 4) {
      program.add(Opcode.WeightGradient, input, delta, dW, inputs, units, panels);
      return;
    }
    // dW = (Xᵀ)ᵀ·δᵀ is the forward product of the transposed matrices, which runs faster.
    const rows = panels * 4;
    program.add(Opcode.Transpose, input, scratch.input, inputs, rows);
    program.add(Opcode.Transpose, delta, scratch.delta, units, rows);
    const turned = [scratch.delta, scratch.input, 0, dW];
    program.add(Opcode.Weigh, ...turned, rows, inputs, panelCount(units));
  }
}
