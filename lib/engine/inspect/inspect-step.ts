import { readSamples } from '../kernels/matrix';
import { Program } from '../kernels/program';
import type { Run } from '../training/run';
import type { Snapshot } from '../training/snapshot';
import { differenceNorms, type Inspection, inspectLayer } from './inspection';
import { undisturbed } from './undisturbed';

/**
 * Looks at the step that would come next, without making it: its batch, mask, gradients, and the
 * update they lead to. Afterwards the run is, bit for bit, what it was.
 */
export function inspectStep(run: Run): Inspection {
  return undisturbed(run, (before) => look(run, before));
}

function look(run: Run, before: Snapshot): Inspection {
  const { model } = run.prepared;
  const { workspace, network } = model;
  const samples = run.loadBatch();
  const learn = new Program();
  run.writeLearning(learn, samples);
  workspace.run(learn.finish(workspace));
  const loss = model.lastLoss;
  const inputs = readSamples(workspace, network.input, network.inputs, samples);
  const layers = network.layers.map((_, index) => inspectLayer(model, index, samples));
  run.prepareUpdate();
  const update = new Program();
  model.writeClipping(update);
  model.writeUpdate(update);
  workspace.run(update.finish(workspace));
  const after = run.readParameters();
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
