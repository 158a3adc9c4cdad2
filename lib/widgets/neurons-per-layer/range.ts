export interface WidthSweep {
  /** Numbers of parameters to spend, ascending. */
  budgets: number[];
  /** Compared are networks of 1 to so many hidden layers. */
  layers: number;
  /** Runs of each network. */
  seeds: number;
}

export const defaultSweep: WidthSweep = {
  budgets: [30, 60, 120, 240, 480, 960],
  layers: 4,
  seeds: 5,
};
