import { readSamples } from '../kernels/matrix';
import { Program } from '../kernels/program';
import type { Run } from '../training/run';
import { differenceNorms, type Inspection, inspectLayer } from './inspection';

/**
 * Looks at the step that would come next, without making it: its batch, mask, gradients, and the
 * update they lead to. Afterwards the run is, bit for bit, what it was.
 */
export function inspectStep(run: Run): Inspection {
  const { model } = run.prepared;
  const { workspace, network } = model;
  const before = run.takeSnapshot();
  const samples = run.loadBatch();
  const look = new Program();
  run.writeLearning(look, samples);
  workspace.run(look.finish(workspace));
  const loss = model.lastLoss;
  const inputs = readSamples(workspace, network.input, network.inputs, samples);
  const layers = network.layers.map((_, index) => inspectLayer(model, index, samples));
  run.prepareUpdate();
  const update = new Program();
  model.writeClipping(update);
  model.writeUpdate(update);
  workspace.run(update.finish(workspace));
  const after = run.readParameters();
  run.putSnapshot(before);
  return {
    step: before.step,
    samples,
    loss,
    inputs,
    layers: layers.map((layer, index) => ({
      ...layer,
      parameters: before.parameters[index],
      // What the forward pass moved (running statistics) is no update.
      updateNorms: differenceNorms(after[index], before.parameters[index]),
    })),
  };
}
