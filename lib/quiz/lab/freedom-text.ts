import type { Freedom } from './schema';

const names: Record<string, string> = {
  'training.optimizer.learningRate': 'the learning rate',
  'training.optimizer.kind': 'the optimizer',
  'training.optimizer': 'the optimizer and its settings',
  'training.batchSize': 'the batch size',
  'training.l1': 'the L1 penalty',
  'training.l2': 'the L2 penalty',
  'training.earlyStopping': 'early stopping',
  'training.schedule': 'the learning-rate schedule',
  'training.gradientClipping': 'gradient clipping',
  'training.inputNoise': 'the noise on the inputs',
  'training.steps': 'the number of steps',
  training: 'everything about the training',
  network: 'the network',
  'network.layers': 'the layers',
  data: 'the data',
  seed: 'the seed',
};

/** One freedom in words: "the learning rate, from 0.001 to 1". */
export function describeFreedom(freedom: Freedom): string {
  const name = names[freedom.field] ?? freedom.field;
  if ('from' in freedom) return `${name}, from ${freedom.from} to ${freedom.to}`;
  if ('oneOf' in freedom) return `${name}: ${freedom.oneOf.join(', ')}`;
  if ('maxUnits' in freedom) {
    const hidden = freedom.maxHiddenLayers;
    return `${name}: at most ${hidden} hidden ${hidden === 1 ? 'layer' : 'layers'} of at most ${freedom.maxUnits} units`;
  }
  return name;
}
