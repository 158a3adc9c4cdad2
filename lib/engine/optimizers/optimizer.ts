import type { Opcode } from '../kernels/opcodes';
import type { OptimizerName, OptimizerSpec } from '../training-spec';

/** The specification of one kind of optimizer. */
export type SpecOf<Kind extends OptimizerName> = Extract<OptimizerSpec, { kind: Kind }>;

/** The same with every hyper-parameter filled in. */
export type Complete<Kind extends OptimizerName> = Required<SpecOf<Kind>>;

/** What an update depends on besides the gradient. */
export interface UpdateMoment {
  /** The schedule's rate, times the layer's own factor. */
  learningRate: number;
  /** The schedule's momentum (one-cycle), in the place of the optimizer's own. */
  momentum?: number;
  /** 1 for the first update, 2 for the second … */
  update: number;
  pow(x: number, y: number): number;
}

/**
 * An optimizer: a formula (in its file's words), a flat kernel, and the figures the kernel needs.
 *
 * The kernel goes once over parameters, gradients and up to three arrays of state.
 */
export interface OptimizerRule<Kind extends OptimizerName> {
  /** PyTorch's defaults. */
  readonly defaults: Omit<Complete<Kind>, 'kind' | 'learningRate'>;
  readonly opcode: (spec: Complete<Kind>) => Opcode;
  /** Arrays of state, as long as the parameters. */
  readonly states: (spec: Complete<Kind>) => number;
  /** What the first array of state starts at, if not 0. */
  readonly initialState?: (spec: Complete<Kind>) => number;
  /** The decay is part of the rule (AdamW), not of the gradient. */
  readonly decoupledDecay?: boolean;
  /** The figures of one update, in the kernel's order. */
  readonly settings: (spec: Complete<Kind>, moment: UpdateMoment) => number[];
}

/** xⁿ for a whole number n, by squaring: the same bits everywhere, unlike `**`. */
export function wholePower(x: number, n: number): number {
  let result = 1;
  for (let base = x; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= base;
    base *= base;
  }
  return result;
}
