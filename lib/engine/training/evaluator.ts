import { readSamples, writeSamples } from '../kernels/matrix';
import { Cell } from '../kernels/opcodes';
import { Program } from '../kernels/program';
import type { Address } from '../kernels/workspace';
import type { Model } from '../model';
import type { SampleTable } from './sample-table';

/** Losses and outputs in evaluation mode, over any number of samples, in pieces that fit. */
export class Evaluator {
  private readonly tablePrograms = new Map<string, { program: Address; outputs: Address }>();
  private readonly forwardPrograms = new Map<number, { program: Address; outputs: Address }>();

  constructor(private readonly model: Model) {}

  /** Mean loss of a table's samples; writes their raw outputs, one sample a row. */
  evaluate(table: SampleTable, outputs: Float32Array): number {
    const { workspace, network, lossScale, options } = this.model;
    let loss = 0;
    for (let from = 0; from < table.count; from += options.largestBatch) {
      const samples = Math.min(options.largestBatch, table.count - from);
      const piece = this.programFor(table, samples);
      workspace.startStep(table.order + from * 4, 0);
      workspace.run(piece.program);
      loss += workspace.readCell(Cell.Loss);
      const width = network.outputs;
      readSamples(workspace, piece.outputs, width, samples, outputs, from * width);
    }
    return (loss * lossScale) / table.count;
  }

  /**
   * Outputs for given features (`count × inputs`), after the activation that belongs to the loss.
   * `visit` may look at the layers after each piece.
   */
  predict(features: Float32Array, visit?: (from: number, samples: number) => void): Float32Array {
    const { workspace, network, options } = this.model;
    const count = features.length / network.inputs;
    const result = new Float32Array(count * network.outputs);
    for (let from = 0; from < count; from += options.largestBatch) {
      const samples = Math.min(options.largestBatch, count - from);
      const { program, outputs } = this.forwardFor(samples);
      const { input, inputs } = network;
      writeSamples(workspace, input, inputs, samples, features, from * inputs);
      workspace.run(program);
      visit?.(from, samples);
      readSamples(workspace, outputs, network.outputs, samples, result, from * network.outputs);
    }
    return result;
  }

  private programFor(table: SampleTable, samples: number) {
    const key = `${table.features} ${samples}`;
    const known = this.tablePrograms.get(key);
    if (known) return known;
    const program = new Program();
    table.writeGather(program, samples);
    const outputs = this.model.writeForward(program, samples, 'evaluate');
    const weights = this.model.allocateSampleWeights(samples, 1);
    this.model.writeLoss(program, outputs, samples, weights);
    const made = { program: program.finish(this.model.workspace), outputs };
    this.tablePrograms.set(key, made);
    return made;
  }

  private forwardFor(samples: number) {
    const known = this.forwardPrograms.get(samples);
    if (known) return known;
    const program = new Program();
    const raw = this.model.writeForward(program, samples, 'evaluate');
    const outputs = this.model.writeLink(program, raw, samples);
    const made = { program: program.finish(this.model.workspace), outputs };
    this.forwardPrograms.set(samples, made);
    return made;
  }
}
