export interface DepthSweep {
  /** Smallest and largest number of hidden layers. */
  from: number;
  to: number;
  /** Runs of each depth. */
  seeds: number;
}

export const defaultSweep: DepthSweep = { from: 0, to: 6, seeds: 5 };
