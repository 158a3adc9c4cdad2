import { RandomStream } from '../random';
import type { LayerParameters } from '../training/parameters';
import type { Part, Run } from '../training/run';

export interface SurfaceOptions {
  part?: Part;
  /** Places along each side, an odd number to have the present point in the middle. Default 21. */
  resolution?: number;
  /** The plane reaches from −span to span along both directions. Default 1. */
  span?: number;
  /** The directions' seed. Default 0. */
  seed?: number;
  /** Own directions, one array for each parameter array, instead of random ones. */
  directions?: readonly [LayerParameters[], LayerParameters[]];
}

const trained = ['weights', 'bias', 'gamma', 'beta'] as const;

/**
 * The loss on a plane through the present parameters: loss(θ + a·u + b·v), row by row with b from
 * −span up, a from −span within a row. The parameters are put back.
 *
 * Random directions are normal draws, each unit's scaled to the length of its weights, so that
 * planes of different networks can be compared.
 *
 * @see Li et al. 2018, "Visualizing the loss landscape of neural nets"
 */
export function lossSurface(run: Run, options: SurfaceOptions = {}): Float64Array {
  const { part = 'train', resolution = 21, span = 1, seed = 0 } = options;
  const start = run.readParameters();
  const { math } = run.kernels;
  const draw = (index: number) =>
    randomDirection(run, start, new RandomStream(math, math.randomBits(seed, index)));
  const [u, v] = options.directions ?? [draw(1), draw(2)];
  const surface = new Float64Array(resolution * resolution);
  const at = (i: number) => (resolution > 1 ? (2 * i) / (resolution - 1) - 1 : 0) * span;
  for (let row = 0; row < resolution; row++) {
    for (let column = 0; column < resolution; column++) {
      run.writeParameters(moved(start, u, at(column), v, at(row)));
      surface[row * resolution + column] = run.rawOutputs(part).loss;
    }
  }
  run.writeParameters(start);
  return surface;
}

function moved(
  start: LayerParameters[],
  u: LayerParameters[],
  a: number,
  v: LayerParameters[],
  b: number,
): LayerParameters[] {
  return start.map((layer, index) => {
    const result: LayerParameters = {};
    for (const name of trained) {
      const du = u[index]?.[name];
      const dv = v[index]?.[name];
      result[name] = layer[name]?.map((x, i) => x + a * (du?.[i] ?? 0) + b * (dv?.[i] ?? 0));
    }
    return result;
  });
}

function randomDirection(
  run: Run,
  parameters: LayerParameters[],
  random: RandomStream,
): LayerParameters[] {
  return parameters.map((layer, index) => {
    const { units, trainable } = run.prepared.model.network.layers[index];
    const direction: LayerParameters = {};
    if (!trainable) return direction;
    for (const name of trained) {
      const values = layer[name];
      if (values) direction[name] = scaledLike(values, units, random);
    }
    return direction;
  });
}

/** Normal draws whose columns (one a unit) are as long as those of the values. */
function scaledLike(values: Float32Array, units: number, random: RandomStream): Float32Array {
  const direction = values.map(() => random.normal());
  for (let unit = 0; unit < units; unit++) {
    let [wanted, drawn] = [0, 0];
    for (let i = unit; i < values.length; i += units) {
      wanted += values[i] * values[i];
      drawn += direction[i] * direction[i];
    }
    const factor = drawn > 0 ? Math.sqrt(wanted / drawn) : 0;
    for (let i = unit; i < values.length; i += units) direction[i] *= factor;
  }
  return direction;
}
