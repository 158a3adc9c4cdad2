import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeData, workloads } from '../workloads.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function loadEngine() {
  const { buildSync } = createRequire(join(root, 'package.json'))('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'descent-bench-'));
  const outfile = join(folder, 'engine.mjs');
  const contents = `export { loadKernels } from './lib/engine/kernels/load-kernels';
    export { createTrainer } from './lib/engine/trainer';`;
  buildSync({ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', outfile });
  const engine = await import(pathToFileURL(outfile));
  rmSync(folder, { recursive: true });
  return engine;
}

let engine;

/** The public interface with an experiment as its input, as every widget uses it. */
export async function prepare(name) {
  engine ??= await loadEngine();
  const { layers, batch, kind, rate, regularized } = workloads[name];
  const { features, targets } = makeData(workloads[name]);
  const regression = kind === 'regression';
  const dense = layers.slice(1).map((units, i, all) => ({
    kind: 'dense',
    units,
    activation: regression ? 'tanh' : i < all.length - 1 ? 'relu' : 'linear',
  }));
  const [hidden, output] = dense;
  const network = regularized
    ? [
        { ...hidden, activation: 'linear' },
        { kind: 'batchNorm' },
        { kind: 'activation', activation: 'relu' },
        { kind: 'dropout', rate: 0.2 },
        output,
      ]
    : dense;
  const experiment = {
    data: {
      set: 'table',
      features,
      targets,
      task: regression ? 'regression' : 'classification',
      validationShare: 0,
    },
    network: { layers: network },
    training: {
      loss: regression ? 'meanSquaredError' : 'softmaxCrossEntropy',
      optimizer: { kind: regression ? 'sgd' : 'adam', learningRate: rate },
      batchSize: batch,
      evaluateEvery: 0,
      ...(regularized ? { l2: 1e-4 } : {}),
    },
    seed: 1,
  };
  const trainer = engine.createTrainer(experiment, await engine.loadKernels());
  return (steps) => trainer.train(steps);
}
