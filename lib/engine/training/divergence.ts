import { matrixSize } from '../kernels/matrix';
import type { Model } from '../model';
import type { LayerParameters } from './parameters';
import { readLayer } from './parameters';

/** Where a run stopped making sense. */
export interface Divergence {
  /** The update that could not be made (from 0). */
  step: number;
  /** Number of the layer, from 0; null where only the loss overflowed. */
  layer: number | null;
  quantity: 'weights' | 'bias' | 'gamma' | 'beta' | 'runningVariance' | 'activation' | 'loss';
  sentence: string;
}

const words: Record<Divergence['quantity'], string> = {
  weights: 'the weights',
  bias: 'the biases',
  gamma: 'the scales γ',
  beta: 'the shifts β',
  runningVariance: 'the running variances',
  activation: 'the activations',
  loss: 'the loss',
};

/** Finds the first quantity, from the input upwards, that is no longer a finite number. */
export function findDivergence(model: Model, step: number, samples: number): Divergence {
  for (const [index, layer] of model.network.layers.entries()) {
    const parameters = readLayer(model, layer);
    for (const name of ['weights', 'bias', 'gamma', 'beta', 'runningVariance'] as const) {
      if (hasStrayed(parameters, name)) return tellDivergence(step, index, name);
    }
    const activations = model.workspace.floats(layer.output, matrixSize(layer.units, samples));
    if (!activations.every(Number.isFinite)) return tellDivergence(step, index, 'activation');
  }
  return tellDivergence(step, null, 'loss');
}

/** Whether any parameter is no longer a finite number. */
export function parametersAreFinite({ workspace, network: { store } }: Model): boolean {
  return workspace.floats(store.values, store.size).every(Number.isFinite);
}

function hasStrayed(parameters: LayerParameters, name: keyof LayerParameters): boolean {
  return parameters[name] !== undefined && !parameters[name].every(Number.isFinite);
}

/** A divergence with its sentence. */
export function tellDivergence(
  step: number,
  layer: number | null,
  quantity: Divergence['quantity'],
): Divergence {
  const where = layer === null ? '' : ` of layer ${layer + 1}`;
  const what = words[quantity] + where;
  const verb = quantity === 'loss' ? 'is' : 'are';
  const sentence = `At step ${step} ${what} ${verb} too large for a number: the run diverged.`;
  return { step, layer, quantity, sentence };
}
