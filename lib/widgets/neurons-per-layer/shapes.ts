/** How the hidden widths run from the first layer to the last. */
export const shapes = ['funnel', 'constant', 'widening'] as const;
export type Shape = (typeof shapes)[number];

/** Widths at the two ends of a funnel differ by this factor (about). */
const funnelRatio = 3;

/**
 * Parameters of a dense network: every layer has (fanIn + 1) × units, the 1 for the bias.
 * `widths` are the hidden layers, first to last.
 */
export function countDenseParameters(
  inputs: number,
  widths: readonly number[],
  outputs: number,
): number {
  let total = 0;
  let fanIn = inputs;
  for (const units of [...widths, outputs]) {
    total += (fanIn + 1) * units;
    fanIn = units;
  }
  return total;
}

/** Relative width of hidden layer `at` of `layers`; the average over the layers is 1 on a logarithmic scale. */
function relativeWidth(shape: Shape, at: number, layers: number): number {
  if (shape === 'constant' || layers === 1) return 1;
  const position = at / (layers - 1) - 0.5;
  const power = shape === 'funnel' ? -position : position;
  return funnelRatio ** power;
}

/** Hidden widths of a shape around a mean width; each at least 1. */
export function shapeWidths(shape: Shape, layers: number, width: number): number[] {
  return Array.from({ length: layers }, (_, at) =>
    Math.max(1, Math.round(width * relativeWidth(shape, at, layers))),
  );
}

/** What a set of widths looks like; a single layer is constant. */
export function nameShape(widths: readonly number[]): Shape | 'mixed' {
  const rises = widths.some((w, i) => i > 0 && w > widths[i - 1]);
  const falls = widths.some((w, i) => i > 0 && w < widths[i - 1]);
  if (rises && falls) return 'mixed';
  return rises ? 'widening' : falls ? 'funnel' : 'constant';
}

export interface Budget {
  inputs: number;
  outputs: number;
  /** Parameters aimed at. */
  parameters: number;
  maxUnits: number;
}

/**
 * Widths of the given shape and number of layers whose parameter count comes nearest to the budget: the mean width is
 * moved in steps of a twentieth, and the layers are rounded to whole units. Null when even the narrowest is more than a quarter
 * above the budget, or the widest allowed more than a quarter below it.
 */
export function fitWidths(shape: Shape, layers: number, budget: Budget): number[] | null {
  const { inputs, outputs, parameters, maxUnits } = budget;
  let best: number[] | null = null;
  let distance = Infinity;
  for (let width = 1; width <= maxUnits * 2; width += 0.05) {
    const widths = shapeWidths(shape, layers, width);
    if (widths.some((w) => w > maxUnits)) break;
    const off = Math.abs(countDenseParameters(inputs, widths, outputs) - parameters);
    if (off < distance) {
      distance = off;
      best = widths;
    }
  }
  return best && distance <= parameters / 4 ? best : null;
}
