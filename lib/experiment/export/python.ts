/** Pieces of Python text. */

/** A number as Python reads it back exactly. */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")';
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

export function pythonList(values: readonly number[]): string {
  return `[${values.map(pythonNumber).join(', ')}]`;
}

export function pythonRows(rows: readonly (readonly number[])[]): string {
  return `[\n${rows.map((row) => `    ${pythonList(row)},`).join('\n')}\n]`;
}

/** `name=value` pairs for a call, leaving out what is undefined. */
export function keywords(pairs: Record<string, number | boolean | string | undefined>): string {
  return Object.entries(pairs)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (typeof value === 'boolean') return `${name}=${value ? 'True' : 'False'}`;
      return `${name}=${typeof value === 'number' ? pythonNumber(value) : value}`;
    })
    .join(', ');
}

export function indent(text: string, by = 4): string {
  const space = ' '.repeat(by);
  return text
    .split('\n')
    .map((line) => (line ? space + line : line))
    .join('\n');
}

export function heading(title: string): string {
  return `# ── ${title} ${'─'.repeat(Math.max(4, 78 - title.length))}`;
}
