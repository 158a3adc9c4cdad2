import { activationDefaults } from '../layers/activation-kinds';
import type { ActivationSpec } from '../network-spec';

/** A derivative below this share of its largest value passes hardly any gradient on. */
const SMALL = 0.05;

/** f′ at (z, a), as far as its size goes; null where the activation cannot saturate. */
function slopeOf(spec: ActivationSpec, z: number, a: number): number | null {
  switch (spec.activation) {
    case 'sigmoid':
      return 4 * a * (1 - a);
    case 'tanh':
      return 1 - a * a;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'leakyRelu':
      return z > 0 ? 1 : Math.abs(spec.slope ?? activationDefaults.slope);
    case 'elu':
      return z > 0 ? 1 : a + (spec.alpha ?? activationDefaults.alpha);
    case 'selu':
      return z > 0 ? 1 : (a + 1.7580993408473766) / 1.7580993408473766;
    case 'gelu':
    case 'swish':
      // Both die away below −4, where the value is a few hundredths at most.
      return z > -4 ? 1 : 0;
    case 'softplus':
      return z > -3 ? 1 : 0;
    default:
      return null;
  }
}

export interface Saturation {
  /** Share of activations whose derivative is below 5 % of its largest. */
  saturated: number;
  /** Share of units that are so for every sample of the batch. */
  dead: number;
}

/** @param z pre-activations, one sample a row; `a` likewise */
export function measureSaturation(
  spec: ActivationSpec,
  z: Float32Array,
  a: Float32Array,
  units: number,
): Saturation | null {
  if (slopeOf(spec, 0, 0) === null) return null;
  const asleep = new Array<boolean>(units).fill(true);
  let saturated = 0;
  for (let i = 0; i < z.length; i++) {
    if ((slopeOf(spec, z[i], a[i]) ?? 1) < SMALL) saturated++;
    else asleep[i % units] = false;
  }
  return { saturated: saturated / z.length, dead: asleep.filter(Boolean).length / units };
}
