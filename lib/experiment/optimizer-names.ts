import type { OptimizerName } from '../engine/training-spec';

/** What each optimizer is called in sentences and menus. */
export const optimizerNames: Record<OptimizerName, string> = {
  sgd: 'SGD',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adadelta: 'AdaDelta',
  adam: 'Adam',
  amsgrad: 'AMSGrad',
  adamax: 'AdaMax',
  nadam: 'NAdam',
  radam: 'RAdam',
  adamw: 'AdamW',
  lion: 'Lion',
};
