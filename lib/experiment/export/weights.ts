import { initializerDefaults } from '@/lib/engine/initializers';
import type { InitializerSpec } from '@/lib/engine/network-spec';
import type { PlacedLayer } from './layers';
import { pythonList, pythonNumber } from './python';

/** Python functions that draw first weights (fan_in × units). */
export const drawFunctions = `def normals(name, fan_in, units, deviation):
    index = np.arange(fan_in * units, dtype=np.uint64) * 2
    return (deviation * normal(stream(name), index)).reshape(fan_in, units)


def uniforms(name, fan_in, units, limit):
    index = np.arange(fan_in * units, dtype=np.uint64)
    return (limit * (2 * bits(stream(name), index) / 2**32 - 1)).reshape(fan_in, units)`;

export const orthogonalFunction = `def orthogonal(name, fan_in, units, gain=1.0):
    """Orthonormal rows or columns, by Gram and Schmidt, done twice."""
    draws, vectors = Draws(stream(name)), []
    while len(vectors) < min(fan_in, units):
        v = np.array([draws.normal() for _ in range(max(fan_in, units))])
        for u in vectors + vectors:
            v = v - (u @ v) * u
        vectors.append(v / np.sqrt(v @ v))
    return gain * (np.array(vectors) if fan_in <= units else np.array(vectors).T)`;

const families = {
  glorot: { text: '2 / (fanIn + fanOut)', of: (i: number, o: number) => `2 / ${i + o}` },
  he: { text: '2 / fanIn', of: (i: number) => `2 / ${i}` },
  lecun: { text: '1 / fanIn', of: (i: number) => `1 / ${i}` },
};

/** A Python expression for a layer's first weights or biases, `fan_in × units`. */
function draw(spec: InitializerSpec, name: string, fanIn: number, units: number): string {
  const { value, std, limit, gain } = { ...initializerDefaults, ...spec };
  const shape = `${fanIn}, ${units}`;
  switch (spec.kind) {
    case 'zeros':
      return `np.zeros((${shape}))`;
    case 'constant':
      return `np.full((${shape}), ${pythonNumber(value)})`;
    case 'values':
      return `np.array(${pythonList(spec.values ?? [])}).reshape(${shape})`;
    case 'normal':
      return `normals("${name}", ${shape}, ${pythonNumber(std)})`;
    case 'uniform':
      return `uniforms("${name}", ${shape}, ${pythonNumber(limit)})`;
    case 'orthogonal':
      return `orthogonal("${name}", ${shape}${gain === 1 ? '' : `, ${pythonNumber(gain)}`})`;
    default: {
      const [family] = spec.kind.split(/Uniform|Normal/) as [keyof typeof families];
      const factor = gain === 1 ? '' : `${pythonNumber(gain)} * `;
      const variance = families[family].of(fanIn, units);
      return spec.kind.endsWith('Normal')
        ? `normals("${name}", ${shape}, ${factor}np.sqrt(${variance}))`
        : `uniforms("${name}", ${shape}, ${factor}np.sqrt(3 * ${variance}))`;
    }
  }
}

const weightNames: Record<string, string> = {
  glorot: 'Glorot (Xavier): variance 2 / (fan in + fan out)',
  he: 'He: variance 2 / fan in',
  lecun: 'LeCun: variance 1 / fan in',
};

/** One dense layer's first weights and biases as Python expressions, with a remark on the rule. */
export function firstWeights({ index, inputs, units, initializer, biasInitializer }: PlacedLayer): {
  weights: string;
  bias: string | null;
  remark: string;
} {
  const name = `layer ${index}`;
  const [family] = initializer.kind.split(/Uniform|Normal/);
  // The engine draws a bias with the layer's own fan-in and takes the first row.
  const given = biasInitializer.kind === 'values';
  const bias =
    biasInitializer.kind === 'zeros'
      ? null
      : `${draw(biasInitializer, `${name}/bias`, given ? 1 : inputs, units)}[0]`;
  return {
    weights: draw(initializer, `${name}/weights`, inputs, units),
    bias,
    remark: weightNames[family] ?? initializer.kind,
  };
}
