import type {
  ActivationName,
  ActivationSpec,
  DenseSpec,
  InitializerSpec,
} from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { curveOf } from '../figures/activation-curve';

export const activationNames: Record<Exclude<ActivationName, 'softmax'>, string> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leakyRelu: 'leaky ReLU',
  elu: 'ELU',
  selu: 'SELU',
  gelu: 'GELU',
  swish: 'Swish',
  softplus: 'softplus',
  linear: 'none (linear)',
};

/** The functions that are compared; each with the parameters that it has by default. */
export const compared = [
  'sigmoid',
  'tanh',
  'relu',
  'leakyRelu',
  'elu',
  'selu',
  'gelu',
  'swish',
] as const satisfies readonly ActivationName[];

/** Why the figures would not fit an experiment; null when they do. */
export function refuseStack({ network }: Experiment): string | null {
  const { layers } = network;
  if (layers.length < 2 || layers.some((layer) => layer.kind !== 'dense'))
    return 'network.layers must be one or more hidden dense layers and an output';
  return null;
}

/** The hidden layers, all dense; the output is not among them. */
export function hiddenLayers({ network }: Experiment): DenseSpec[] {
  return network.layers.slice(0, -1) as DenseSpec[];
}

function withHidden(experiment: Experiment, hidden: DenseSpec[]): Experiment {
  const output = experiment.network.layers[experiment.network.layers.length - 1];
  return { ...experiment, network: { layers: [...hidden, output] } };
}

/** Every hidden layer with another activation, without the parameters of the old one. */
export function withActivation(experiment: Experiment, spec: ActivationSpec): Experiment {
  const hidden = hiddenLayers(experiment).map((layer) => {
    const { slope: _slope, alpha: _alpha, approximate: _approximate, ...rest } = layer;
    return { ...rest, ...spec };
  });
  return withHidden(experiment, hidden);
}

export function withDepth(experiment: Experiment, depth: number): Experiment {
  const hidden = hiddenLayers(experiment);
  const layers = Array.from({ length: depth }, (_, i) => hidden[i] ?? hidden[hidden.length - 1]);
  return withHidden(experiment, layers);
}

export function withUnits(experiment: Experiment, units: number): Experiment {
  return withHidden(
    experiment,
    hiddenLayers(experiment).map((layer) => ({ ...layer, units })),
  );
}

/** Starting weights of all hidden layers; undefined takes what suits the activation. */
export function withInitializer(
  experiment: Experiment,
  initializer: InitializerSpec | undefined,
): Experiment {
  const hidden = hiddenLayers(experiment).map(({ initializer: _, ...layer }) =>
    initializer ? { ...layer, initializer } : layer,
  );
  return withHidden(experiment, hidden);
}

/** A slope below this share of the steepest passes next to nothing on. */
const small = 0.05;

/** Whether a function is flat at z. GELU and Swish dip below 0 on the left and count as flat only where they have died away. */
export function isFlat(spec: ActivationSpec, z: number): boolean {
  const { slope } = curveOf(spec);
  switch (spec.activation) {
    case 'linear':
    case undefined:
      return false;
    case 'gelu':
    case 'swish':
      return z <= -4;
    case 'softplus':
      return z <= -3;
    case 'selu':
      return z <= 0 && slope(z) < small * slope(-1e-9);
    case 'elu':
      return z <= 0 && slope(z) < small;
    case 'sigmoid':
      return slope(z) < small / 4;
    default:
      return slope(z) < small;
  }
}
