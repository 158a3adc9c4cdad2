import { countSamples, type Samples } from '../data/dataset';
import { encodeTargets, type TargetCoding } from '../data/targets';
import { Opcode } from '../kernels/opcodes';
import { float, type Program } from '../kernels/program';
import type { Address, Workspace } from '../kernels/workspace';
import type { Model } from '../model';

/** Samples in the kernels' memory, one a row, from which batches are gathered. */
export class SampleTable {
  readonly count: number;
  /** Encoded targets, `outputs` numbers a row. */
  readonly targets: Float32Array;
  readonly features: Address;
  /** The sample numbers 0…count−1 in their own order, for evaluation. */
  readonly order: Address;
  /** The same, in the order in which an epoch of training takes them. */
  readonly shuffled: Address;
  private readonly targetRows: Address;
  private readonly weights: Address | null;

  constructor(
    private readonly model: Model,
    samples: Samples,
    coding: TargetCoding,
    { smoothing = 0, classWeights }: { smoothing?: number; classWeights?: readonly number[] },
  ) {
    const { workspace, network } = model;
    this.count = countSamples(samples);
    this.targets = encodeTargets(samples, coding, smoothing);
    this.features = storeRows(workspace, samples.features, network.inputs, this.count);
    this.targetRows = storeRows(workspace, this.targets, network.outputs, this.count);
    this.order = workspace.allocate(this.count);
    this.shuffled = workspace.allocate(this.count);
    const order = workspace.words(this.order, this.count);
    for (let i = 0; i < this.count; i++) order[i] = i;
    this.weights = null;
    if (classWeights && samples.labels) {
      this.weights = workspace.allocate(this.count);
      const values = Array.from(samples.labels, (label) => classWeights[label]);
      workspace.floats(this.weights, this.count).set(values);
    }
  }

  /** Appends the gathering of a batch's features and targets. */
  writeGather(program: Program, samples: number, features = this.features): void {
    const { network, targets } = this.model;
    const { inputs, outputs } = network;
    program.add(Opcode.Gather, features, strideOf(inputs), samples, inputs, network.input);
    program.add(Opcode.Gather, this.targetRows, strideOf(outputs), samples, outputs, targets);
  }

  /** Appends what each sample of the batch counts; returns where that stands. */
  writeWeights(program: Program, samples: number): Address {
    const address = this.model.allocateSampleWeights(samples);
    if (this.weights !== null) {
      const scale = float(this.model.lossScale);
      program.add(Opcode.GatherSampleWeights, this.weights, samples, scale, address);
    }
    return address;
  }
}

/** Bytes from one row to the next: rows start on whole vectors. */
function strideOf(width: number): number {
  return ((width + 3) >> 2) * 16;
}

function storeRows(
  workspace: Workspace,
  rows: Float32Array,
  width: number,
  count: number,
): Address {
  const stride = strideOf(width) / 4;
  const address = workspace.allocate(stride * count);
  const target = workspace.floats(address, stride * count);
  for (let i = 0; i < count; i++) target.set(rows.subarray(i * width, (i + 1) * width), i * stride);
  return address;
}
