import { matrixSize, panelCount } from '../kernels/matrix';
import { Opcode } from '../kernels/opcodes';
import { float, type Program } from '../kernels/program';
import type { Address, Workspace } from '../kernels/workspace';
import type { BatchNormSpec } from '../network-spec';
import type { Layer, Mode } from './layer';
import type { ParameterBlock, ParameterStore } from './parameter-store';

/** Share of the new batch in the running statistics, and what keeps the root from 0. */
export const batchNormDefaults = { momentum: 0.1, epsilon: 1e-5 } as const;

/**
 * Batch normalisation, for each unit by itself.
 *
 *   training:    x̂ = (x − mean)/√(variance + ε) of the batch;  y = γ·x̂ + β
 *   evaluation:  running mean and variance in their place
 *   running ← (1 − momentum)·running + momentum·batch      (PyTorch's momentum; Keras has 1 − it)
 *
 * The variance divides by N, the running variance hears the one that divides by N − 1. γ starts
 * at 1, β at 0; both are trained. A batch of one sample leaves the running variance alone.
 *
 * @see Ioffe and Szegedy 2015, "Batch normalization"
 */
export class BatchNorm implements Layer {
  readonly units: number;
  readonly trainable: boolean;
  readonly gamma: ParameterBlock;
  readonly beta: ParameterBlock;
  readonly blocks: readonly ParameterBlock[];
  readonly preActivation = null;
  readonly output: Address;
  readonly normalized: Address;
  readonly runningMean: Address;
  readonly runningVariance: Address;
  readonly batchMean: Address;
  readonly batchVariance: Address;
  /** 1/√(variance + ε) of the last batch. */
  readonly inverseStd: Address;

  constructor(
    readonly spec: BatchNormSpec,
    readonly inputs: number,
    private readonly store: ParameterStore,
    workspace: Workspace,
    largestBatch: number,
  ) {
    this.units = inputs;
    this.trainable = spec.trainable ?? true;
    const rateFactor = spec.learningRateFactor ?? 1;
    this.gamma = store.add('gamma', 1, inputs, this.trainable, rateFactor);
    this.beta = store.add('beta', 1, inputs, this.trainable, rateFactor);
    this.blocks = [this.gamma, this.beta];
    this.output = workspace.allocate(matrixSize(inputs, largestBatch));
    this.normalized = workspace.allocate(matrixSize(inputs, largestBatch));
    this.runningMean = workspace.allocate(inputs);
    this.runningVariance = workspace.allocate(inputs);
    this.batchMean = workspace.allocate(inputs);
    this.batchVariance = workspace.allocate(inputs);
    this.inverseStd = workspace.allocate(inputs);
  }

  forward(program: Program, input: Address, samples: number, mode: Mode): Address {
    const { store, spec, units, runningMean, runningVariance } = this;
    const gamma = store.valueOf(this.gamma);
    const beta = store.valueOf(this.beta);
    const epsilon = float(spec.epsilon ?? batchNormDefaults.epsilon);
    if (mode === 'evaluate') {
      program.add(
        Opcode.BatchNormEvaluate,
        ...[input, this.output, gamma, beta, runningMean, runningVariance],
        ...[units, panelCount(samples), epsilon],
      );
    } else {
      const momentum = float(spec.momentum ?? batchNormDefaults.momentum);
      program.add(
        Opcode.BatchNorm,
        ...[input, this.output, this.normalized, this.inverseStd, gamma, beta],
        ...[runningMean, runningVariance, units, samples, momentum, epsilon],
        ...[this.batchMean, this.batchVariance],
      );
    }
    return this.output;
  }

  backward(
    program: Program,
    outputGradient: Address,
    inputGradient: Address | null,
    samples: number,
  ): void {
    const { store, trainable } = this;
    program.add(
      Opcode.BatchNormBackward,
      ...[outputGradient, this.normalized, this.inverseStd, store.valueOf(this.gamma)],
      trainable ? store.gradientOf(this.gamma) : 0,
      trainable ? store.gradientOf(this.beta) : 0,
      ...[inputGradient ?? 0, this.units, samples],
    );
  }
}
