import { matrixSize } from '../kernels/matrix';
import type { Program } from '../kernels/program';
import type { Address, Workspace } from '../kernels/workspace';
import type { ActivationLayerSpec } from '../network-spec';
import { Activation } from './activation-kinds';
import type { Layer } from './layer';

/** An activation by itself, as it stands after batch normalisation: A = f(X), dX = dA ⊙ f′(X). */
export class ActivationLayer implements Layer {
  readonly units: number;
  readonly trainable = false;
  readonly blocks = [];
  readonly output: Address;
  preActivation: Address | null = null;
  private readonly activation: Activation;

  constructor(
    readonly spec: ActivationLayerSpec,
    readonly inputs: number,
    workspace: Workspace,
    largestBatch: number,
  ) {
    this.units = inputs;
    this.activation = new Activation(spec);
    this.output = workspace.allocate(matrixSize(inputs, largestBatch));
  }

  forward(program: Program, input: Address, samples: number): Address {
    this.preActivation = input;
    this.activation.forward(program, input, this.output, this.units, samples);
    return this.output;
  }

  backward(
    program: Program,
    outputGradient: Address,
    inputGradient: Address | null,
    samples: number,
  ): void {
    if (inputGradient === null || this.preActivation === null) return;
    const { preActivation, output, units } = this;
    const target = inputGradient;
    this.activation.backward(
      program,
      preActivation,
      output,
      outputGradient,
      target,
      units,
      samples,
    );
  }
}
