import { matrixSize } from '../kernels/matrix';
import { Opcode } from '../kernels/opcodes';
import { float, type Program } from '../kernels/program';
import type { Address, Workspace } from '../kernels/workspace';
import type { DropoutSpec } from '../network-spec';
import type { Layer, Mode } from './layer';

/**
 * Inverted dropout.
 *
 *   training:    y = x ⊙ m/(1 − rate),  m = 0 with probability `rate`, else 1;  dx = dy ⊙ the same
 *   evaluation:  y = x
 *
 * The mask of a step is a function of (seed, layer, step), so that any step can be replayed.
 *
 * @see Srivastava et al. 2014, "Dropout: a simple way to prevent neural networks from overfitting"
 */
export class Dropout implements Layer {
  readonly units: number;
  readonly trainable = false;
  readonly blocks = [];
  readonly preActivation = null;
  readonly output: Address;
  /** 0 or 1/(1 − rate) for each unit of each sample. */
  readonly mask: Address;

  constructor(
    readonly spec: DropoutSpec,
    readonly inputs: number,
    private readonly randomKey: number,
    workspace: Workspace,
    largestBatch: number,
  ) {
    this.units = inputs;
    this.output = workspace.allocate(matrixSize(inputs, largestBatch));
    this.mask = workspace.allocate(matrixSize(inputs, largestBatch));
  }

  forward(program: Program, input: Address, samples: number, mode: Mode): Address {
    if (mode === 'evaluate') return input;
    const vectors = matrixSize(this.units, samples) / 4;
    if (mode === 'train') {
      const rate = float(this.spec.rate);
      program.add(Opcode.DropoutMask, this.mask, vectors, this.randomKey, rate);
    }
    program.add(Opcode.Multiply, input, this.mask, this.output, vectors);
    return this.output;
  }

  backward(
    program: Program,
    outputGradient: Address,
    inputGradient: Address | null,
    samples: number,
  ): void {
    if (inputGradient === null) return;
    const vectors = matrixSize(this.units, samples) / 4;
    program.add(Opcode.Multiply, outputGradient, this.mask, inputGradient, vectors);
  }
}
