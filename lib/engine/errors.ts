/** Names the argument, the rule it breaks and the value it has. Thrown before anything runs. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    /** Path inside the experiment, e.g. `training.batchSize`. */
    readonly argument: string,
    /** What it must be, as the end of a sentence: `a whole number from 1`. */
    readonly rule: string,
    readonly value: unknown,
  ) {
    super(`${argument} must be ${rule}; got ${show(value)}`);
  }
}

function show(value: unknown): string {
  if (typeof value === 'number' || value === undefined || value === null) return String(value);
  const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
  return text && text.length > 80 ? `${text.slice(0, 77)}…` : String(text);
}
