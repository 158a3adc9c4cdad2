import { EngineError } from '../errors';

/** Packs numbers one after the other, little-endian, and seals them with a checksum. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  word(value: number): void {
    this.view(4).setUint32(0, value, true);
  }

  numbers(values: ArrayLike<number>): void {
    this.word(values.length);
    const view = this.view(values.length * 8);
    for (let i = 0; i < values.length; i++) view.setFloat64(i * 8, values[i], true);
  }

  floats(values: Float32Array): void {
    this.word(values.length);
    const view = this.view(values.length * 4);
    for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i], true);
  }

  /** All bytes, the CRC-32 of what comes before at the end. */
  finish(): Uint8Array<ArrayBuffer> {
    this.word(crc32(this.bytes.subarray(0, this.length)));
    return this.bytes.slice(0, this.length);
  }

  private view(size: number): DataView {
    const from = this.length;
    this.length += size;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return new DataView(this.bytes.buffer, from, size);
  }
}

/** Reads what `ByteWriter` wrote, in the same order. */
export class ByteReader {
  private at = 0;
  private readonly view: DataView;

  /** @throws EngineError if the checksum is wrong: bytes were lost or changed */
  constructor(
    bytes: Uint8Array,
    private readonly argument: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = bytes.length - 4;
    if (end < 0 || this.view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) {
      throw new EngineError(argument, 'an undamaged file of this program', `${bytes.length} bytes`);
    }
  }

  word(): number {
    return this.view.getUint32(this.advance(4), true);
  }

  number(): number {
    return this.view.getFloat64(this.advance(8), true);
  }

  numbers(): number[] {
    return Array.from({ length: this.word() }, () => this.number());
  }

  floats(): Float32Array {
    const count = this.word();
    const from = this.advance(count * 4);
    return new Float32Array(count).map((_, i) => this.view.getFloat32(from + i * 4, true));
  }

  private advance(size: number): number {
    const from = this.at;
    this.at += size;
    if (this.at > this.view.byteLength - 4) {
      throw new EngineError(
        this.argument,
        'complete',
        `an end after ${this.view.byteLength} bytes`,
      );
    }
    return from;
  }
}

/** The checksum of every single byte. */
const ofByte = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  return crc;
});

/** CRC-32 as in zip and png (polynomial 0xEDB88320). */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ ofByte[(crc ^ bytes[i]) & 0xff];
  return (crc ^ 0xffffffff) >>> 0;
}
