import { EngineError } from './errors';

export function requireNumber(
  argument: string,
  value: unknown,
  rule: string,
  holds: (value: number) => boolean,
): void {
  if (typeof value !== 'number' || !Number.isFinite(value) || !holds(value)) {
    throw new EngineError(argument, rule, value);
  }
}

export function requireWhole(argument: string, value: unknown, low: number, high: number): void {
  const rule =
    high === Infinity ? `a whole number from ${low}` : `a whole number from ${low} to ${high}`;
  requireNumber(argument, value, rule, (x) => Number.isInteger(x) && x >= low && x <= high);
}

export function requireOneOf(argument: string, value: unknown, known: readonly string[]): void {
  if (!known.includes(value as string)) {
    throw new EngineError(argument, `one of ${known.join(', ')}`, value);
  }
}
