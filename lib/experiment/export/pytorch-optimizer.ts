import { completeOptimizer } from '@/lib/engine/optimizers/registry';
import type { Experiment } from '@/lib/engine/spec';
import type { OptimizerSpec } from '@/lib/engine/training-spec';
import { placeLayers } from './layers';
import { keywords, pythonNumber } from './python';
import { layerName } from './pytorch-network';

const lionClass = `class Lion(torch.optim.Optimizer):
    """Steps of one size, in the direction of the sign (Chen et al. 2023)."""

    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            first, second = group["betas"]
            for p in group["params"]:
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.sub_(group["lr"] * torch.sign(first * m + (1 - first) * p.grad))
                m.mul_(second).add_(p.grad, alpha=1 - second)`;

type Complete = Record<string, number | boolean | undefined> & { kind: OptimizerSpec['kind'] };

/** Class and arguments (but for the parameters) of an optimizer in PyTorch's words. */
function call(spec: OptimizerSpec): [name: string, args: string] {
  const o = completeOptimizer(spec) as unknown as Complete;
  const n = (key: string) => pythonNumber(o[key] as number);
  const betas = `(${n('beta1')}, ${n('beta2')})`;
  const shared = { lr: o.learningRate, weight_decay: o.weightDecay || undefined };
  const eps = o.epsilon;
  switch (o.kind) {
    case 'sgd':
    case 'momentum':
    case 'nesterov': {
      const momentum = o.momentum || undefined;
      const nesterov = o.kind === 'nesterov' || (o.nesterov && momentum) ? true : undefined;
      const dampening = nesterov ? undefined : o.dampening || undefined;
      return ['torch.optim.SGD', keywords({ ...shared, momentum, nesterov, dampening })];
    }
    case 'adagrad': {
      const start = { lr_decay: o.learningRateDecay || undefined };
      const initial = { initial_accumulator_value: o.initialAccumulator || undefined };
      return ['torch.optim.Adagrad', keywords({ ...shared, ...start, ...initial, eps })];
    }
    case 'rmsprop': {
      const own = { alpha: o.alpha, eps, momentum: o.momentum || undefined };
      return [
        'torch.optim.RMSprop',
        keywords({ ...shared, ...own, centered: o.centered || undefined }),
      ];
    }
    case 'adadelta':
      return ['torch.optim.Adadelta', keywords({ ...shared, rho: o.rho, eps })];
    case 'adam':
    case 'amsgrad': {
      const amsgrad = o.kind === 'amsgrad' || o.amsgrad || undefined;
      return ['torch.optim.Adam', keywords({ ...shared, betas, eps, amsgrad })];
    }
    case 'adamw': {
      const amsgrad = o.amsgrad || undefined;
      // PyTorch's own default is 0.01, so that 0 has to be said.
      return [
        'torch.optim.AdamW',
        keywords({ ...shared, weight_decay: o.weightDecay, betas, eps, amsgrad }),
      ];
    }
    case 'adamax':
      return ['torch.optim.Adamax', keywords({ ...shared, betas, eps })];
    case 'nadam': {
      const momentum_decay = o.momentumDecay;
      return ['torch.optim.NAdam', keywords({ ...shared, betas, eps, momentum_decay })];
    }
    case 'radam':
      return ['torch.optim.RAdam', keywords({ ...shared, betas, eps })];
    case 'lion':
      return ['Lion', keywords({ lr: o.learningRate, betas, weight_decay: o.weightDecay ?? 0 })];
  }
}

/** Python that leaves `parameters` (the trainable ones) and `optimizer`. */
export function optimizerLines(experiment: Experiment): string[] {
  const { optimizer } = experiment.training;
  const layers = placeLayers(experiment);
  const [name, args] = call(optimizer);
  const lines = optimizer.kind === 'lion' ? [lionClass, '', ''] : [];
  lines.push('parameters = [p for p in model.parameters() if p.requires_grad]');
  const slowed = layers.filter(
    ({ spec }) => 'learningRateFactor' in spec && (spec.learningRateFactor ?? 1) !== 1,
  );
  if (slowed.length === 0) return [...lines, `optimizer = ${name}(parameters, ${args})`];
  lines.push('factors = {}  # of the learning rate');
  for (const layer of slowed) {
    const factor = pythonNumber((layer.spec as { learningRateFactor: number }).learningRateFactor);
    lines.push(`factors.update((p, ${factor}) for p in ${layerName(layer, layers)}.parameters())`);
  }
  return [
    ...lines,
    'groups = [{"params": [p], "factor": factors.get(p, 1)} for p in parameters]',
    `optimizer = ${name}(groups, ${args})`,
  ];
}

export function hasRateFactors({ network }: Experiment): boolean {
  return network.layers.some(
    (spec) => 'learningRateFactor' in spec && (spec.learningRateFactor ?? 1) !== 1,
  );
}
