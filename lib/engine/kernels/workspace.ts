import { EngineError } from '../errors';
import type { KernelInstance, Kernels } from './load-kernels';
import { CELLS_SIZE, Cell } from './opcodes';

/** A place in the kernels' memory, in bytes. */
export type Address = number;

const PAGE = 65536;
/** Addresses this far apart compete for the same lines of the nearest cache. */
const CACHE_PAGE = 4096;
/** More than any lesson needs, less than any phone refuses. */
const LARGEST = 1024 * 1024 * 1024;

/**
 * The kernels' memory for one run: everything is allocated once, nothing during a step.
 *
 * The first page belongs to the kernels' constants.
 */
export class Workspace {
  readonly cells: Address;
  private instance: KernelInstance;
  private top = PAGE;
  private floatView!: Float32Array;
  private wordView!: Uint32Array;
  private doubleView!: Float64Array;

  constructor(private readonly kernels: Kernels) {
    this.instance = kernels.borrow();
    this.refreshViews();
    this.cells = this.allocate(CELLS_SIZE / 4);
  }

  /** Room for so many 32-bit numbers, all zero, on a 64-byte boundary. */
  allocate(count: number): Address {
    const address = this.top;
    const end = address + count * 4;
    if (end > LARGEST) {
      throw new EngineError('network', 'small enough for 1 GiB of memory', `${end} bytes`);
    }
    this.top = Math.ceil(end / 64) * 64;
    // One vector more than asked for: kernels may read, never write, past a matrix's end.
    const missing = this.top + 64 - this.instance.memory.buffer.byteLength;
    if (missing > 0) {
      this.instance.memory.grow(Math.ceil(missing / PAGE));
      this.refreshViews();
    }
    return address;
  }

  /** The same, starting at a share (0…1) of a 4 KiB page. */
  allocateApart(count: number, share: number): Address {
    const wanted = Math.floor((share * CACHE_PAGE) / 64) * 64;
    this.top += (wanted - (this.top % CACHE_PAGE) + CACHE_PAGE) % CACHE_PAGE;
    return this.allocate(count);
  }

  /** What is allocated meanwhile is given back, all zero, when the work is done. */
  temporarily<T>(work: () => T): T {
    const { top } = this;
    try {
      return work();
    } finally {
      this.floats(top, (this.top - top) / 4).fill(0);
      this.top = top;
    }
  }

  /** A view of numbers in memory; it is void after the next `allocate`. */
  floats(address: Address, count: number): Float32Array {
    return this.floatView.subarray(address >> 2, (address >> 2) + count);
  }

  words(address: Address, count: number): Uint32Array {
    return this.wordView.subarray(address >> 2, (address >> 2) + count);
  }

  /** Puts a few numbers into memory. */
  writeFloats(address: Address, values: readonly number[]): void {
    const from = address >> 2;
    for (let i = 0; i < values.length; i++) this.floatView[from + i] = values[i];
  }

  readCell(cell: Cell.Loss | Cell.Penalty | Cell.GradientNorm | Cell.StepLoss): number {
    return this.doubleView[(this.cells + cell) >> 3];
  }

  readCount(cell: Cell.Shortened): number {
    return this.wordView[(this.cells + cell) >> 2];
  }

  /** Sets the figures that a step starts from. */
  startStep(order: Address, step: number, settings: Address = 0): void {
    const cells = this.cells >> 2;
    this.wordView[cells + (Cell.Order >> 2)] = order;
    this.wordView[cells + (Cell.Step >> 2)] = step;
    this.wordView[cells + (Cell.Settings >> 2)] = settings;
    this.wordView[cells + (Cell.Shortened >> 2)] = 0;
    this.doubleView[(this.cells + Cell.Penalty) >> 3] = 0;
  }

  run(program: Address): void {
    this.instance.exports.run(program, this.cells);
  }

  /** Makes up to `count` steps with one program; returns how many had a finite loss. */
  runSteps(program: Address, count: number, batchBytes: number, settingsBytes: number): number {
    const { exports } = this.instance;
    return exports.runSteps(program, this.cells, count, batchBytes, settingsBytes);
  }

  /** Writes the numbers 0…count−1 in a random order that the key decides. */
  shuffle(order: Address, count: number, key: number): void {
    this.instance.exports.shuffle(order, count, key);
  }

  /** Gives the memory back. The workspace must not be used afterwards. */
  dispose(): void {
    this.kernels.giveBack(this.instance);
    this.run = () => {
      throw new EngineError('trainer', 'used before dispose()', 'a disposed trainer');
    };
  }

  private refreshViews(): void {
    const { buffer } = this.instance.memory;
    this.floatView = new Float32Array(buffer);
    this.wordView = new Uint32Array(buffer);
    this.doubleView = new Float64Array(buffer);
  }
}
