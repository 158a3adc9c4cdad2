import type { ExactMath, Kernels } from './kernels/load-kernels';
import { matrixSize, panelCount, writeSamples } from './kernels/matrix';
import { Cell, Opcode } from './kernels/opcodes';
import { float, type Program } from './kernels/program';
import { type Address, Workspace } from './kernels/workspace';
import { Activation } from './layers/activation-kinds';
import type { Layer, Mode } from './layers/layer';
import type { Stretch } from './layers/parameter-store';
import { lossParameters, lossRules } from './losses';
import { Network } from './network';
import type { LayerSpec } from './network-spec';
import type { OptimizerRule } from './optimizers/optimizer';
import { type CompleteOptimizer, completeOptimizer, ruleOf } from './optimizers/registry';
import type { OptimizerName, TrainingSpec } from './training-spec';

/** Bytes of settings that any optimizer's kernel reads. */
const SETTINGS = 32;
/** Steps whose settings can be prepared at once. */
export const STEPS_AHEAD = 64;

export interface ModelOptions {
  inputs: number;
  layers: readonly LayerSpec[];
  training: TrainingSpec;
  /** Largest number of samples that are computed at once. */
  largestBatch: number;
  maskKey(layer: number): number;
}

/**
 * A network with its loss and its optimizer: everything of a training step but the data.
 *
 * `write…` append to programs; the trainer joins them into one program a step, tests run them
 * piece by piece.
 */
export class Model {
  readonly workspace: Workspace;
  readonly network: Network;
  readonly optimizer: CompleteOptimizer;
  /** Outputs × samples. */
  readonly targets: Address;
  private readonly linked: Address;
  private readonly rule: OptimizerRule<OptimizerName>;
  private readonly stretches: Stretch[];
  /** Where the settings of the prepared steps lie, a row each: one part for each rate factor. */
  readonly settings: Address;
  /** Bytes from one step's settings to the next. */
  readonly settingsBytes: number;
  private readonly rateFactors: number[];

  constructor(
    private readonly kernels: Kernels,
    readonly options: ModelOptions,
  ) {
    const { training, layers, inputs, largestBatch, maskKey } = options;
    this.workspace = new Workspace(kernels);
    this.optimizer = completeOptimizer(training.optimizer);
    this.rule = ruleOf(this.optimizer.kind);
    const { rule } = this;
    const states = rule.states(this.optimizer as never);
    const { workspace } = this;
    this.network = new Network(workspace, inputs, layers, largestBatch, maskKey, states);
    this.targets = workspace.allocate(matrixSize(this.network.outputs, largestBatch));
    this.linked = workspace.allocate(matrixSize(this.network.outputs, largestBatch));
    const { store } = this.network;
    this.stretches = store.stretches();
    this.rateFactors = [...new Set(this.stretches.map(({ rateFactor }) => rateFactor))];
    this.settingsBytes = this.rateFactors.length * SETTINGS;
    this.settings = workspace.allocate((STEPS_AHEAD * this.settingsBytes) / 4);
    const initial = rule.initialState?.(this.optimizer as never);
    if (initial) workspace.floats(store.states[0], store.size).fill(initial);
  }

  get math(): ExactMath {
    return this.kernels.math;
  }

  /** Puts a batch into place: one sample a row. */
  setBatch(features: ArrayLike<number>, targets: ArrayLike<number>, samples: number): void {
    const { workspace, network } = this;
    writeSamples(workspace, network.input, network.inputs, samples, features);
    writeSamples(workspace, this.targets, network.outputs, samples, targets);
  }

  /** What each of so many samples counts in the loss; 0 for the places after the last one. */
  allocateSampleWeights(samples: number, weight = this.lossScale / samples): Address {
    const address = this.workspace.allocate(matrixSize(1, samples));
    this.workspace.floats(address, samples).fill(weight);
    return address;
  }

  /** 1, or 1/K where the loss is a mean over the outputs too. */
  get lossScale(): number {
    return lossRules[this.options.training.loss].perElement ? 1 / this.network.outputs : 1;
  }

  /** Appends the forward pass; returns where the outputs lie. */
  writeForward(program: Program, samples: number, mode: Mode): Address {
    return this.network.forward(program, samples, mode);
  }

  /** Appends the loss of outputs at an address, and its gradient. */
  writeLoss(program: Program, outputs: Address, samples: number, sampleWeights: Address): void {
    const { training } = this.options;
    program.add(
      lossRules[training.loss].opcode,
      ...[outputs, this.targets, sampleWeights, this.network.outputGradient],
      ...[this.network.outputs, panelCount(samples)],
      ...lossParameters(training),
    );
  }

