import type { ActivationName } from '@/lib/engine/network-spec';
import type { Experiment } from '@/lib/engine/spec';
import type { LossName, OptimizerName } from '@/lib/engine/training-spec';
import { listBlocks } from '@/lib/experiment/blocks';
import { optimizerNames } from '@/lib/experiment/optimizer-names';
import { activationNames } from '../frame/choices';
import { lossNames } from './names';

const activationFormulas: Partial<Record<ActivationName, string>> = {
  linear: 'f(z) = z',
  sigmoid: 'f(z) = 1 / (1 + e^{−z})',
  tanh: 'f(z) = (e^{z} − e^{−z}) / (e^{z} + e^{−z})',
  relu: 'f(z) = max(0, z)',
  leakyRelu: 'f(z) = z for z > 0, else 0.01 z',
  elu: 'f(z) = z for z > 0, else e^{z} − 1',
  selu: 'f(z) = 1.0507 z for z > 0, else 1.7581 (e^{z} − 1)',
  gelu: 'f(z) = z Φ(z), Φ: the normal distribution function',
  swish: 'f(z) = z / (1 + e^{−z})',
  softplus: 'f(z) = ln(1 + e^{z})',
  softmax: 'f(z)_{k} = e^{z_k} / Σ_{j} e^{z_j}',
};

const lossFormulas: Record<LossName, string> = {
  meanSquaredError: 'L = mean of (y − t)^{2}',
  meanAbsoluteError: 'L = mean of |y − t|',
  huber: 'L = mean of ½ (y − t)^{2} where |y − t| ≤ δ, else δ (|y − t| − ½ δ)',
  binaryCrossEntropy: 'L = −mean of t ln y + (1 − t) ln(1 − y)',
  softmaxCrossEntropy: 'L = −mean of ln y_{t}, the probability of the true class',
};

const updateFormulas: Record<OptimizerName, string[]> = {
  sgd: ['w ← w − η g'],
  momentum: ['v ← μ v + g', 'w ← w − η v'],
  nesterov: ['v ← μ v + g', 'w ← w − η (g + μ v)'],
  adagrad: ['s ← s + g^{2}', 'w ← w − η g / (√s + ε)'],
  rmsprop: ['s ← α s + (1 − α) g^{2}', 'w ← w − η g / (√s + ε)'],
  adadelta: [
    's ← ρ s + (1 − ρ) g^{2}',
    'Δ = g √(u + ε) / √(s + ε)',
    'u ← ρ u + (1 − ρ) Δ^{2}',
    'w ← w − η Δ',
  ],
  adam: [
    'm ← β_{1} m + (1 − β_{1}) g',
    's ← β_{2} s + (1 − β_{2}) g^{2}',
    'w ← w − η (m / (1 − β_{1}^{t})) / (√(s / (1 − β_{2}^{t})) + ε)',
  ],
  amsgrad: [
    'm, s as in Adam',
    'ŝ ← max(ŝ, s)',
    'w ← w − η (m / (1 − β_{1}^{t})) / (√(ŝ / (1 − β_{2}^{t})) + ε)',
  ],
  adamax: [
    'm ← β_{1} m + (1 − β_{1}) g',
    'u ← max(β_{2} u, |g| + ε)',
    'w ← w − η (m / (1 − β_{1}^{t})) / u',
  ],
  nadam: ['m, s as in Adam', 'w ← w − η × (Nesterov’s look ahead of m) / (√ŝ + ε)'],
  radam: [
    'm, s as in Adam',
    'w ← w − η r m̂ / √ŝ, with r from the variance of s; without √ŝ in the first steps',
  ],
  adamw: ['w ← w − η λ w', 'then as in Adam'],
  lion: ['w ← w − η sign(β_{1} m + (1 − β_{1}) g)', 'm ← β_{2} m + (1 − β_{2}) g'],
};

/** What the present settings compute, from the input to the update. */
export function Formulas({ experiment }: { experiment: Experiment }) {
  const { network, training } = experiment;
  const blocks = listBlocks(network);
  const { kind, learningRate, weightDecay } = training.optimizer;
  const l1 = training.l1 ?? 0;
  const l2 = training.l2 ?? 0;
  return (
    <dl className="grid gap-3 text-[0.95rem]">
      {blocks.map((block, i) => (
        <Line
          key={block.first}
          name={i === blocks.length - 1 ? 'Output' : `Layer ${i + 1}`}
          formulas={[
            `z = W_{${i + 1}} ${i === 0 ? 'x' : `a_{${i}}`} + b_{${i + 1}}`,
            ...(block.batchNorm ? ['z ← γ (z − mean) / √(variance + ε) + β'] : []),
            `${i === blocks.length - 1 ? 'y' : `a_{${i + 1}}`} = f(z), ${activationFormulas[block.activation] ?? ''}`,
            ...(block.dropout
              ? [`each unit is left out with probability ${block.dropout.rate}`]
              : []),
          ]}
          hint={activationNames[block.activation] ?? block.activation}
        />
      ))}
      <Line
        name="Loss"
        hint={lossNames[training.loss]}
        formulas={[
          lossFormulas[training.loss],
          ...(l1 > 0 ? [`+ ${l1} Σ |w|`] : []),
          ...(l2 > 0 ? [`+ ${l2} Σ w^{2}`] : []),
        ]}
      />
      <Line
        name="Update"
        hint={`${optimizerNames[kind]}, η = ${learningRate}`}
        formulas={[
          'g = ∂L/∂w',
          ...(weightDecay && kind !== 'adamw' && kind !== 'lion'
            ? [`g ← g + ${weightDecay} w`]
            : []),
          ...updateFormulas[kind],
        ]}
      />
    </dl>
  );
}

function Line({ name, hint, formulas }: { name: string; hint: string; formulas: string[] }) {
  return (
    <div className="grid gap-x-4 @lg:grid-cols-[9rem_1fr]">
      <dt>
        <span className="font-medium text-sm">{name}</span>
        <span className="block text-ink-faint text-sm">{hint}</span>
      </dt>
      <dd className="font-serif leading-relaxed">
        {formulas.map((formula) => (
          <span key={formula} className="block">
            {typeset(formula)}
          </span>
        ))}
      </dd>
    </div>
  );
}

/** `^{…}` and `_{…}` as raised and lowered text. */
function typeset(formula: string) {
  return formula.split(/([\^_]\{[^}]*\})/).map((piece, i) => {
    if (piece.startsWith('^{')) return <sup key={i}>{piece.slice(2, -1)}</sup>;
    if (piece.startsWith('_{')) return <sub key={i}>{piece.slice(2, -1)}</sub>;
    return piece;
  });
}
