import type { LayerSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { listBlocks } from '@/lib/experiment/blocks';
import type { Checked } from '@/lib/experiment/schema';
import { type ParsedWidget, parseWidgetProps } from '../frame/props';
import { expandStacks } from '../frame/stack';

const initializer = { kind: 'normal', std: 0.05 } as const;
const hidden: LayerSpec[] = [
  { kind: 'dense', units: 24, initializer },
  { kind: 'batchNorm' },
  { kind: 'activation', activation: 'relu' },
];

/** Eight hidden layers from a start that is far too small, normalised before every activation. */
export const normedExperiment: Experiment = {
  data: { set: 'circles', samples: 300, noise: 0.1, validationShare: 0.3 },
  network: {
    layers: [
      ...Array.from({ length: 8 }, () => hidden).flat(),
      { kind: 'dense', units: 1, activation: 'sigmoid', initializer },
    ],
  },
  training: {
    loss: 'binaryCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 20,
  },
  seed: 1,
};

/** `<BatchNormalization>` has no props but the ones that every widget has. */
export function parseBatchNormalization(input: unknown): Checked<ParsedWidget<object>> {
  const parsed = parseWidgetProps(expandStacks(input), {
    title: 'Batch normalisation',
    base: normedExperiment,
    ownShape: {},
  });
  if (!parsed.ok) return parsed;
  const { original, presets } = parsed.value.props;
  const isPlain = ({ network }: Experiment) =>
    network.layers[0]?.kind === 'dense' &&
    network.layers.every(({ kind }) => kind !== 'dropout') &&
    listBlocks(network).length > 1 &&
    listBlocks(network).every((block) => !block.normAfterActivation);
  return [original, ...presets.map(({ experiment }) => experiment)].every(isPlain)
    ? parsed
    : {
        ok: false,
        problems: [
          'network.layers must be hidden blocks of dense, batchNorm (or none) and activation, then the output',
        ],
      };
}
