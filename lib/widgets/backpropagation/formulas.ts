import { type Place, readPlace } from './nudge';
import { show, showFactor } from './numbers';
import {
  gradientOf,
  knowsActivation,
  knowsDelta,
  knowsError,
  knowsGradients,
  type Selection,
  type Unit,
  updated,
  type Walk,
} from './walk';

/** One line: a quantity, its formula in letters, the same with numbers, and the result. */
export interface Formula {
  /** In words. */
  about: string;
  letters: string;
  numbers: string;
  result: string;
}

/** The formulas of what is selected, as far as the walk has come. */
export function listFormulas(walk: Walk, selection: Selection): Formula[] {
  return selection.kind === 'unit'
    ? unitFormulas(walk, selection.unit)
    : placeFormulas(walk, selection.place);
}

function unitFormulas(walk: Walk, { layer, index }: Unit): Formula[] {
  if (layer < 0)
    return [
      {
        about: 'An input is data: it is not computed and not changed.',
        letters: 'x',
        numbers: '',
        result: show(walk.inputs[index]),
      },
    ];
  const { network, trace } = walk;
  const { weights, bias, activation } = network.layers[layer];
  const traced = trace.layers[layer];
  const isOutput = layer === network.layers.length - 1;
  const list: Formula[] = [];
  if (knowsActivation(walk, layer)) {
    const products = weights.map(
      (row, i) => `${showFactor(row[index])} · ${showFactor(traced.inputs[i])}`,
    );
    list.push({
      about: 'Pre-activation: bias plus all products that arrive',
      letters: 'z = b + Σ w · a',
      numbers: [show(bias[index]), ...products].join(' + '),
      result: show(traced.preActivations[index]),
    });
    list.push(activationFormula(walk, activation.activation ?? 'linear', isOutput, layer, index));
  }
  if (isOutput && knowsError(walk)) list.push(...errorFormulas(walk, index));
  if (knowsDelta(walk, layer)) list.push(deltaFormula(walk, isOutput, layer, index));
  if (knowsGradients(walk))
    list.push(...gradientFormulas(walk, { layer, from: 'bias', to: index }));
  return list;
}

function activationFormula(
  { network, trace }: Walk,
  name: string,
  isOutput: boolean,
  layer: number,
  index: number,
): Formula {
  const { preActivations, activations } = trace.layers[layer];
  const linked = isOutput
    ? { binaryCrossEntropy: 'sigmoid', softmaxCrossEntropy: 'softmax' }[network.loss as string]
    : undefined;
  const used = linked ?? name;
  return {
    about: isOutput ? 'The prediction' : 'Activation: what the neuron sends on',
    letters: isOutput ? 'ŷ = f(z)' : 'a = f(z)',
    numbers:
      used === 'softmax'
        ? `softmax(${preActivations.map(show).join('; ')})`
        : `${used}(${show(preActivations[index])})`,
    result: show(activations[index]),
  };
}

function errorFormulas({ network, trace, targets }: Walk, index: number): Formula[] {
  const y = trace.prediction[index];
  const t = targets[index];
  const share = trace.prediction.length > 1 ? ` / ${trace.prediction.length}` : '';
  const [p, q] = [show(y), showFactor(t)];
  const loss = (letters: string, numbers: string): Formula => ({
    about: 'The loss of this instance',
    letters,
    numbers,
    result: show(trace.loss),
  });
  const slope = (letters: string, numbers: string): Formula => ({
    about: 'How fast the loss changes with the prediction',
    letters,
    numbers,
    result: show(trace.layers[trace.layers.length - 1].blames[index]),
  });
  switch (network.loss) {
    case 'meanSquaredError':
      return [
        loss('L = (ŷ − t)²', `(${p} − ${q})²`),
        slope('∂L/∂ŷ = 2 · (ŷ − t)', `2 · (${p} − ${q})${share}`),
      ];
    case 'meanAbsoluteError':
      return [loss('L = |ŷ − t|', `|${p} − ${q}|`), slope('∂L/∂ŷ = sign of (ŷ − t)', '')];
    case 'huber':
      return [
        loss('L = ½ (ŷ − t)² near t, a straight line further off', ''),
        slope('∂L/∂ŷ = ŷ − t, held between −1 and 1', ''),
      ];
    case 'binaryCrossEntropy':
      return [
        loss(t === 1 ? 'L = −ln ŷ' : 'L = −ln(1 − ŷ)', t === 1 ? `−ln ${p}` : `−ln(1 − ${p})`),
      ];
    case 'softmaxCrossEntropy': {
      const right = targets.indexOf(1);
      return [loss('L = −ln ŷ of the right class', `−ln ${show(trace.prediction[right])}`)];
    }
  }
}

