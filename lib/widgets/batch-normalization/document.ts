import type { ActivationName, BatchNormSpec, InitializerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { type Block, buildNetwork, defaultInitializer, listBlocks } from '@/lib/experiment/blocks';

/** What this widget lets a learner change in the network: the same for every hidden layer. */
export interface Settings {
  norm: BatchNormSpec | null;
  activation: ActivationName;
  depth: number;
  units: number;
  initializer: InitializerSpec;
}

/** Why the figures would not fit an experiment; null when they do. */
export function refuseNetwork({ network }: Experiment): string | null {
  const blocks = listBlocks(network);
  const fits =
    network.layers[0]?.kind === 'dense' &&
    network.layers.every(({ kind }) => kind !== 'dropout') &&
    blocks.length > 1 &&
    blocks.every((block) => !block.normAfterActivation);
  return fits
    ? null
    : 'network.layers must be hidden blocks of dense, batchNorm (or none) and activation, then the output';
}

/** The first hidden layer speaks for all. */
export function readSettings({ network }: Experiment): Settings {
  const blocks = listBlocks(network);
  const first = blocks[0];
  const rule = first.dense.initializer ?? defaultInitializer(first.activation);
  return {
    norm: first.batchNorm ?? null,
    activation: first.activation,
    depth: blocks.length - 1,
    units: first.dense.units,
    initializer: typeof rule === 'string' ? { kind: rule } : rule,
  };
}

/** The experiment with other settings; the output layer keeps its width and activation. */
export function withSettings(experiment: Experiment, change: Partial<Settings>): Experiment {
  const { norm, activation, depth, units, initializer } = {
    ...readSettings(experiment),
    ...change,
  };
  const output = listBlocks(experiment.network).at(-1);
  const hidden = Array.from({ length: depth }, () => ({
    dense: { kind: 'dense' as const, units, initializer },
    activation,
    ...(norm ? { batchNorm: norm } : {}),
  }));
  const last: Omit<Block, 'first' | 'last'>[] = output
    ? [{ ...output, dense: { ...output.dense, initializer } }]
    : [];
  return { ...experiment, network: buildNetwork([...hidden, ...last]) };
}

/** The same run with batch norm, if this one has none, and without it, if it has. */
export function withOther(experiment: Experiment): Experiment {
  const { norm } = readSettings(experiment);
  return withSettings(experiment, { norm: norm ? null : { kind: 'batchNorm' } });
}

/** "8 × 24 relu, batch norm, batch of 20": enough to tell runs apart. */
export function nameRun(experiment: Experiment): string {
  const { norm, activation, depth, units } = readSettings(experiment);
  const batch = experiment.training.batchSize;
  return `${depth} × ${units} ${activation}, ${norm ? 'batch norm' : 'no batch norm'}${
    typeof batch === 'number' ? `, batch of ${batch}` : ''
  }`;
}
