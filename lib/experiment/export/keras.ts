import type { Experiment } from '@/lib/engine/spec';
import { dataSection } from './data-section';
import { kerasNetworkSection } from './keras-network';
import { kerasTrainingSection } from './keras-training';
import { randomSection } from './random-section';

/**
 * The experiment as a Keras 3 program: the same data and first weights as the page; batches and
 * masks are drawn by Keras, so that its curves resemble the page's.
 *
 * @param address where the course's data files are served, e.g. `https://…/data`
 */
export function printKeras(experiment: Experiment, address: string): string {
  return `"""An experiment of Descent. Needs numpy and keras 3."""
import keras
import numpy as np
from keras import constraints, layers, regularizers

SEED = ${experiment.seed}
keras.utils.set_random_seed(SEED)

${randomSection}


${dataSection(experiment.data, address)}


${kerasNetworkSection(experiment)}


${kerasTrainingSection(experiment)}
`;
}
