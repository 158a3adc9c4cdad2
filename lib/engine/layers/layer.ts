import type { Program } from '../kernels/program';
import type { Address } from '../kernels/workspace';
import type { LayerSpec } from '../network-spec';
import type { ParameterBlock } from './parameter-store';

/**
 * `train`: batch statistics and fresh dropout masks; `evaluate`: running statistics, no dropout;
 * `givenMasks`: as train, with the masks that already lie in memory.
 */
export type Mode = 'train' | 'evaluate' | 'givenMasks';

/**
 * A layer writes its part of the forward and of the backward pass into a program.
 *
 * Activations are `units × samples` matrices. Buffers hold the largest batch of the run.
 */
export interface Layer {
  readonly spec: LayerSpec;
  readonly inputs: number;
  readonly units: number;
  readonly trainable: boolean;
  readonly blocks: readonly ParameterBlock[];
  /** Pre-activations, where the layer has an activation. */
  readonly preActivation: Address | null;
  /** What the layer passes on. */
  readonly output: Address;
  /** Appends the forward pass; returns where the output lies (the input, if nothing is done). */
  forward(program: Program, input: Address, samples: number, mode: Mode): Address;
  /**
   * Appends the backward pass: from the gradient of the output (which it may overwrite) to the
   * gradients of its parameters, and of its input unless `inputGradient` is null.
   */
  backward(
    program: Program,
    outputGradient: Address,
    inputGradient: Address | null,
    samples: number,
  ): void;
}