  /** Appends the output activation that belongs to the loss; returns where its result lies. */
  writeLink(program: Program, outputs: Address, samples: number): Address {
    const { link } = lossRules[this.options.training.loss];
    if (link === 'linear') return outputs;
    const { linked, network } = this;
    new Activation({ activation: link }).forward(
      program,
      outputs,
      linked,
      network.outputs,
      samples,
    );
    return linked;
  }

  /**
   * Appends the gradient of loss and penalties: forward, loss, backward, penalties.
   *
   * A loss that is not a number ends the program there, before it can touch a parameter.
   */
  writeGradient(program: Program, samples: number, mode: Mode, sampleWeights: Address): void {
    this.writeLoss(program, this.writeForward(program, samples, mode), samples, sampleWeights);
    program.add(Opcode.StopUnlessFinite);
    this.network.backward(program, samples);
    this.writePenalties(program, true);
  }

  /** Appends the penalties l1·Σ|w| + l2·Σw² over the weights of dense layers (no ½, no biases). */
  writePenalties(program: Program, withGradients: boolean): void {
    const { store, layers } = this.network;
    for (const layer of layers) {
      if (layer.spec.kind !== 'dense') continue;
      const l1 = (this.options.training.l1 ?? 0) + (layer.spec.l1 ?? 0);
      const l2 = (this.options.training.l2 ?? 0) + (layer.spec.l2 ?? 0);
      if (l1 === 0 && l2 === 0) continue;
      const [weights] = layer.blocks;
      const gradient = withGradients && layer.trainable ? store.gradientOf(weights) : 0;
      const vectors = weights.size / 4;
      program.add(Opcode.Penalty, store.valueOf(weights), gradient, vectors, float(l1), float(l2));
    }
  }

  /** Appends gradient clipping, if the experiment asks for it. */
  writeClipping(program: Program): void {
    const { gradientClipping } = this.options.training;
    if (!gradientClipping) return;
    const { store } = this.network;
    const places = this.stretches.map(({ offset, size }) => [
      store.gradients + offset * 4,
      size / 4,
    ]);
    const limit = float(gradientClipping.limit);
    if (gradientClipping.kind === 'norm') {
      program.add(Opcode.ClipByNorm, limit, places.length, ...places.flat());
    } else {
      for (const [address, vectors] of places) {
        program.add(Opcode.ClipByValue, address, vectors, limit);
      }
    }
  }

  /** Appends the optimizer's update, with the settings that `prepareUpdate` sets, and max-norm. */
  writeUpdate(program: Program): void {
    const { store, layers } = this.network;
    const { rule } = this;
    const opcode = rule.opcode(this.optimizer as never);
    for (const { offset, size, rateFactor } of this.stretches) {
      const [values, gradients] = [store.values + offset * 4, store.gradients + offset * 4];
      const decay = this.optimizer.weightDecay;
      if (decay !== 0 && !rule.decoupledDecay) {
        program.add(Opcode.WeightDecay, values, gradients, size / 4, float(decay));
      }
      const states = [0, 1, 2].map((i) => (store.states[i] ?? 0) + offset * 4);
      const settings = this.rateFactors.indexOf(rateFactor) * SETTINGS;
      program.add(opcode, values, gradients, ...states, settings, size / 4);
    }
    for (const layer of layers) this.writeMaxNorm(program, layer);
  }

  private writeMaxNorm(program: Program, { spec, blocks, trainable, inputs, units }: Layer): void {
    if (spec.kind !== 'dense' || spec.maxNorm === undefined || !trainable) return;
    const weights = this.network.store.valueOf(blocks[0]);
    program.add(Opcode.MaxNorm, weights, inputs, units, float(spec.maxNorm));
  }

  /** Tells the optimizer's kernel the figures of update number `update` (from 1), in a row. */
  prepareUpdate(learningRate: number, update: number, momentum?: number, row = 0): void {
    const { pow } = this.math;
    let address = this.settings + row * this.settingsBytes;
    for (const rateFactor of this.rateFactors) {
      const moment = { learningRate: learningRate * rateFactor, momentum, update, pow };
      this.workspace.writeFloats(address, this.rule.settings(this.optimizer as never, moment));
      address += SETTINGS;
    }
  }

  /** Loss of the last batch, penalties included. */
  get lastLoss(): number {
    return this.workspace.readCell(Cell.Loss) + this.workspace.readCell(Cell.Penalty);
  }

  dispose(): void {
    this.workspace.dispose();
  }
}
