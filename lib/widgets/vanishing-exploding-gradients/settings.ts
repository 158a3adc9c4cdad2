import type { ActivationName, InitializerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { type Block, buildNetwork, defaultInitializer, listBlocks } from '@/lib/experiment/blocks';

/** The few settings that decide what becomes of the gradient. */
export interface DeepSettings {
  hiddenLayers: number;
  units: number;
  activation: ActivationName;
  /** `normal` takes `std`. */
  initializer: InitializerChoice;
  std: number;
  /** Largest length of the gradient; 0: not clipped. */
  clip: number;
}

export const initializerChoices = ['glorotUniform', 'heNormal', 'orthogonal', 'normal'] as const;
export type InitializerChoice = (typeof initializerChoices)[number];

const plain: Omit<Block, 'first' | 'last'> = {
  dense: { kind: 'dense', units: 10, activation: 'tanh' },
  activation: 'tanh',
};

/** What the first hidden layer says; the others are taken to be alike. */
export function readSettings(experiment: Experiment): DeepSettings {
  const blocks = listBlocks(experiment.network);
  const first = blocks.length > 1 ? blocks[0] : plain;
  const given = first.dense.initializer ?? defaultInitializer(first.activation);
  const spec: InitializerSpec = typeof given === 'string' ? { kind: given } : given;
  const known = initializerChoices.find((choice) => choice === spec.kind);
  const clipping = experiment.training.gradientClipping;
  return {
    hiddenLayers: blocks.length - 1,
    units: first.dense.units,
    activation: first.activation,
    initializer: known ?? 'glorotUniform',
    std: spec.kind === 'normal' ? (spec.std ?? 0.05) : 0.3,
    clip: clipping?.kind === 'norm' ? clipping.limit : 0,
  };
}

/** The experiment with these settings in every hidden layer; the output starts by the same initializer. */
export function writeSettings(experiment: Experiment, settings: DeepSettings): Experiment {
  const { hiddenLayers, units, activation, std, clip } = settings;
  const initializer =
    settings.initializer === 'normal' ? { kind: 'normal' as const, std } : settings.initializer;
  const output = listBlocks(experiment.network).at(-1) ?? plain;
  const hidden = {
    dense: { kind: 'dense' as const, units, activation, initializer },
    activation,
  };
  const { gradientClipping: _, ...training } = experiment.training;
  return {
    ...experiment,
    network: buildNetwork([
      ...Array.from({ length: hiddenLayers }, () => hidden),
      { ...output, dense: { ...output.dense, initializer } },
    ]),
    training:
      clip > 0 ? { ...training, gradientClipping: { kind: 'norm', limit: clip } } : training,
  };
}

/** One setting changed, for the run beside this one. */
export const changes = {
  tanh: { text: 'with tanh', apply: (s: DeepSettings) => ({ ...s, activation: 'tanh' as const }) },
  relu: { text: 'with ReLU', apply: (s: DeepSettings) => ({ ...s, activation: 'relu' as const }) },
  sigmoid: {
    text: 'with sigmoid',
    apply: (s: DeepSettings) => ({ ...s, activation: 'sigmoid' as const }),
  },
  glorot: {
    text: 'with Xavier weights',
    apply: (s: DeepSettings) => ({ ...s, initializer: 'glorotUniform' as const }),
  },
  he: {
    text: 'with He weights',
    apply: (s: DeepSettings) => ({ ...s, initializer: 'heNormal' as const }),
  },
  clipped: { text: 'clipped to length 1', apply: (s: DeepSettings) => ({ ...s, clip: 1 }) },
  unclipped: { text: 'without clipping', apply: (s: DeepSettings) => ({ ...s, clip: 0 }) },
  half: {
    text: 'half as deep',
    apply: (s: DeepSettings) => ({
      ...s,
      hiddenLayers: Math.max(1, Math.round(s.hiddenLayers / 2)),
    }),
  },
} as const;
export type ChangeName = keyof typeof changes;

/** The changes that would change anything. */
export function listChanges(settings: DeepSettings): ChangeName[] {
  const now = JSON.stringify(settings);
  return (Object.keys(changes) as ChangeName[]).filter(
    (name) => JSON.stringify(changes[name].apply(settings)) !== now,
  );
}
