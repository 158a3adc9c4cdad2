/** The networks that are timed, and their data: the same numbers for every peer. */

/** A generator that every language can repeat (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const workloads = {
  W1: { layers: [2, 8, 8, 1], batch: 10, samples: 500, kind: 'regression', rate: 0.03 },
  W2: {
    layers: [2, ...Array(20).fill(10), 1],
    batch: 32,
    samples: 512,
    kind: 'regression',
    rate: 0.01,
  },
  W3: { layers: [64, 32, 10], batch: 32, samples: 1024, kind: 'classes', rate: 0.001 },
  W4: { layers: [784, 128, 64, 10], batch: 64, samples: 1024, kind: 'classes', rate: 0.001 },
  /** W3 with batch normalisation, dropout of 0.2 and an L2 penalty. */
  W5: {
    layers: [64, 32, 10],
    batch: 32,
    samples: 1024,
    kind: 'classes',
    rate: 0.001,
    regularized: true,
  },
};

/** Rows of features; targets −1 and 1, or class numbers. */
export function makeData({ layers, samples, kind }) {
  const draw = random(42);
  const inputs = layers[0];
  const outputs = layers[layers.length - 1];
  if (kind === 'regression') {
    const features = Array.from({ length: samples }, () => [draw() * 4 - 2, draw() * 4 - 2]);
    return {
      features,
      targets: features.map(([x, y]) => (Math.sqrt(x * x + y * y) < 7 / 6 ? 1 : -1)),
    };
  }
  const centres = Array.from({ length: outputs }, () => Array.from({ length: inputs }, draw));
  const targets = Array.from({ length: samples }, () => Math.floor(draw() * outputs));
  const features = targets.map((label) => centres[label].map((c) => 0.5 * c + 0.5 * draw()));
  return { features, targets };
}
