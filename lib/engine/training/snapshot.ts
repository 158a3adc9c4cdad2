import { Digest } from '../digest';
import { EngineError } from '../errors';
import type { Experiment } from '../spec';
import { ByteReader, ByteWriter } from './bytes';
import type { Divergence } from './divergence';
import type { Watch } from './early-stopping';
import { type History, historyColumns } from './history';
import { readParameters, writeParameters } from './parameter-file';
import type { LayerParameters } from './parameters';

const MAGIC = 0x31534344;

/**
 * Everything that a run is at one moment. Random draws are functions of seed and step, so the
 * step is the whole random state.
 */
export interface Snapshot {
  step: number;
  stopped: boolean;
  lastBatchLoss: number;
  divergence: Divergence | null;
  plateauFactor: number;
  /** Early stopping's, and the plateau rule's. */
  watches: [Watch, Watch];
  best: LayerParameters[] | null;
  history: History;
  parameters: LayerParameters[];
  /** The optimizer's arrays of state. */
  states: Float32Array[];
}

const quantities: Divergence['quantity'][] = [
  ...(['weights', 'bias', 'gamma', 'beta', 'runningVariance', 'activation', 'loss'] as const),
];

/** Packs a run, with the fingerprint of its experiment and a checksum. */
export function encodeSnapshot(experiment: Experiment, run: Snapshot): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  writer.word(MAGIC);
  for (const word of fingerprint(experiment)) writer.word(word);
  writer.numbers([run.step, run.stopped ? 1 : 0, run.lastBatchLoss, run.plateauFactor]);
  for (const { best, bestAt, wait } of run.watches) writer.numbers([best ?? NaN, bestAt, wait]);
  const { divergence } = run;
  writer.numbers(
    divergence
      ? [divergence.step, divergence.layer ?? -1, quantities.indexOf(divergence.quantity)]
      : [],
  );
  for (const column of historyColumns) writer.numbers(run.history[column]);
  writeParameters(writer, run.parameters);
  writeParameters(writer, run.best ?? []);
  writer.word(run.states.length);
  for (const state of run.states) writer.floats(state);
  return writer.finish();
}

/** @throws EngineError if the bytes are damaged, no run, or the run of another experiment */
export function decodeSnapshot(
  experiment: Experiment,
  bytes: Uint8Array,
  tell: (step: number, layer: number | null, quantity: Divergence['quantity']) => Divergence,
): Snapshot {
  const reader = new ByteReader(bytes, 'saved run');
  if (reader.word() !== MAGIC) throw new EngineError('saved run', 'a saved run', 'another file');
  for (const word of fingerprint(experiment)) {
    if (reader.word() !== word) {
      throw new EngineError('saved run', 'of this very experiment', 'the run of another one');
    }
  }
  const [step, stopped, lastBatchLoss, plateauFactor] = reader.numbers();
  const watches = [readWatch(reader), readWatch(reader)] as [Watch, Watch];
  const [divergedAt, layer, quantity] = reader.numbers();
  const history = Object.fromEntries(
    historyColumns.map((column) => [column, reader.numbers()]),
  ) as unknown as History;
  const parameters = readParameters(reader);
  const best = readParameters(reader);
  const states = Array.from({ length: reader.word() }, () => reader.floats());
  return {
    step,
    stopped: stopped === 1,
    lastBatchLoss,
    plateauFactor,
    watches,
    divergence:
      divergedAt === undefined
        ? null
        : tell(divergedAt, layer < 0 ? null : layer, quantities[quantity]),
    best: best.length > 0 ? best : null,
    history,
    parameters,
    states,
  };
}

function readWatch(reader: ByteReader): Watch {
  const [best, bestAt, wait] = reader.numbers();
  return { best: Number.isNaN(best) ? null : best, bestAt, wait };
}

/** Four words that tell experiments apart; the order of keys does not matter. */
function fingerprint(experiment: Experiment): number[] {
  const digest = new Digest();
  const text = JSON.stringify(experiment, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  for (let i = 0; i < text.length; i++) digest.addWord(text.charCodeAt(i));
  const hex = digest.finish();
  return [0, 8, 16, 24].map((from) => Number.parseInt(hex.slice(from, from + 8), 16));
}
