import { makeData, workloads } from '../workloads.mjs';

/** The whole step, update included, is compiled by `jit`; on the wasm device. */
export async function prepare(name) {
  const {
    blockUntilReady,
    defaultDevice,
    init,
    jit,
    nn,
    numpy: np,
    random: draw,
    tree,
    valueAndGrad,
  } = await import('@jax-js/jax');
  const { layers, batch, kind, rate, samples, regularized } = workloads[name];
  if (regularized) return null;
  await init('wasm');
  defaultDevice('wasm');
  const { features, targets } = makeData(workloads[name]);
  const regression = kind === 'regression';
  const outputs = layers[layers.length - 1];
  const keys = layers.slice(1).map((_, i) => draw.key(i));
  let parameters = layers
    .slice(1)
    .flatMap((units, i) => [
      draw.uniform(keys[i], [layers[i], units], { minval: -0.3, maxval: 0.3 }),
      np.zeros([units]),
    ]);
  const forward = (p, x) => {
    let a = x;
    for (let i = 0; i < p.length; i += 2) {
      const z = np.dot(a, p[i]).add(p[i + 1]);
      a = regression ? np.tanh(z) : i < p.length - 2 ? nn.relu(z) : z;
    }
    return a;
  };
  const loss = (p, x, y) =>
    regression
      ? np.square(forward(p, x).sub(y)).mean()
      : nn
          .logSoftmax(forward(p, x), -1)
          .mul(y)
          .sum()
          .mul(-1 / batch);
  const sgd = jit((p, x, y) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(p), x, y);
    return [value, p.map((w, i) => w.sub(gradients[i].mul(rate)))];
  });
  const adam = jit((p, m, v, scale, x, y) => {
    const [value, g] = valueAndGrad(loss)(tree.ref(p), x, y);
    const m2 = m.map((a, i) => a.mul(0.9).add(g[i].ref.mul(0.1)));
    const v2 = v.map((a, i) => a.mul(0.999).add(np.square(g[i]).mul(0.001)));
    const p2 = p.map((w, i) => w.sub(m2[i].ref.mul(scale.ref).div(np.sqrt(v2[i].ref).add(1e-8))));
    scale.dispose();
    return [value, p2, m2, v2];
  });
  const batches = Array.from({ length: Math.floor(samples / batch) }, (_, i) => {
    const rows = targets.slice(i * batch, (i + 1) * batch);
    const wanted = rows.map((t) =>
      regression ? [t] : Array.from({ length: outputs }, (_, k) => (k === t ? 1 : 0)),
    );
    return { x: np.array(features.slice(i * batch, (i + 1) * batch)), y: np.array(wanted) };
  });
  let m = parameters.map((w) => np.zeros(w.shape));
  let v = parameters.map((w) => np.zeros(w.shape));
  let at = 0;
  let step = 0;
  return async (steps) => {
    for (let i = 0; i < steps; i++) {
      const { x, y } = batches[at];
      let value;
      if (regression) [value, parameters] = sgd(parameters, x.ref, y.ref);
      else {
        step++;
        const scale = np.array((rate * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step));
        [value, parameters, m, v] = adam(parameters, m, v, scale, x.ref, y.ref);
      }
      value.dispose();
      if (++at === batches.length) at = 0;
    }
    await blockUntilReady(parameters.map((w) => w.ref));
  };
}
