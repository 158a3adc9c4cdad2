import type { Experiment } from '@/lib/engine/spec';
import { dataSection } from './data-section';
import { networkSection } from './pytorch-network';
import { trainingSection } from './pytorch-training';
import { randomSection } from './random-section';

/**
 * The experiment as a PyTorch program (1.13 or newer) that makes the same run: the same data, first
 * weights, batches, masks and updates, so that its losses agree with the page's but for rounding.
 *
 * @param address where the course's data files are served, e.g. `https://…/data`
 */
export function printPyTorch(experiment: Experiment, address: string): string {
  const needsCopy = experiment.training.earlyStopping !== undefined;
  return `"""An experiment of Descent. Needs numpy and torch."""
${needsCopy ? 'import copy\n\n' : ''}import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

SEED = ${experiment.seed}

${randomSection}


${dataSection(experiment.data, address)}


${networkSection(experiment)}


${trainingSection(experiment)}
`;
}
