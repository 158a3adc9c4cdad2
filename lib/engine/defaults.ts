/** What the engine uses where an experiment is silent, gathered for those who print or edit one. */
export { generatedDefaults } from './data/generate';
export { defaultInitializer, initializerDefaults } from './initializers';
export { activationDefaults } from './layers/activation-kinds';
export { batchNormDefaults } from './layers/batch-norm';
export { defaultHuberDelta } from './losses';
export { completeOptimizer, optimizerRules } from './optimizers/registry';
export { scheduleDefaults } from './schedules';

export const earlyStoppingDefaults = { minDelta: 0, restoreBest: true } as const;
