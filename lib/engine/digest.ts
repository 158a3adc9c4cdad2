/**
 * A 128-bit fingerprint of numbers, as 32 hexadecimal digits: MurmurHash3's mixing over four lanes.
 *
 * It tells runs apart; it is no protection against somebody who wants two runs to look alike.
 */
export class Digest {
  private readonly lanes = new Uint32Array([0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef]);
  private count = 0;

  addWord(word: number): void {
    const lane = this.count++ & 3;
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    const h = this.lanes[lane] ^ k;
    this.lanes[lane] = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
  }

  /** The bits of numbers in single precision. */
  addFloats(values: Float32Array): void {
    const copy = values.slice();
    for (const word of new Uint32Array(copy.buffer)) this.addWord(word);
  }

  /** The bits of numbers in double precision, low half first; every NaN counts alike. */
  addNumbers(values: readonly number[]): void {
    const view = new DataView(new ArrayBuffer(8));
    for (const value of values) {
      if (Number.isNaN(value)) {
        this.addWord(0x7ff80000);
        continue;
      }
      view.setFloat64(0, value);
      this.addWord(view.getUint32(4));
      this.addWord(view.getUint32(0));
    }
  }

  finish(): string {
    const result = this.lanes.slice();
    for (let round = 0; round < 8; round++) {
      for (let i = 0; i < 4; i++) {
        let h = result[i] ^ (result[(i + 3) & 3] + this.count);
        h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
        h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
        result[i] = h ^ (h >>> 16);
      }
    }
    return Array.from(result, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}
