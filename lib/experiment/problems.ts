import type * as z from 'zod/mini';

/**
 * Turns schema issues into sentences that name the field, the rule and the value:
 * `network.layers[1].units must be a whole number from 1 to 1024; got 0`.
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], root = ''): string[] {
  return [...new Set(issues.flatMap((issue) => describeIssue(issue, root)))];
}

function describeIssue(issue: z.core.$ZodIssue, root: string): string[] {
  const where = formatPath(issue.path, root) || 'the experiment';
  if (issue.code === 'unrecognized_keys') {
    const known = (issue as { known?: string[] }).known ?? [];
    return issue.keys.map((key) => {
      const name = formatPath([...issue.path, key], root);
      return `${name} is not a known field${suggest(key, known)}`;
    });
  }
  if (issue.code === 'invalid_union' && issue.discriminator) {
    const options = ((issue as { options?: unknown[] }).options ?? []).map(String);
    const input = issue.input as Record<string, unknown> | undefined;
    return [describeChoice(where, options, input?.[issue.discriminator])];
  }
  if (issue.code === 'invalid_union') {
    // A plain union: the branch that got furthest explains best.
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    if (depth(deepest) > 0 || issue.message === 'Invalid input') {
      return deepest.flatMap((inner) =>
        describeIssue({ ...inner, path: [...issue.path, ...inner.path] }, root),
      );
    }
  }
  if (issue.code === 'invalid_value')
    return [describeChoice(where, issue.values.map(String), issue.input)];
  return [`${where} ${issue.message}${got(issue.input)}`];
}

function describeChoice(where: string, options: readonly string[], input: unknown): string {
  const rule = options.length === 1 ? options[0] : `one of ${options.join(', ')}`;
  const hint = typeof input === 'string' ? suggest(input, options) : '';
  return `${where} must be ${rule}${got(input)}${hint}`;
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length));
}

/** `["network", "layers", 1, "units"]` → `network.layers[1].units` */
export function formatPath(path: readonly PropertyKey[], root = ''): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, root);
}

/** `; got 0`, or `; it is missing`. Long values are shortened, so that a message stays a sentence. */
export function got(value: unknown): string {
  if (value === undefined) return '; it is missing';
  return `; got ${show(value)}`;
}

function show(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** `, did you mean tanh?` for the nearest known name, or nothing when none is near. */
export function suggest(name: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9²]/g, '');
  let best = '';
  let bestDistance = Infinity;
  for (const candidate of known) {
    const distance = editDistance(plain(name), plain(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return bestDistance <= Math.max(2, Math.floor(name.length / 3)) ? `; did you mean ${best}?` : '';
}

function editDistance(a: string, b: string): number {
  if (a.length > 64 || b.length > 64) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, substitution);
    }
    row = next;
  }
  return row[b.length];
}
