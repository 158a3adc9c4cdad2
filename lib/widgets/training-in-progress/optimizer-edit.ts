import type { Experiment } from '@/lib/engine/spec';
import type { OptimizerName, OptimizerSpec } from '@/lib/engine/training-spec';

/** A parameter of an optimizer that a learner may turn. */
export interface Knob {
  field: string;
  text: string;
  value: number;
  max: number;
  step: number;
}

const momentum = { field: 'momentum', text: 'Momentum', max: 0.99, step: 0.01 };
const beta1 = { field: 'beta1', text: 'β₁', value: 0.9, max: 0.99, step: 0.01 };
const beta2 = { field: 'beta2', text: 'β₂', value: 0.999, max: 0.999, step: 0.001 };

/** The knobs of each optimizer with the engine's defaults. */
export const optimizerKnobs: Record<OptimizerName, Knob[]> = {
  sgd: [{ ...momentum, value: 0 }],
  momentum: [{ ...momentum, value: 0.9 }],
  nesterov: [{ ...momentum, value: 0.9 }],
  adagrad: [],
  rmsprop: [{ field: 'alpha', text: 'Smoothing α', value: 0.99, max: 0.999, step: 0.001 }],
  adadelta: [{ field: 'rho', text: 'ρ', value: 0.9, max: 0.999, step: 0.001 }],
  adam: [beta1, beta2],
  amsgrad: [beta1, beta2],
  adamax: [beta1, beta2],
  nadam: [beta1, beta2],
  radam: [beta1, beta2],
  adamw: [beta1, beta2],
  lion: [beta1, { ...beta2, value: 0.99 }],
};

/** Another optimizer at the same learning rate and weight decay; its other parameters start at their defaults. */
export function switchOptimizer(experiment: Experiment, kind: OptimizerName): Experiment {
  const { learningRate, weightDecay } = experiment.training.optimizer;
  const decay = weightDecay === undefined ? {} : { weightDecay };
  const optimizer = { kind, learningRate, ...decay } as OptimizerSpec;
  return { ...experiment, training: { ...experiment.training, optimizer } };
}

export function setKnob(experiment: Experiment, field: string, value: number): Experiment {
  const optimizer = { ...experiment.training.optimizer, [field]: value } as OptimizerSpec;
  return { ...experiment, training: { ...experiment.training, optimizer } };
}

export function readKnob(optimizer: OptimizerSpec, knob: Knob): number {
  return (optimizer as unknown as Record<string, number | undefined>)[knob.field] ?? knob.value;
}
