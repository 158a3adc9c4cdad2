import { augmentPicture } from '../data/augment';
import { EngineError } from '../errors';
import type { ExactMath } from '../kernels/load-kernels';
import { readSamples, writeSamples } from '../kernels/matrix';
import type { Address } from '../kernels/workspace';
import { RandomStream, streamKey } from '../random';
import type { Experiment } from '../spec';
import type { Prepared } from './prepare';
import type { SampleTable } from './sample-table';

/** The programs of one step. */
export interface StepPrograms {
  /** Only where the batch is changed before it is learned from; else `learn` gathers it. */
  gather: Address | null;
  learn: Address;
}

/** Says which samples a step learns from, in an order that is new in each epoch. */
export class BatchLoader {
  private shuffledEpoch = -1;
  private readonly shuffleKey: number;
  private readonly augmentKey: number;
  private readonly pictureSize: number;

  constructor(
    private readonly experiment: Experiment,
    private readonly math: ExactMath,
    private readonly prepared: Prepared,
    private readonly table: SampleTable,
  ) {
    this.shuffleKey = streamKey(math, experiment.seed, 'shuffle');
    this.augmentKey = streamKey(math, experiment.seed, 'augment');
    const { inputs } = prepared.model.network;
    this.pictureSize = Math.round(Math.sqrt(inputs));
    const { augmentation } = experiment.training;
    if (augmentation && (this.pictureSize < 2 || this.pictureSize * this.pictureSize !== inputs)) {
      const rule = 'left out for data that are no square pictures';
      throw new EngineError('training.augmentation', rule, augmentation);
    }
  }

  /** Makes a step's batch ready; returns how many samples it has. */
  load(step: number, programsFor: (samples: number) => StepPrograms): number {
    const { model } = this.prepared;
    const { order, samples } = this.placeOf(step);
    model.workspace.startStep(order, step, model.settings);
    const { gather } = programsFor(samples);
    if (gather !== null) {
      model.workspace.run(gather);
      this.augment(step, samples);
    }
    return samples;
  }

  /** The samples of a step's batch, by their numbers within the training part. */
  samplesOf(step: number): Uint32Array {
    const { order, samples } = this.placeOf(step);
    return this.prepared.model.workspace.words(order, samples).slice();
  }

  /** Where the numbers of a step's samples lie, and how many there are. */
  private placeOf(step: number): { order: Address; samples: number } {
    const { batchSize } = this.prepared;
    const { count, shuffled } = this.table;
    const stepsPerEpoch = Math.ceil(count / batchSize);
    const epoch = Math.floor(step / stepsPerEpoch);
    if (this.shuffledEpoch !== epoch) this.shuffle(epoch);
    const from = (step - epoch * stepsPerEpoch) * batchSize;
    return { order: shuffled + from * 4, samples: Math.min(batchSize, count - from) };
  }

  private shuffle(epoch: number): void {
    const { shuffled, count } = this.table;
    const key = this.math.randomBits(this.shuffleKey, epoch);
    this.prepared.model.workspace.shuffle(shuffled, count, key);
    this.shuffledEpoch = epoch;
  }

  /** Changes the pictures of the batch that lies in place. */
  private augment(step: number, samples: number): void {
    const { augmentation = {} } = this.experiment.training;
    const { workspace, network } = this.prepared.model;
    const { input, inputs } = network;
    const random = new RandomStream(this.math, this.math.randomBits(this.augmentKey, step));
    const rows = readSamples(workspace, input, inputs, samples);
    for (let s = 0; s < samples; s++) {
      const row = rows.subarray(s * inputs, (s + 1) * inputs);
      row.set(augmentPicture(row, this.pictureSize, augmentation, random, this.math));
    }
    writeSamples(workspace, input, inputs, samples, rows);
  }
}
