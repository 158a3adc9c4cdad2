import type { ActivationName, ActivationSpec } from '@/lib/engine/network-spec';

/** A function of one number and its slope, in double precision, for figures and formulas. */
export interface Curve {
  value: (x: number) => number;
  slope: (x: number) => number;
}

const seluScale = 1.0507009873554805;
const seluAlpha = 1.6732632423543772;

const sigmoid = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : 1 - 1 / (1 + Math.exp(x)));
const normalDensity = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** Φ(x): the share of a standard normal distribution below x. */
function normalShare(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  // Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …): every term has the same sign, so nothing cancels.
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}

const exponential = (alpha: number): Curve => ({
  value: (x) => (x > 0 ? x : alpha * Math.expm1(x)),
  slope: (x) => (x > 0 ? 1 : alpha * Math.exp(x)),
});

function gelu({ approximate }: ActivationSpec): Curve {
  if (approximate !== 'tanh')
    return {
      value: (x) => x * normalShare(x),
      slope: (x) => normalShare(x) + x * normalDensity(x),
    };
  const inner = (x: number) => Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3);
  return {
    value: (x) => 0.5 * x * (1 + Math.tanh(inner(x))),
    slope: (x) => {
      const t = Math.tanh(inner(x));
      const innerSlope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
      return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * innerSlope;
    },
  };
}

const curves: Record<Exclude<ActivationName, 'softmax'>, (spec: ActivationSpec) => Curve> = {
  linear: () => ({ value: (x) => x, slope: () => 1 }),
  sigmoid: () => ({ value: sigmoid, slope: (x) => sigmoid(x) * sigmoid(-x) }),
  tanh: () => ({ value: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 }),
  relu: () => ({ value: (x) => Math.max(0, x), slope: (x) => (x > 0 ? 1 : 0) }),
  leakyRelu: ({ slope = 0.01 }) => ({
    value: (x) => (x > 0 ? x : slope * x),
    slope: (x) => (x > 0 ? 1 : slope),
  }),
  elu: ({ alpha = 1 }) => exponential(alpha),
  selu: () => {
    const base = exponential(seluAlpha);
    return {
      value: (x) => seluScale * base.value(x),
      slope: (x) => seluScale * base.slope(x),
    };
  },
  gelu,
  swish: () => ({
    value: (x) => x * sigmoid(x),
    slope: (x) => sigmoid(x) * (1 + x * sigmoid(-x)),
  }),
  softplus: () => ({
    value: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    slope: sigmoid,
  }),
};

/** The curve of a pointwise activation. `softmax` depends on all units of a layer and has none. */
export function curveOf(spec: ActivationSpec): Curve {
  const name = spec.activation ?? 'linear';
  return curves[name === 'softmax' ? 'linear' : name](spec);
}
