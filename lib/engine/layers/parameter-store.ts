import { matrixSize } from '../kernels/matrix';
import type { Address, Workspace } from '../kernels/workspace';

export type ParameterName = 'weights' | 'bias' | 'gamma' | 'beta';

/** One matrix of trainable numbers inside the store; vectors are matrices of one row. */
export interface ParameterBlock {
  readonly name: ParameterName;
  readonly rows: number;
  readonly columns: number;
  readonly trainable: boolean;
  /** Factor on the learning rate. */
  readonly rateFactor: number;
  /** Where it starts, in numbers. */
  readonly offset: number;
  /** Numbers it takes up, padding included. */
  readonly size: number;
}

/** Neighbouring parameters that are updated alike, in one pass. */
export interface Stretch {
  offset: number;
  size: number;
  rateFactor: number;
}

/**
 * All parameters of a network in one array, and their gradients and optimizer states in arrays of
 * the same shape: so an optimizer is one flat pass.
 */
export class ParameterStore {
  readonly blocks: ParameterBlock[] = [];
  size = 0;
  values: Address = 0;
  gradients: Address = 0;
  states: Address[] = [];

  add(
    name: ParameterName,
    rows: number,
    columns: number,
    trainable: boolean,
    rateFactor: number,
  ): ParameterBlock {
    const size = matrixSize(rows, columns);
    const block = { name, rows, columns, trainable, rateFactor, offset: this.size, size };
    this.blocks.push(block);
    this.size += size;
    return block;
  }

  allocate(workspace: Workspace, stateCount: number): void {
    // An optimizer walks through all arrays at once: their places in the cache must not coincide.
    const [values, gradients, ...states] = Array.from({ length: 2 + stateCount }, (_, i) =>
      workspace.allocateApart(this.size, i / (2 + stateCount)),
    );
    this.values = values;
    this.gradients = gradients;
    this.states = states;
  }

  valueOf(block: ParameterBlock): Address {
    return this.values + block.offset * 4;
  }

  gradientOf(block: ParameterBlock): Address {
    return this.gradients + block.offset * 4;
  }

  /** The trainable stretches, neighbours joined. */
  stretches(): Stretch[] {
    const result: Stretch[] = [];
    for (const { trainable, offset, size, rateFactor } of this.blocks) {
      if (!trainable) continue;
      const last = result.at(-1);
      if (last && last.offset + last.size === offset && last.rateFactor === rateFactor) {
        last.size += size;
      } else {
        result.push({ offset, size, rateFactor });
      }
    }
    return result;
  }
}
