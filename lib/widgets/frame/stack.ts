/**
 * Many equal hidden layers, as an author writes them:
 * `network={{ stack: { hiddenLayers: 20, units: 10, activation: 'tanh' } }}`.
 * `outputUnits` (default 1) is the width of the output layer, which starts by the same initializer
 * and has an activation only if `outputActivation` names one.
 * `batchNorm: true` normalises before every hidden activation.
 */
interface Stack {
  hiddenLayers: number;
  units: number;
  outputUnits?: number;
  outputActivation?: unknown;
  initializer?: unknown;
  activation?: unknown;
  batchNorm?: boolean;
  [field: string]: unknown;
}

/** Writes out every `network.stack` in a tag's props, its presets and its solutions. */
export function expandStacks(input: unknown): unknown {
  if (!isRecord(input)) return input;
  const { presets, tasks } = input;
  return {
    ...expandNetwork(input),
    ...(Array.isArray(presets)
      ? { presets: presets.map((one) => expandField(one, 'experiment')) }
      : {}),
    ...(Array.isArray(tasks) ? { tasks: tasks.map((one) => expandField(one, 'solution')) } : {}),
  };
}

function expandField(holder: unknown, field: string): unknown {
  if (!isRecord(holder) || !isRecord(holder[field])) return holder;
  return { ...holder, [field]: expandNetwork(holder[field]) };
}

function expandNetwork(part: Record<string, unknown>): Record<string, unknown> {
  const { network } = part;
  if (!isRecord(network) || !isStack(network.stack)) return part;
  return { ...part, network: { layers: listLayers(network.stack) } };
}

function listLayers({
  hiddenLayers,
  outputUnits = 1,
  outputActivation,
  batchNorm,
  ...layer
}: Stack) {
  const output = {
    ...(outputActivation === undefined ? {} : { activation: outputActivation }),
    ...(layer.initializer === undefined ? {} : { initializer: layer.initializer }),
  };
  const { activation, ...bare } = layer;
  const hidden = batchNorm
    ? [{ kind: 'dense', ...bare }, { kind: 'batchNorm' }, { kind: 'activation', activation }]
    : [{ kind: 'dense', ...layer }];
  return [
    ...Array.from({ length: hiddenLayers }, () => hidden).flat(),
    { kind: 'dense', units: outputUnits, ...output },
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStack(value: unknown): value is Stack {
  if (!isRecord(value)) return false;
  const { hiddenLayers } = value;
  return Number.isInteger(hiddenLayers) && Number(hiddenLayers) >= 0 && Number(hiddenLayers) <= 64;
}
