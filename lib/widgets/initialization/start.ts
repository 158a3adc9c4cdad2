import type { ActivationName, InitializerSpec, LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { defaultInitializer } from '@/lib/experiment/blocks';

/** What this widget lets a learner change: the same for every layer. */
export interface Start {
  initializer: InitializerSpec;
  activation: ActivationName;
  depth: number;
  units: number;
}

export type StartKind =
  | 'zeros'
  | 'constant'
  | 'normal'
  | 'uniform'
  | 'glorotNormal'
  | 'glorotUniform'
  | 'heNormal'
  | 'heUniform';

export const startNames: Record<StartKind, string> = {
  zeros: 'all zeros',
  constant: 'one constant',
  normal: 'normal, by hand',
  uniform: 'uniform, by hand',
  glorotNormal: 'Xavier, normal',
  glorotUniform: 'Xavier, uniform',
  heNormal: 'He, normal',
  heUniform: 'He, uniform',
};

export const spreads = [0.01, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2] as const;
export const depths = [1, 2, 3, 4, 6, 8, 10, 12, 16, 20] as const;
export const widths = [2, 4, 8, 12, 16, 24, 32, 48] as const;

/** The number that belongs to a rule: the constant, the standard deviation or the limit. */
export function sizeOf({ kind, value, std, limit }: InitializerSpec): number | null {
  if (kind === 'constant') return value ?? 0.1;
  if (kind === 'normal') return std ?? 0.05;
  if (kind === 'uniform') return limit ?? 0.05;
  return null;
}

export function withSize(spec: InitializerSpec, size: number): InitializerSpec {
  if (spec.kind === 'constant') return { kind: 'constant', value: size };
  if (spec.kind === 'normal') return { kind: 'normal', std: size };
  return spec.kind === 'uniform' ? { kind: 'uniform', limit: size } : spec;
}

const denseOf = (layers: readonly LayerSpec[]) => layers.filter((layer) => layer.kind === 'dense');

/** Why the figures would not fit an experiment; null when they do. */
export function refuseNetwork({ network }: Experiment): string | null {
  const { layers } = network;
  return layers.length > 1 && layers.every(({ kind }) => kind === 'dense')
    ? null
    : 'network.layers must be one or more hidden dense layers and an output';
}

/** Reads the start of a network of dense layers: its first hidden layer speaks for all. */
export function readStart({ network }: Experiment): Start {
  const dense = denseOf(network.layers);
  const first = dense[0];
  const activation = first?.activation ?? 'linear';
  const rule = first?.initializer ?? defaultInitializer(activation);
  return {
    initializer: typeof rule === 'string' ? { kind: rule } : rule,
    activation,
    depth: dense.length - 1,
    units: dense.length > 1 ? first.units : 1,
  };
}

/** The experiment with another start; the output layer keeps its width and activation. */
export function withStart(experiment: Experiment, change: Partial<Start>): Experiment {
  const { initializer, activation, depth, units } = { ...readStart(experiment), ...change };
  const last = denseOf(experiment.network.layers).at(-1);
  const hidden: LayerSpec[] = Array.from({ length: depth }, () => ({
    kind: 'dense',
    units,
    activation,
    initializer,
  }));
  const output: LayerSpec[] = last ? [{ ...last, initializer }] : [];
  return { ...experiment, network: { layers: [...hidden, ...output] } };
}

/** "8 × 24 tanh, Xavier normal": enough to tell runs apart. */
export function nameStart(experiment: Experiment): string {
  const { initializer, activation, depth, units } = readStart(experiment);
  const size = sizeOf(initializer);
  const rule = startNames[initializer.kind as StartKind] ?? initializer.kind;
  return `${depth} × ${units} ${activation}, ${rule}${size === null ? '' : ` ${size}`}`;
}
