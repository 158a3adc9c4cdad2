import { createRequire } from 'node:module';
import { makeData, workloads } from '../workloads.mjs';

/** Learns sample by sample; a batch is as many of them. */
export async function prepare(name) {
  const { layers, batch, kind, rate, regularized } = workloads[name];
  if (regularized) return null;
  const { NeuralNetwork } = createRequire(import.meta.url)('brain.js');
  const { features, targets } = makeData(workloads[name]);
  const outputs = layers[layers.length - 1];
  const regression = kind === 'regression';
  const network = new NeuralNetwork({
    inputSize: layers[0],
    hiddenLayers: layers.slice(1, -1),
    outputSize: outputs,
    activation: regression ? 'tanh' : 'relu',
    learningRate: rate,
    ...(regression ? {} : { praxis: 'adam' }),
  });
  network.initialize();
  // Its checks refuse a momentum of 0, which is what all others have.
  network.trainOpts.momentum = 0;
  const rows = features.map((row) => Float32Array.from(row));
  const wanted = targets.map((t) =>
    Float32Array.from(
      regression ? [t] : Array.from({ length: outputs }, (_, k) => (k === t ? 1 : 0)),
    ),
  );
  let at = 0;
  return (steps) => {
    for (let i = 0; i < steps * batch; i++) {
      network.runInput(rows[at]);
      network.calculateDeltas(wanted[at]);
      network.adjustWeights();
      if (++at === rows.length) at = 0;
    }
  };
}
