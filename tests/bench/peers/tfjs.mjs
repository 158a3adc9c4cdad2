import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeData, workloads } from '../workloads.mjs';

const here = fileURLToPath(new URL('..', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
let loaded;

/** Its core registers no gradients when Node loads it: so it is bundled as a page would have it. */
function load() {
  const { buildSync } = createRequire(join(root, 'package.json'))('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'tfjs-bench-'));
  const outfile = join(folder, 'tfjs.cjs');
  const contents = `export * from '@tensorflow/tfjs-core';
    import '@tensorflow/tfjs-core/dist/register_all_gradients';
    import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
    export * as cpu from '@tensorflow/tfjs-backend-cpu';
    export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';`;
  const stdin = { contents, resolveDir: here };
  buildSync({
    stdin,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'silent',
    mainFields: ['module', 'main'],
  });
  const tf = createRequire(import.meta.url)(outfile);
  rmSync(folder, { recursive: true });
  tf.setWasmPaths(`${here}node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  return tf;
}

/** @param backend `cpu` or `wasm` */
export async function prepare(name, backend) {
  loaded ??= load();
  const tf = loaded;
  const { layers, batch, kind, rate, samples, regularized } = workloads[name];
  if (regularized) return null;
  const { features, targets } = makeData(workloads[name]);
  const regression = kind === 'regression';
  await tf.setBackend(backend);
  await tf.ready();
  const weights = layers.slice(1).map((units, i) => ({
    w: tf.variable(tf.randomUniform([layers[i], units], -0.3, 0.3)),
    b: tf.variable(tf.zeros([units])),
  }));
  const batches = Array.from({ length: Math.floor(samples / batch) }, (_, i) => {
    const x = tf.tensor2d(features.slice(i * batch, (i + 1) * batch));
    const rows = targets.slice(i * batch, (i + 1) * batch);
    const y = regression
      ? tf.tensor2d(rows.map((t) => [t]))
      : tf.tensor2d(
          rows.map((t) => Array.from({ length: layers.at(-1) }, (_, k) => (k === t ? 1 : 0))),
        );
    return { x, y };
  });
  const optimizer = regression ? tf.train.sgd(rate) : tf.train.adam(rate);
  const forward = (x) => {
    let a = x;
    weights.forEach(({ w, b }, i) => {
      const z = tf.add(tf.matMul(a, w), b);
      a = regression ? tf.tanh(z) : i < weights.length - 1 ? tf.relu(z) : z;
    });
    return a;
  };
  const loss = (x, y) =>
    regression
      ? tf.mean(tf.square(tf.sub(forward(x), y)))
      : tf.losses.softmaxCrossEntropy(y, forward(x));
  let at = 0;
  return async (steps) => {
    await tf.setBackend(backend);
    for (let i = 0; i < steps; i++) {
      const { x, y } = batches[at];
      optimizer.minimize(() => loss(x, y));
      if (++at === batches.length) at = 0;
    }
  };
}
