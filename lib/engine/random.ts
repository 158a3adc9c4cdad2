import type { ExactMath } from './kernels/load-kernels';

/** What a draw is for; each purpose has a stream of its own, so that none disturbs another. */
export type StreamName =
  | `data/${string}`
  | `layer ${number}/${string}`
  | 'shuffle'
  | 'noise'
  | 'augment';

/**
 * The key of a named stream: FNV-1a over the name, mixed with the seed.
 *
 * Streams are functions, not states: draw i of a stream is the same whenever it is asked for.
 */
export function streamKey(math: ExactMath, seed: number, name: StreamName): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) {
    hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  }
  return math.randomBits(hash >>> 0, seed >>> 0) >>> 0;
}

/** Draws one after the other from a stream. */
export class RandomStream {
  private index = 0;

  constructor(
    private readonly math: ExactMath,
    private readonly key: number,
  ) {}

  /** Uniform from 0 to below 1, with 32 bits. */
  uniform(): number {
    return (this.math.randomBits(this.key, this.index++) >>> 0) / 4294967296;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  /** Standard normal. */
  normal(): number {
    // The kernel makes a normal number of two draws, the first of them even.
    const pair = (this.index + 1) & ~1;
    this.index = pair + 2;
    return this.math.normal(this.key, pair);
  }

  /** Puts a list into a random order (Fisher and Yates), in place. */
  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [list[i], list[j]] = [list[j], list[i]];
    }
    return list;
  }
}
