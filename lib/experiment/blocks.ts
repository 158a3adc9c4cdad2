import type {
  ActivationLayerSpec,
  ActivationName,
  BatchNormSpec,
  DenseSpec,
  DropoutSpec,
  LayerSpec,
  NetworkSpec,
} from '../engine/network-spec';

/**
 * A dense layer with what belongs to it, as a learner thinks of "one layer":
 * dense → batch norm → activation → dropout. `first` and `last` are its layers in the document.
 */
export interface Block {
  dense: DenseSpec;
  activation: ActivationName;
  batchNorm?: BatchNormSpec;
  /** The norm comes after the activation, not between the dense layer and its activation. */
  normAfterActivation?: boolean;
  dropout?: DropoutSpec;
  first: number;
  last: number;
}

/** Groups a network's layers into blocks. Every dense layer starts one; the last is the output. */
export function listBlocks(network: NetworkSpec): Block[] {
  const blocks: Block[] = [];
  network.layers.forEach((layer, index) => {
    if (layer.kind === 'dense') {
      const activation = layer.activation ?? 'linear';
      blocks.push({ dense: layer, activation, first: index, last: index });
      return;
    }
    const block = blocks.at(-1);
    if (!block) return;
    block.last = index;
    if (layer.kind === 'activation') {
      const { kind: _, ...parameters } = layer;
      block.dense = { ...block.dense, ...parameters };
      block.activation = layer.activation;
    }
    if (layer.kind === 'dropout') block.dropout = layer;
    if (layer.kind === 'batchNorm') {
      block.batchNorm = layer;
      if (block.activation !== 'linear') block.normAfterActivation = true;
    }
  });
  return blocks;
}

/** Writes blocks as layers again; without batch norm the activation stays in the dense layer. */
export function buildNetwork(blocks: readonly Omit<Block, 'first' | 'last'>[]): NetworkSpec {
  return { layers: blocks.flatMap(buildLayers) };
}

function buildLayers(block: Omit<Block, 'first' | 'last'>): LayerSpec[] {
  const { activation, batchNorm, dropout, normAfterActivation } = block;
  const { slope, alpha, approximate, ...plain } = block.dense;
  const parameters = Object.fromEntries(
    Object.entries({ slope, alpha, approximate }).filter(([, value]) => value !== undefined),
  );
  const rest: LayerSpec[] = dropout ? [dropout] : [];
  if (!batchNorm) return [{ ...plain, ...parameters, activation }, ...rest];
  if (normAfterActivation) return [{ ...plain, ...parameters, activation }, batchNorm, ...rest];
  const bare: DenseSpec = { ...plain };
  delete bare.activation;
  const after: ActivationLayerSpec[] =
    activation === 'linear' ? [] : [{ kind: 'activation', activation, ...parameters }];
  return [bare, batchNorm, ...after, ...rest];
}

/** The default initializer of a dense layer, by the activation that follows it. */
export function defaultInitializer(activation: ActivationName) {
  const rectified = ['relu', 'leakyRelu', 'elu', 'gelu', 'swish', 'softplus'];
  if (activation === 'selu') return 'lecunNormal' as const;
  return rectified.includes(activation) ? ('heNormal' as const) : ('glorotUniform' as const);
}
