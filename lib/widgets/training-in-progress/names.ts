import type { InitializerName } from '@/lib/engine/network-spec';
import type { LossName } from '@/lib/engine/training-spec';

export const lossNames: Record<LossName, string> = {
  meanSquaredError: 'mean squared error',
  meanAbsoluteError: 'mean absolute error',
  huber: 'Huber',
  binaryCrossEntropy: 'binary cross-entropy',
  softmaxCrossEntropy: 'softmax cross-entropy',
};

export const initializerNames: Partial<Record<InitializerName, string>> = {
  glorotUniform: 'Xavier uniform',
  glorotNormal: 'Xavier normal',
  heUniform: 'He uniform',
  heNormal: 'He normal',
  lecunUniform: 'LeCun uniform',
  lecunNormal: 'LeCun normal',
  orthogonal: 'orthogonal',
  normal: 'normal, 0.05',
  uniform: 'uniform ±0.05',
  constant: 'constant 0.1',
  zeros: 'zeros',
};

export const penalties = [
  0, 0.00001, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1,
] as const;
