import { activationDefaults } from '@/lib/engine/layers/activation-kinds';
import { batchNormDefaults } from '@/lib/engine/layers/batch-norm';
import type { ActivationName, ActivationSpec } from '@/lib/engine/network-spec';
import { ruleOf } from '@/lib/engine/optimizers/registry';
import type { Experiment } from '@/lib/engine/spec';
import { inputsOf, type PlacedLayer, placeLayers } from './layers';
import { heading, keywords, pythonNumber as n } from './python';
import { drawFunctions, firstWeights, orthogonalFunction } from './weights';

/** Activations with a parameter are layers of their own in Keras. */
function activationText(spec: ActivationSpec & { activation: ActivationName }): {
  name?: string;
  layer?: string;
} {
  const { slope, alpha, approximate } = { ...activationDefaults, ...spec };
  switch (spec.activation) {
    case 'linear':
      return {};
    case 'leakyRelu':
      return { layer: `layers.LeakyReLU(negative_slope=${n(slope)})` };
    case 'elu':
      return alpha === 1 ? { name: '"elu"' } : { layer: `layers.ELU(alpha=${n(alpha)})` };
    case 'gelu':
      return approximate === 'tanh'
        ? { layer: 'layers.Activation(lambda z: keras.activations.gelu(z, approximate=True))' }
        : { layer: 'layers.Activation(lambda z: keras.activations.gelu(z, approximate=False))' };
    case 'swish':
      return { name: '"silu"' };
    default:
      return { name: `"${spec.activation}"` };
  }
}

/** L2 that stands for a decay added to the gradient: ½·λ·w² has the gradient λ·w. */
function decayAsPenalty({ training }: Experiment): number {
  const { kind, weightDecay = 0 } = training.optimizer;
  return ruleOf(kind).decoupledDecay ? 0 : weightDecay / 2;
}

const penaltyText = (l1: number, l2: number): string | undefined => {
  if (!l1 && !l2) return undefined;
  return `regularizers.L1L2(${keywords({ l1: l1 || undefined, l2: l2 || undefined })})`;
};

function layersOf(layer: PlacedLayer, experiment: Experiment): string[] {
  const { spec, units, activation } = layer;
  const { training } = experiment;
  const decay = decayAsPenalty(experiment);
  const trainable = 'trainable' in spec && spec.trainable === false ? false : undefined;
  switch (spec.kind) {
    case 'dense': {
      const { name, layer: own } = activationText(activation);
      const l1 = (training.l1 ?? 0) + (spec.l1 ?? 0);
      const l2 = (training.l2 ?? 0) + (spec.l2 ?? 0) + decay;
      const args = keywords({
        activation: name,
        use_bias: spec.useBias === false ? false : undefined,
        kernel_regularizer: penaltyText(l1, l2),
        bias_regularizer: spec.useBias === false ? undefined : penaltyText(0, decay),
        kernel_constraint:
          spec.maxNorm === undefined
            ? undefined
            : `constraints.MaxNorm(${n(spec.maxNorm)}, axis=0)`,
        trainable,
      });
      const dense = `layers.Dense(${units}${args ? `, ${args}` : ''})`;
      return own ? [dense, own] : [dense];
    }
    case 'batchNorm': {
      const { momentum, epsilon } = { ...batchNormDefaults, ...spec };
      const args = keywords({
        momentum: Number((1 - momentum).toPrecision(12)),
        epsilon,
        beta_regularizer: penaltyText(0, decay),
        gamma_regularizer: penaltyText(0, decay),
        trainable,
      });
      return [`layers.BatchNormalization(${args})  # Keras's momentum is 1 − PyTorch's`];
    }
    case 'activation': {
      const { name, layer: own } = activationText(activation);
      return own ? [own] : name ? [`layers.Activation(${name})`] : [];
    }
    case 'dropout':
      return [`layers.Dropout(${n(spec.rate)})`];
  }
}

/** Layers that change a training batch before the network sees it; they rest at inference. */
function inputLayers({ data, training }: Experiment): string[] {
  const { augmentation, inputNoise = 0 } = training;
  const lines: string[] = [];
  if (augmentation) {
    const inputs = inputsOf(data);
    const size = Math.round(Math.sqrt(inputs));
    const { shift = 0, rotate = 0, scale = 0, noise = 0, elastic = 0 } = augmentation;
    const edge = 'fill_mode="constant"';
    lines.push(`layers.Reshape((${size}, ${size}, 1))`);
    if (shift) {
      const share = n(Number((shift / size).toPrecision(6)));
      lines.push(`layers.RandomTranslation(${share}, ${share}, ${edge})`);
    }
    if (rotate)
      lines.push(`layers.RandomRotation(${n(Number((rotate / 360).toPrecision(6)))}, ${edge})`);
    if (scale) lines.push(`layers.RandomZoom(${n(scale)}, ${edge})`);
    if (noise) lines.push(`layers.GaussianNoise(${n(noise)})`);
    if (elastic) {
      lines.push(
        `layers.RandomElasticTransform(1.0, scale=${n(elastic)})  # Keras's own kind of bending`,
      );
    }
    lines.push(`layers.Reshape((${inputs},))`);
  }
  if (inputNoise) lines.push(`layers.GaussianNoise(${n(inputNoise)})`);
  return lines;
}

/** A comma after the call, before its remark. */
const listed = (line: string): string => {
  const [call, remark] = line.split('  # ');
  return `    ${call},${remark ? `  # ${remark}` : ''}`;
};

/** Python that leaves \`model\`, with the page's first weights. */
export function kerasNetworkSection(experiment: Experiment): string {
  const placed = placeLayers(experiment);
  const dense = placed.filter(({ spec }) => spec.kind === 'dense');
  const kinds = dense.flatMap(({ initializer, biasInitializer }) => [
    initializer.kind,
    biasInitializer.kind,
  ]);
  const lines = [heading('Network'), drawFunctions, '', ''];
  if (kinds.includes('orthogonal')) lines.push(orthogonalFunction, '', '');
  lines.push(
    'model = keras.Sequential([',
    `    keras.Input((${inputsOf(experiment.data)},)),`,
    ...inputLayers(experiment).map(listed),
    ...placed.flatMap((layer) => layersOf(layer, experiment).map(listed)),
    '])',
    'dense = [layer for layer in model.layers if isinstance(layer, layers.Dense)]',
  );
  for (const [number, layer] of dense.entries()) {
    const { weights, bias, remark } = firstWeights(layer);
    const noBias = layer.spec.kind === 'dense' && layer.spec.useBias === false;
    const second = noBias ? '' : `, ${bias ?? `np.zeros(${layer.units})`}`;
    lines.push(`dense[${number}].set_weights([${weights}${second}])  # ${remark}`);
  }
  return lines.join('\n');
}
