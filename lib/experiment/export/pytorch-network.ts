import { activationDefaults } from '@/lib/engine/layers/activation-kinds';
import { batchNormDefaults } from '@/lib/engine/layers/batch-norm';
import type { ActivationName, ActivationSpec } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import { type PlacedLayer, placeLayers } from './layers';
import { heading, keywords, pythonNumber } from './python';
import { placesFunction } from './random-section';
import { drawFunctions, firstWeights, orthogonalFunction } from './weights';

function activationModule(spec: ActivationSpec & { activation: ActivationName }): string | null {
  const { slope, alpha, approximate } = { ...activationDefaults, ...spec };
  const modules: Record<ActivationName, string | null> = {
    linear: null,
    sigmoid: 'nn.Sigmoid()',
    tanh: 'nn.Tanh()',
    relu: 'nn.ReLU()',
    leakyRelu: `nn.LeakyReLU(${pythonNumber(slope)})`,
    elu: `nn.ELU(${pythonNumber(alpha)})`,
    selu: 'nn.SELU()',
    gelu: approximate === 'tanh' ? 'nn.GELU(approximate="tanh")' : 'nn.GELU()',
    swish: 'nn.SiLU()',
    softplus: 'nn.Softplus()',
    softmax: 'nn.Softmax(dim=1)',
  };
  return modules[spec.activation];
}

function modulesOf({ spec, index, inputs, units, activation }: PlacedLayer): string[] {
  switch (spec.kind) {
    case 'dense': {
      const bias = spec.useBias === false ? ', bias=False' : '';
      const dense = `nn.Linear(${inputs}, ${units}${bias})`;
      const after = activationModule(activation);
      return after ? [`${dense}, ${after}`] : [dense];
    }
    case 'batchNorm': {
      const { momentum, epsilon } = { ...batchNormDefaults, ...spec };
      return [`nn.BatchNorm1d(${units}, ${keywords({ eps: epsilon, momentum })})`];
    }
    case 'activation':
      return [activationModule(activation) ?? 'nn.Identity()'];
    case 'dropout':
      return [`Dropout(${pythonNumber(spec.rate)}, "layer ${index}/mask")`];
  }
}

const dropoutClass = `class Dropout(nn.Module):
    """nn.Dropout with the page's masks: the mask of a step depends on seed, layer and step alone."""

    step = 0

    def __init__(self, rate, name):
        super().__init__()
        self.rate, self.key = rate, stream(name)

    def forward(self, x):
        if not self.training:
            return x
        draws = bits(bits(self.key, Dropout.step), places(*x.shape)) >> 8
        kept = draws >= int(np.float32(self.rate) * 2**24)
        return x * torch.from_numpy(kept).to(x.dtype) / (1 - self.rate)`;

/** Python that leaves `model`, with the page's first weights. */
export function networkSection(experiment: Experiment): string {
  const layers = placeLayers(experiment);
  const dense = layers.filter(({ spec }) => spec.kind === 'dense');
  const hasDropout = layers.some(({ spec }) => spec.kind === 'dropout');
  const needsPlaces = hasDropout || (experiment.training.inputNoise ?? 0) > 0;
  const isOrthogonal = dense.some(({ initializer, biasInitializer }) =>
    [initializer.kind, biasInitializer.kind].includes('orthogonal'),
  );
  const lines = [heading('Network')];
  if (needsPlaces) lines.push(placesFunction, '', '');
  if (hasDropout) lines.push(dropoutClass, '', '');
  lines.push(drawFunctions, '', '');
  if (isOrthogonal) lines.push(orthogonalFunction, '', '');
  lines.push(
    'model = nn.Sequential(',
    ...layers.flatMap((layer) => modulesOf(layer).map((text) => `    ${text},`)),
    ')',
    'dense = [layer for layer in model if isinstance(layer, nn.Linear)]',
    'with torch.no_grad():  # nn.Linear keeps units × fan in, the transpose',
  );
  for (const [number, layer] of dense.entries()) {
    const { weights, bias, remark } = firstWeights(layer);
    lines.push(`    # ${remark}`);
    lines.push(`    dense[${number}].weight.copy_(torch.from_numpy(${weights}.T))`);
    if (layer.spec.kind === 'dense' && layer.spec.useBias === false) continue;
    lines.push(
      bias
        ? `    dense[${number}].bias.copy_(torch.from_numpy(${bias}))`
        : `    dense[${number}].bias.zero_()`,
    );
  }
  const frozen = layers.flatMap((layer) => frozenLines(layer, layers));
  return [...lines, ...frozen].join('\n');
}

/** The Python name of a layer that has parameters. */
export function layerName(layer: PlacedLayer, layers: readonly PlacedLayer[]): string {
  const kin = layers.filter(({ spec }) => spec.kind === layer.spec.kind);
  const number = kin.indexOf(layer);
  if (layer.spec.kind === 'dense') return `dense[${number}]`;
  return `[m for m in model if isinstance(m, nn.BatchNorm1d)][${number}]`;
}

function frozenLines(layer: PlacedLayer, layers: readonly PlacedLayer[]): string[] {
  const { spec } = layer;
  if (!('trainable' in spec) || spec.trainable !== false) return [];
  return [`${layerName(layer, layers)}.requires_grad_(False)  # frozen`];
}
