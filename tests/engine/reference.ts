/**
 * A network in double precision, written straight from the formulas: what finite differences are
 * taken of, and what the engine's gradients are held against.
 */
export type Matrix = number[][];

export interface ReferenceLayer {
  kind: 'dense' | 'batchNorm' | 'activation' | 'dropout';
  activation?: string;
  slope?: number;
  alpha?: number;
  approximate?: string;
  weights?: Matrix;
  bias?: number[];
  gamma?: number[];
  beta?: number[];
  /** Samples × units, already divided by the share kept. */
  mask?: Matrix;
}

const erf = (x: number): number => {
  // Series for small x, continued fraction beyond.
  if (Math.abs(x) < 2.5) {
    let [term, sum] = [x, x];
    for (let n = 1; n < 80; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return (2 / Math.sqrt(Math.PI)) * sum;
  }
  let f = 0;
  const a = Math.abs(x);
  for (let k = 80; k > 0; k--) f = k / 2 / (a + f);
  const tail = Math.exp(-a * a) / Math.sqrt(Math.PI) / (a + f);
  return Math.sign(x) * (1 - tail);
};

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export function activate(layer: ReferenceLayer, x: number): number {
  const { slope = 0.01, alpha = 1 } = layer;
  switch (layer.activation ?? 'linear') {
    case 'sigmoid':
      return sigmoid(x);
    case 'tanh':
      return Math.tanh(x);
    case 'relu':
      return Math.max(0, x);
    case 'leakyRelu':
      return x > 0 ? x : slope * x;
    case 'elu':
      return x > 0 ? x : alpha * Math.expm1(x);
    case 'selu':
      return 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x));
    case 'gelu':
      return layer.approximate === 'tanh'
        ? (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))
        : (x / 2) * (1 + erf(x / Math.SQRT2));
    case 'swish':
      return x * sigmoid(x);
    case 'softplus':
      return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    default:
      return x;
  }
}

const softmax = (row: number[]) => {
  const top = Math.max(...row);
  const e = row.map((z) => Math.exp(z - top));
  const sum = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / sum);
};

export function forward(layers: ReferenceLayer[], input: Matrix): Matrix {
  let x = input;
  for (const layer of layers) {
    if (layer.kind === 'dense') {
      const { weights = [], bias = [] } = layer;
      x = x.map((row) => bias.map((b, o) => row.reduce((sum, v, i) => sum + v * weights[i][o], b)));
    }
    if (layer.kind === 'batchNorm') x = normalize(layer, x);
    if (layer.kind === 'dropout')
      x = x.map((row, n) => row.map((v, u) => v * (layer.mask?.[n][u] ?? 1)));
    if (layer.activation === 'softmax') x = x.map(softmax);
    else x = x.map((row) => row.map((v) => activate(layer, v)));
  }
  return x;
}

function normalize({ gamma = [], beta = [] }: ReferenceLayer, x: Matrix): Matrix {
  const count = x.length;
  const mean = gamma.map((_, u) => x.reduce((sum, row) => sum + row[u], 0) / count);
  const variance = gamma.map(
    (_, u) => x.reduce((sum, row) => sum + (row[u] - mean[u]) ** 2, 0) / count,
  );
  return x.map((row) =>
    row.map((v, u) => (gamma[u] * (v - mean[u])) / Math.sqrt(variance[u] + 1e-5) + beta[u]),
  );
}

export function lossOf(name: string, outputs: Matrix, targets: Matrix, delta = 1): number {
  const all = outputs.length * outputs[0].length;
  const each = (f: (y: number, t: number) => number) =>
    outputs.reduce((sum, row, n) => sum + row.reduce((s, y, k) => s + f(y, targets[n][k]), 0), 0);
  switch (name) {
    case 'meanSquaredError':
      return each((y, t) => (y - t) ** 2) / all;
    case 'meanAbsoluteError':
      return each((y, t) => Math.abs(y - t)) / all;
    case 'huber':
      return (
        each((y, t) =>
          Math.abs(y - t) <= delta ? (y - t) ** 2 / 2 : delta * (Math.abs(y - t) - delta / 2),
        ) / all
      );
    case 'binaryCrossEntropy':
      return each((z, t) => Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)))) / all;
    default:
      return (
        outputs.reduce((sum, row, n) => {
          const p = softmax(row);
          return sum - targets[n].reduce((s, t, k) => s + t * Math.log(p[k]), 0);
        }, 0) / outputs.length
      );
  }
}
