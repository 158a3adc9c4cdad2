import type { z } from 'zod';
import { got, suggest } from '../experiment/problems';

/** One thing that is wrong with a question as written: where, and what is expected there. */
export interface QuestionProblem {
  path: (string | number)[];
  message: string;
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** The house's wording for what a schema does not word itself: the rule, then the value that broke it. */
export function wordIssue(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}${got(issue.input)}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}${got(issue.input)}`;
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'above'} ${issue.minimum}${got(issue.input)}`;
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'below'} ${issue.maximum}${got(issue.input)}`;
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length === 1 ? 'field' : 'fields'} ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return undefined;
    default:
      return undefined;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  record: 'an object with named fields',
  int: 'a whole number',
};

/** Flat list of problems. Of a union, the branch that got furthest explains best. */
export function listQuestionProblems(
  issues: readonly z.core.$ZodIssue[],
  knownFields: readonly string[] = [],
): QuestionProblem[] {
  const problems = issues.flatMap((issue) => flatten(issue, [], knownFields));
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.path.join('.')} ${problem.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function flatten(
  issue: z.core.$ZodIssue,
  base: (string | number)[],
  knownFields: readonly string[],
): QuestionProblem[] {
  const path = [
    ...base,
    ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
  ];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const reach = (inner: z.core.$ZodIssue[]) =>
      Math.max(...inner.map((one) => one.path.length)) -
      inner.filter((one) => one.code === 'unrecognized_keys').length;
    const best = [...issue.errors].sort((a, b) => reach(b) - reach(a) || a.length - b.length)[0];
    return best.flatMap((inner) => flatten(inner, path, []));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `is not a known field here${path.length === 0 ? suggest(key, knownFields) : ''}`,
    }));
  }
  return [{ path, message: issue.message }];
}
