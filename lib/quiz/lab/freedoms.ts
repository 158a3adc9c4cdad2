import type { Experiment } from '../../engine/spec';
import type { Freedom } from './schema';

/** Sentences that say where the learner's document leaves what the question permits; empty when nowhere. */
export function listBreaches(
  sent: Experiment,
  original: Experiment,
  freedoms: readonly Freedom[],
): string[] {
  const problems: string[] = [];
  for (const path of differences(original, sent, '')) {
    const permitted = freedoms.some(
      ({ field }) => path === field || path.startsWith(`${field}.`) || field.startsWith(`${path}.`),
    );
    if (!permitted) problems.push(`${path} must stay as it was given.`);
  }
  for (const freedom of freedoms) problems.push(...breachesOf(sent, original, freedom));
  return problems;
}

function breachesOf(sent: Experiment, original: Experiment, freedom: Freedom): string[] {
  const value = follow(sent, freedom.field);
  if (same(value, follow(original, freedom.field))) return [];
  if ('from' in freedom) {
    return typeof value === 'number' && value >= freedom.from && value <= freedom.to
      ? []
      : [
          `${freedom.field} must be from ${freedom.from} to ${freedom.to}; got ${JSON.stringify(value)}.`,
        ];
  }
  if ('oneOf' in freedom) {
    return freedom.oneOf.some((one) => one === value)
      ? []
      : [
          `${freedom.field} must be one of ${freedom.oneOf.join(', ')}; got ${JSON.stringify(value)}.`,
        ];
  }
  if (!('maxUnits' in freedom)) return [];
  const problems: string[] = [];
  const dense = sent.network.layers.filter((layer) => layer.kind === 'dense');
  if (dense.length - 1 > freedom.maxHiddenLayers) {
    problems.push(
      `There may be at most ${freedom.maxHiddenLayers} hidden layers; got ${dense.length - 1}.`,
    );
  }
  for (const layer of sent.network.layers) {
    if (!freedom.kinds.some((kind) => kind === layer.kind)) {
      problems.push(`A layer of kind ${layer.kind} is not allowed here.`);
    } else if (layer.kind === 'dense' && layer.units > freedom.maxUnits) {
      problems.push(`A layer may have at most ${freedom.maxUnits} units; got ${layer.units}.`);
    }
  }
  return [...new Set(problems)];
}

/** Dotted paths at which two documents differ, as deep as both have something to compare; lists count as one place. */
function differences(a: unknown, b: unknown, path: string): string[] {
  if (same(a, b)) return [];
  if (!isRecord(a) || !isRecord(b)) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(a[key], b[key], path ? `${path}.${key}` : key));
}

function follow(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined),
      value,
    );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => same(item, b[at]));
  }
  if (isRecord(a) && isRecord(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
      same(a[key], b[key]),
    );
  }
  return a === b;
}
