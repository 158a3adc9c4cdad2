import synaptic from 'synaptic';
import { makeData, workloads } from '../workloads.mjs';

/** Learns sample by sample; a batch is as many of them. Too slow to set up for large layers. */
export async function prepare(name) {
  const { layers, batch, kind, rate, regularized } = workloads[name];
  if (regularized || layers[0] > 100) return null;
  const { features, targets } = makeData(workloads[name]);
  const outputs = layers[layers.length - 1];
  const network = new synaptic.Architect.Perceptron(...layers);
  const squash = kind === 'regression' ? synaptic.Neuron.squash.TANH : synaptic.Neuron.squash.RELU;
  for (const layer of network.layers.hidden) layer.set({ squash });
  if (kind === 'regression') network.layers.output.set({ squash });
  const wanted = targets.map((t) =>
    kind === 'regression' ? [t] : Array.from({ length: outputs }, (_, k) => (k === t ? 1 : 0)),
  );
  let at = 0;
  return (steps) => {
    for (let i = 0; i < steps * batch; i++) {
      network.activate(features[at]);
      network.propagate(rate, wanted[at]);
      if (++at === features.length) at = 0;
    }
  };
}
