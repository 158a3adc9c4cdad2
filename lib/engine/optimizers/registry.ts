import type { OptimizerName, OptimizerSpec } from '../training-spec';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamax } from './adamax';
import { adamw } from './adamw';
import { amsgrad } from './amsgrad';
import { lion } from './lion';
import { momentum } from './momentum';
import { nadam } from './nadam';
import { nesterov } from './nesterov';
import type { OptimizerRule } from './optimizer';
import { radam } from './radam';
import { rmsprop } from './rmsprop';
import { sgd } from './sgd';

/** Every optimizer by its name, in the order in which they build on each other. */
export const optimizerRules = {
  sgd,
  momentum,
  nesterov,
  adagrad,
  rmsprop,
  adadelta,
  adam,
  amsgrad,
  adamax,
  nadam,
  radam,
  adamw,
  lion,
} satisfies { [Kind in OptimizerName]: OptimizerRule<Kind> };

/** An optimizer with every hyper-parameter filled in (PyTorch's defaults). */
export type CompleteOptimizer = OptimizerSpec & { weightDecay: number };

export function completeOptimizer(spec: OptimizerSpec): CompleteOptimizer {
  const given = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== undefined));
  return { ...optimizerRules[spec.kind].defaults, ...given } as CompleteOptimizer;
}

/** The rule of a kind, seen without its particular hyper-parameters. */
export function ruleOf(kind: OptimizerName): OptimizerRule<OptimizerName> {
  return optimizerRules[kind] as unknown as OptimizerRule<OptimizerName>;
}
