import { createRequire } from 'node:module';
import { makeData, workloads } from '../workloads.mjs';

export async function prepare(name) {
  const { layers, batch, kind, rate, regularized } = workloads[name];
  if (regularized) return null;
  const convnetjs = createRequire(import.meta.url)('convnetjs');
  const { features, targets } = makeData(workloads[name]);
  const regression = kind === 'regression';
  const definitions = [{ type: 'input', out_sx: 1, out_sy: 1, out_depth: layers[0] }];
  const hidden = regression ? layers.slice(1) : layers.slice(1, -1);
  for (const units of hidden) {
    definitions.push({ type: 'fc', num_neurons: units, activation: regression ? 'tanh' : 'relu' });
  }
  definitions.push(
    regression
      ? { type: 'regression', num_neurons: 1 }
      : { type: 'softmax', num_classes: layers[layers.length - 1] },
  );
  const network = new convnetjs.Net();
  network.makeLayers(definitions);
  const method = regression ? 'sgd' : 'adam';
  const trainer = new convnetjs.Trainer(network, {
    method,
    learning_rate: rate,
    momentum: 0,
    batch_size: batch,
    l2_decay: 0,
  });
  const volumes = features.map((row) => {
    const volume = new convnetjs.Vol(1, 1, row.length, 0);
    row.forEach((x, i) => {
      volume.w[i] = x;
    });
    return volume;
  });
  let at = 0;
  return (steps) => {
    for (let i = 0; i < steps * batch; i++) {
      trainer.train(volumes[at], regression ? [targets[at]] : targets[at]);
      if (++at === volumes.length) at = 0;
    }
  };
}
