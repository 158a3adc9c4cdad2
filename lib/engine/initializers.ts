import { EngineError } from './errors';
import type { ActivationName, InitializerName, InitializerSpec } from './network-spec';
import type { RandomStream } from './random';

/** heNormal for relu and its relatives, lecunNormal for selu, else glorotUniform. */
export function defaultInitializer(activation: ActivationName): InitializerName {
  const rectified = ['relu', 'leakyRelu', 'elu', 'gelu', 'swish', 'softplus'];
  if (rectified.includes(activation)) return 'heNormal';
  return activation === 'selu' ? 'lecunNormal' : 'glorotUniform';
}

/** What `constant`, `normal` and `uniform` use where the experiment is silent. */
export const initializerDefaults = { value: 0.1, std: 0.05, limit: 0.05, gain: 1 } as const;

/** Variance of the weights by the name's first part (gain 1). */
const variances = {
  glorot: (fanIn: number, fanOut: number) => 2 / (fanIn + fanOut),
  he: (fanIn: number) => 2 / fanIn,
  lecun: (fanIn: number) => 1 / fanIn,
};

/**
 * Draws the starting weights of a layer, `fanIn × fanOut`, row-major.
 *
 * | kind | distribution |
 * |---|---|
 * | glorot… (Xavier) | variance 2/(fanIn + fanOut) |
 * | he… | variance 2/fanIn |
 * | lecun… | variance 1/fanIn |
 * | …Normal | normal, not truncated (PyTorch's way; Keras truncates) |
 * | …Uniform | uniform within ±√(3·variance) |
 * | values | the given numbers, row by row |
 * | orthogonal | Q of a QR decomposition: orthonormal rows or columns |
 *
 * @throws EngineError if `values` are not fanIn × fanOut numbers
 * @see Glorot and Bengio 2010; He et al. 2015; LeCun et al. 1998; Saxe et al. 2014
 */
export function initialize(
  initializer: InitializerName | InitializerSpec,
  fanIn: number,
  fanOut: number,
  random: RandomStream,
): Float32Array {
  const spec: InitializerSpec =
    typeof initializer === 'string' ? { kind: initializer } : initializer;
  const { kind } = spec;
  const { value, std, limit, gain } = { ...initializerDefaults, ...spec };
  const weights = new Float32Array(fanIn * fanOut);
  const draw = (next: () => number) => weights.map(next);
  switch (kind) {
    case 'zeros':
      return weights;
    case 'constant':
      return weights.fill(value);
    case 'values':
      if (spec.values?.length !== weights.length)
        throw new EngineError('initializer.values', `${weights.length} numbers`, spec.values);
      weights.set(spec.values);
      return weights;
    case 'normal':
      return draw(() => std * random.normal());
    case 'uniform':
      return draw(() => random.between(-limit, limit));
    case 'orthogonal':
      return drawOrthogonal(fanIn, fanOut, gain, random);
    default: {
      const [family] = kind.split(/Uniform|Normal/) as [keyof typeof variances];
      const deviation = gain * Math.sqrt(variances[family](fanIn, fanOut));
      if (kind.endsWith('Normal')) return draw(() => deviation * random.normal());
      const bound = Math.sqrt(3) * deviation;
      return draw(() => random.between(-bound, bound));
    }
  }
}

/** Orthonormal vectors along the longer side, from normal ones by Gram and Schmidt, done twice. */
function drawOrthogonal(
  fanIn: number,
  fanOut: number,
  gain: number,
  random: RandomStream,
): Float32Array {
  const count = Math.min(fanIn, fanOut);
  const length = Math.max(fanIn, fanOut);
  const vectors: Float64Array[] = [];
  while (vectors.length < count) {
    const v = new Float64Array(length).map(() => random.normal());
    // The second pass removes what rounding left over in the first.
    for (let pass = 0; pass < 2; pass++) {
      for (const u of vectors) {
        const overlap = dot(u, v);
        for (let i = 0; i < length; i++) v[i] -= overlap * u[i];
      }
    }
    const norm = Math.sqrt(dot(v, v));
    if (norm > 1e-6) vectors.push(v.map((x) => x / norm));
  }
  const weights = new Float32Array(fanIn * fanOut);
  for (let i = 0; i < fanIn; i++) {
    for (let o = 0; o < fanOut; o++) {
      weights[i * fanOut + o] = gain * (fanIn <= fanOut ? vectors[i][o] : vectors[o][i]);
    }
  }
  return weights;
}

function dot(u: Float64Array, v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i] * v[i];
  return sum;
}
