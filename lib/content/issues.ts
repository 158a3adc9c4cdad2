import type * as z from 'zod/v4/core';
import { safeParse } from 'zod/v4/core';
import { boundsOf, childNames, kindsAt, schemaAt } from './schema-walk';
import { didYouMean } from './suggest';

export type Path = (string | number)[];

/** One broken rule: where in the value, and the sentence about it. */
export interface Problem {
  path: Path;
  message: string;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Marks messages that a schema's author left to zod; those are written here. */
const unwritten = '\u0000';

/** Checks unknown data; what is wrong is said in sentences that name the field, the rule and the value. */
export function checkValue<T>(schema: z.$ZodType<T>, value: unknown): Checked<T> {
  const result = safeParse(schema, value, { error: () => unwritten, reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.flatMap((i) => explain(i, schema, value)) };
}

/** `["layers", 1, "units"]` → `layers[1].units` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}

/** The reverse, for sentences that begin with a path; null where there is none. */
export function readPath(sentence: string): Path | null {
  const word = sentence.match(/^[A-Za-z]\w*(?:\.[A-Za-z]\w*|\[\d+\])*/)?.[0];
  if (!word) return null;
  return [...word.matchAll(/\[(\d+)\]|(\w+)/g)].map((m) => (m[1] ? Number(m[1]) : m[2]));
}

export function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)?.[key], value);
}

function explain(issue: z.$ZodIssue, schema: z.$ZodType, root: unknown): Problem[] {
  const path = issue.path as Path;
  const value = valueAt(root, path);
  const name = formatPath(path);
  const say = (rule: string): Problem[] => [{ path, message: `${name} ${rule}`.trim() }];

  if (issue.code === 'unrecognized_keys') {
    const known = childNames(schemaAt(schema, path, root));
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `${formatPath([...path, key])} is not known here${didYouMean(key, known)}${known.length ? `; known are ${known.join(', ')}` : ''}`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = best(issue.errors);
    return branch.flatMap((inner) =>
      explain({ ...inner, path: [...path, ...inner.path] } as z.$ZodIssue, schema, root),
    );
  }
  if (issue.message !== unwritten && issue.message !== 'Invalid input') {
    const message = issue.message;
    if (!/^(must|is|needs|has|may|can)\b/.test(message)) {
      return [{ path, message: name ? `${name}: ${message}` : message }];
    }
    if (value === undefined) return say(`${message}; it is missing`);
    return say(`${message}${message.includes('; got ') ? '' : `; got ${show(value)}`}`);
  }
  const rule = `${ruleOf(issue, schema, root)}`;
  if (value === undefined) return say(`is missing; it ${rule}`);
  const names =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : issue.code === 'invalid_union'
        ? kindsAt(schema, path, root)
        : [];
  const near = typeof value === 'string' ? didYouMean(value, names) : '';
  return say(`${rule}; got ${sized(issue, value)}${near}`);
}

function sized(issue: z.$ZodIssue, value: unknown): string {
  const counted = issue.code === 'too_small' || issue.code === 'too_big';
  return counted && Array.isArray(value) ? String(value.length) : show(value);
}

/** The branch that got furthest into the value explains best; among equals the one with the fewest complaints. */
function best(branches: z.$ZodIssue[][]): z.$ZodIssue[] {
  const depth = (issues: z.$ZodIssue[]) => Math.max(0, ...issues.map((i) => i.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}

const articles: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of named fields',
  record: 'a group of named fields',
  array: 'a list',
  null: 'empty',
};

function ruleOf(issue: z.$ZodIssue, schema: z.$ZodType, root: unknown): string {
  const target = schemaAt(schema, issue.path, root);
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    return names.length === 1 ? `must be ${names[0]}` : `must be one of ${names.join(', ')}`;
  }
  if (issue.code === 'invalid_union') {
    const names = kindsAt(schema, issue.path, root);
    return names.length ? `must be one of ${names.join(', ')}` : 'has an unexpected form';
  }
  const bounds = boundsOf(target);
  if (bounds.kind === 'number') {
    return `must be ${bounds.whole ? 'a whole number' : ''}${rangeWords(bounds, bounds.whole) || (bounds.whole ? '' : 'a number')}`;
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (issue.origin === 'string') {
      if (issue.code === 'too_small' && issue.minimum === 1) return 'must not be empty';
      return `must have${rangeWords({ ...bounds, kind: 'size' }, true)} characters`;
    }
    return `must have${rangeWords({ ...bounds, kind: 'size' }, true)} entries`;
  }
  if (issue.code === 'invalid_type') return `must be ${articles[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_key') return 'must be a short name of lower case words and hyphens';
  return 'is not as expected';
}

function rangeWords(
  bounds: { min?: number; max?: number; aboveMin?: boolean; belowMax?: boolean; kind: string },
  spaced: boolean | undefined,
): string {
  const { min, max, aboveMin, belowMax } = bounds;
  const lead = spaced ? ' ' : '';
  if (min !== undefined && max !== undefined) {
    if (bounds.kind === 'size') return `${lead}${min === max ? min : `${min} to ${max}`}`;
    if (aboveMin) return `${lead}above ${min} and ${belowMax ? 'below' : 'at most'} ${max}`;
    return `${lead}from ${min} to ${belowMax ? 'below ' : ''}${max}`;
  }
  if (min !== undefined) return `${lead}${aboveMin ? 'above' : 'at least'} ${min}`;
  if (max !== undefined) return `${lead}${belowMax ? 'below' : 'at most'} ${max}`;
  return '';
}
