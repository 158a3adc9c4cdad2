import { defaultInitializer } from '@/lib/engine/initializers';
import { lossRules } from '@/lib/engine/losses';
import type {
  ActivationName,
  ActivationSpec,
  InitializerSpec,
  LayerSpec,
} from '@/lib/engine/network-spec';
import type { DataSpec, Experiment } from '@/lib/engine/spec';

/** A layer with what its place in the network decides. */
export interface PlacedLayer {
  spec: LayerSpec;
  /** Number in the experiment's list: names its random streams. */
  index: number;
  inputs: number;
  units: number;
  /** The activation to print; `linear` where the loss takes logits. */
  activation: ActivationSpec & { activation: ActivationName };
  /** Dense only. */
  initializer: InitializerSpec;
  biasInitializer: InitializerSpec;
}

const shippedInputs = { digits: 64, fashion: 64, fashion14: 196, iris: 4 } as const;

export function inputsOf(data: DataSpec): number {
  if (data.set === 'table') return data.features[0].length;
  if (data.set in shippedInputs) return shippedInputs[data.set as keyof typeof shippedInputs];
  if ('features' in data && data.features) return data.features.length;
  return ['line', 'sine', 'step'].includes(data.set) ? 1 : 2;
}

export function isRegression(data: DataSpec): boolean {
  if (data.set === 'table') return data.task === 'regression';
  if ('target' in data && data.target === 'features') return true;
  return ['plane', 'ripple', 'saddle', 'hills', 'line', 'sine', 'step'].includes(data.set);
}

const asSpec = (rule: InitializerSpec | InitializerSpec['kind']): InitializerSpec =>
  typeof rule === 'string' ? { kind: rule } : rule;

const activationOf = (spec: LayerSpec): ActivationName =>
  ('activation' in spec ? spec.activation : undefined) ?? 'linear';

/** A linear dense layer before batch normalisation starts as its activation layer wants it. */
function startsFor(layers: readonly LayerSpec[], index: number): ActivationName {
  const own = activationOf(layers[index]);
  if (own !== 'linear') return own;
  for (const spec of layers.slice(index + 1)) {
    if (spec.kind === 'activation') return spec.activation;
    if (spec.kind === 'dense') break;
  }
  return 'linear';
}

/** The layers from input to output, with widths, printed activations and initializers resolved. */
export function placeLayers({ data, network, training }: Experiment): PlacedLayer[] {
  const { link } = lossRules[training.loss];
  let width = inputsOf(data);
  return network.layers.map((spec, index) => {
    const inputs = width;
    if (spec.kind === 'dense') width = spec.units;
    const own = activationOf(spec);
    const leftToLoss = index === network.layers.length - 1 && link !== 'linear' && own === link;
    const dense = spec.kind === 'dense' ? spec : undefined;
    return {
      spec,
      index,
      inputs,
      units: width,
      activation: { ...spec, activation: leftToLoss ? 'linear' : own } as PlacedLayer['activation'],
      initializer: asSpec(
        dense?.initializer ?? defaultInitializer(startsFor(network.layers, index)),
      ),
      biasInitializer: asSpec(dense?.biasInitializer ?? 'zeros'),
    };
  });
}

/** How the classes of a single output are written: the engine's coding (lib/engine/data/targets.ts). */
export function singleOutputCodes({ network, training }: Experiment): [low: number, high: number] {
  const output = activationOf(network.layers[network.layers.length - 1]);
  const signed =
    training.loss !== 'binaryCrossEntropy' &&
    !['sigmoid', 'softmax', 'softplus', 'relu'].includes(output);
  return signed ? [-1, 1] : [0, 1];
}