function deltaFormula(walk: Walk, isOutput: boolean, layer: number, index: number): Formula {
  const { network, trace, targets } = walk;
  const traced = trace.layers[layer];
  const result = show(traced.deltas[index]);
  const about = 'Blame: how fast the loss changes with z';
  if (isOutput && /CrossEntropy/.test(network.loss))
    return {
      about,
      letters: 'δ = ŷ − t',
      numbers: `${show(traced.activations[index])} − ${show(targets[index])}`,
      result,
    };
  const slope = show(traced.slopes[index]);
  if (isOutput)
    return {
      about,
      letters: 'δ = f′(z) · ∂L/∂ŷ',
      numbers: `${slope} · ${showFactor(traced.blames[index])}`,
      result,
    };
  const above = network.layers[layer + 1].weights[index];
  const deltas = trace.layers[layer + 1].deltas;
  const sum = above.map((w, k) => `${showFactor(w)} · ${showFactor(deltas[k])}`).join(' + ');
  return {
    about,
    letters: above.length > 1 ? 'δ = f′(z) · Σ w · δ' : 'δ = f′(z) · w · δ',
    numbers: above.length > 1 ? `${slope} · (${sum})` : `${slope} · ${sum}`,
    result,
  };
}

function placeFormulas(walk: Walk, place: Place): Formula[] {
  const { layer, from, to } = place;
  if (from === 'bias') return gradientFormulas(walk, place);
  const weight = showFactor(readPlace(walk.network, place));
  const traced = walk.trace.layers[layer];
  const list: Formula[] = [];
  if (knowsActivation(walk, layer))
    list.push({
      about: 'What goes forward along this edge',
      letters: 'w · a',
      numbers: `${weight} · ${showFactor(traced.inputs[from])}`,
      result: show(traced.products[from][to]),
    });
  if (knowsDelta(walk, layer) && layer > 0)
    list.push({
      about: 'What comes back along this edge',
      letters: 'w · δ',
      numbers: `${weight} · ${showFactor(traced.deltas[to])}`,
      result: show(traced.shares[from][to]),
    });
  return [...list, ...gradientFormulas(walk, place)];
}

function gradientFormulas(walk: Walk, place: Place): Formula[] {
  const { layer, from, to } = place;
  const letter = from === 'bias' ? 'b' : 'w';
  const traced = walk.trace.layers[layer];
  const gradient = show(gradientOf(walk, place));
  if (!knowsGradients(walk)) return [];
  const list: Formula[] = [
    {
      about:
        from === 'bias'
          ? 'Gradient of the bias'
          : 'Gradient: what the start sends times the blame of the end',
      letters: from === 'bias' ? '∂L/∂b = δ' : '∂L/∂w = a · δ',
      numbers:
        from === 'bias'
          ? ''
          : `${showFactor(traced.inputs[from])} · ${showFactor(traced.deltas[to])}`,
      result: gradient,
    },
  ];
  if (walk.stops[walk.at].kind === 'update')
    list.push({
      about: 'The step',
      letters: `${letter} ← ${letter} − η · ∂L/∂${letter}`,
      numbers: `${show(readPlace(walk.network, place))} − ${walk.learningRate} · ${showFactor(gradientOf(walk, place))}`,
      result: show(updated(walk, place)),
    });
  return list;
}
