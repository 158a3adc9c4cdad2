import { EngineError } from '../errors';
import { ByteReader, ByteWriter } from './bytes';
import type { LayerParameters } from './parameters';

const MAGIC = 0x31504344;

/** The arrays of a layer, in the order of the file. */
const names = ['weights', 'bias', 'gamma', 'beta', 'runningMean', 'runningVariance'] as const;

/** Packs parameters into a compact binary with a checksum. */
export function encodeParameters(
  layers: readonly (LayerParameters | null)[],
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.word(MAGIC);
  writeParameters(writer, layers);
  return writer.finish();
}

/** @throws EngineError if the bytes are damaged or no parameters */
export function decodeParameters(bytes: Uint8Array): LayerParameters[] {
  const reader = new ByteReader(bytes, 'parameters');
  if (reader.word() !== MAGIC) {
    throw new EngineError('parameters', 'a file of parameters', 'another kind of file');
  }
  return readParameters(reader);
}

export function writeParameters(
  writer: ByteWriter,
  layers: readonly (LayerParameters | null)[],
): void {
  writer.word(layers.length);
  for (const layer of layers) {
    for (const name of names) writer.floats(layer?.[name] ?? new Float32Array(0));
  }
}

export function readParameters(reader: ByteReader): LayerParameters[] {
  return Array.from({ length: reader.word() }, () => {
    const layer: LayerParameters = {};
    for (const name of names) {
      const values = reader.floats();
      if (values.length > 0) layer[name] = values;
    }
    return layer;
  });
}
