import { decodeBase64 } from './base64';
import { kernelsBase64 } from './kernels.generated';

/** What the compiled module offers; see ./assembly/index.ts. */
export interface KernelExports {
  /** Carries out the program at an address, with the shared figures at another. */
  run(program: number, cells: number): void;
  /** The same up to `count` times, a step each; returns how many steps were made. */
  runSteps(
    program: number,
    cells: number,
    count: number,
    batchBytes: number,
    settingsBytes: number,
  ): number;
  /** Writes the numbers 0…count−1 in a random order. */
  shuffle(order: number, count: number, key: number): void;
  /** 32 random bits, a pure function of both arguments. */
  randomBits(key: number, index: number): number;
  /** A standard normal number, a pure function of both arguments. */
  normal(key: number, index: number): number;
  sin(x: number): number;
  cos(x: number): number;
  exp(x: number): number;
  log(x: number): number;
  pow(x: number, y: number): number;
}

/** The functions that give the same bits on every machine; `Math` has only + − × ÷ and √ of these. */
export type ExactMath = Omit<KernelExports, 'run' | 'runSteps' | 'shuffle'>;

/** One instance of the module with a memory of its own. */
export interface KernelInstance {
  readonly memory: WebAssembly.Memory;
  readonly exports: KernelExports;
}

/** The compiled kernels, ready to be instantiated without waiting. */
export interface Kernels {
  readonly math: ExactMath;
  /** An instance whose memory above the first page is all zeros. */
  borrow(): KernelInstance;
  /** Memory that was given back serves the next run: browsers free it late. */
  giveBack(instance: KernelInstance): void;
}

const PAGE = 65536;
/** Larger memories are left to the garbage collector. */
const LARGEST_KEPT = 64 * 1024 * 1024;

/** The same without waiting, for shells and tests; a page would stand still meanwhile. */
export function loadKernelsNow(): Kernels {
  return createKernels(new WebAssembly.Module(decodeBase64(kernelsBase64)));
}

let loading: Promise<Kernels> | undefined;

/**
 * Compiles the kernels (once) from the text that ships with the engine: no request is made, so it
 * works in a page, a worker, Node and bare JavaScript shells alike.
 */
export function loadKernels(): Promise<Kernels> {
  loading ??= WebAssembly.compile(decodeBase64(kernelsBase64)).then(createKernels);
  return loading;
}

function createKernels(module: WebAssembly.Module): Kernels {
  const idle: KernelInstance[] = [];
  const first = instantiate(module);
  idle.push(first);
  return {
    math: first.exports,
    borrow() {
      const instance = idle.pop();
      if (!instance) return instantiate(module);
      new Uint8Array(instance.memory.buffer, PAGE).fill(0);
      return instance;
    },
    giveBack(instance) {
      if (instance.memory.buffer.byteLength <= LARGEST_KEPT) idle.push(instance);
    },
  };
}

function instantiate(module: WebAssembly.Module): KernelInstance {
  const memory = new WebAssembly.Memory({ initial: 2 });
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  return { memory, exports: instance.exports as unknown as KernelExports };
}
