import { createHash } from 'node:crypto';
import { z } from 'zod';
import { choiceType } from './choice/grade';
import type { ChoiceQuestion } from './choice/schema';
import type {
  Grade,
  GradeContext,
  Parsed,
  PublicFrame,
  QuestionFrame,
  QuestionKind,
  QuestionType,
  Reveal,
} from './contract';
import { fillType } from './fill/grade';
import type { FillQuestion } from './fill/schema';
import { labType } from './lab/grade';
import type { LabQuestion } from './lab/schema';
import { matchType } from './match/grade';
import type { MatchQuestion } from './match/schema';
import { numericType } from './numeric/grade';
import type { NumericQuestion } from './numeric/schema';
import { orderType } from './order/grade';
import type { OrderQuestion } from './order/schema';
import { createPartsType } from './parts/grade';
import type { PartKind, PartQuestion, PartsQuestion } from './parts/schema';
import { pointType } from './point/grade';
import type { PointQuestion } from './point/schema';
import { listQuestionProblems, type QuestionProblem, wordIssue } from './problems';
import { textType } from './text/grade';
import type { TextQuestion } from './text/schema';
import { instantiate, unfilledPlaceholders } from './variant';

/** Any kind, seen through the frame. The contract's methods take what their own `schema` and `parse` gave. */
type AnyType = QuestionType<QuestionFrame, PublicFrame, unknown>;

const simpleTypes = {
  choice: choiceType,
  numeric: numericType,
  order: orderType,
  match: matchType,
  fill: fillType,
  point: pointType,
  text: textType,
} satisfies Record<PartKind, unknown>;

const partSchemas = Object.values(simpleTypes).map((type) => type.schema);
const partsType = createPartsType({
  schema: byKind(simpleTypes, partSchemas as z.ZodType<PartQuestion>[]),
  of: (kind) =>
    (simpleTypes as Record<string, unknown>)[kind] as ReturnType<
      Parameters<typeof createPartsType>[0]['of']
    >,
});

/** Every kind of question. A kind that is missing here does not compile. */
export const questionTypes = {
  ...simpleTypes,
  lab: labType,
  parts: partsType,
} satisfies Record<QuestionKind, unknown>;

export type KeyedQuestion =
  | ChoiceQuestion
  | NumericQuestion
  | OrderQuestion
  | MatchQuestion
  | FillQuestion
  | PointQuestion
  | LabQuestion
  | PartsQuestion
  | TextQuestion;

function typeOf(kind: QuestionKind): AnyType {
  return (questionTypes as Record<string, unknown>)[kind] as AnyType;
}

function describeKind(kind: unknown): string {
  if (kind === undefined) return 'it is missing';
  const isPlain = kind === null || ['string', 'number', 'boolean'].includes(typeof kind);
  return `got ${isPlain ? JSON.stringify(kind) : 'something that is no word'}`;
}

/** A schema that chooses by `kind`, and says which kinds there are when it meets another. */
function byKind<T>(types: Record<string, unknown>, schemas: readonly z.ZodType<T>[]): z.ZodType<T> {
  const kinds = Object.keys(types);
  return z.unknown().transform((input, context): T => {
    const kind =
      input !== null && typeof input === 'object' && 'kind' in input ? input.kind : undefined;
    const at = typeof kind === 'string' ? kinds.indexOf(kind) : -1;
    if (at < 0) {
      const message = `must be one of ${kinds.join(', ')}; ${describeKind(kind)}`;
      context.addIssue({ code: 'custom', path: ['kind'], message });
      return z.NEVER;
    }
    const result = schemas[at].safeParse(input, { error: wordIssue, reportInput: true });
    if (result.success) return result.data;
    for (const problem of listQuestionProblems(result.error.issues)) {
      context.addIssue({ code: 'custom', path: problem.path, message: problem.message });
    }
    return z.NEVER;
  });
}

const anySchema = byKind(
  questionTypes,
  Object.values(questionTypes).map((type) => type.schema as z.ZodType<KeyedQuestion>),
);

export type ParsedQuestion =
  | { ok: true; question: KeyedQuestion }
  | { ok: false; problems: QuestionProblem[] };

/** A question as its author wrote it, checked; or every problem with its place and what is expected there. */
export function parseQuestion(raw: unknown): ParsedQuestion {
  const result = anySchema.safeParse(raw, { error: wordIssue, reportInput: true });
  if (!result.success) return { ok: false, problems: listQuestionProblems(result.error.issues) };
  const question = result.data;
  const problems = checkVariants(question);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, question };
}

/** Every `{{…}}` computes, and the key gives full credit its meaning in several variants. */
function checkVariants(question: KeyedQuestion): QuestionProblem[] {
  const problems: QuestionProblem[] = [];
  if (question.parameters) {
    for (const message of unfilledPlaceholders(question, question.parameters)) {
      problems.push({ path: ['parameters'], message });
    }
  }
  for (const seed of [0, 1, 2, 3]) {
    const variant = instantiate(question, seed);
    for (const [at, part] of (variant.kind === 'parts' ? variant.parts : [variant]).entries()) {
      const path = variant.kind === 'parts' ? ['parts', at] : [];
      for (const problem of keyProblems(part as KeyedQuestion)) {
        problems.push({ path: [...path, ...problem.path], message: problem.message });
      }
    }
    if (problems.length > 0) break;
  }
  return problems;
}

function keyProblems(question: KeyedQuestion): QuestionProblem[] {
  if (question.kind !== 'numeric') return [];
  const grade = numericType.grade(0, question, { seed: 0 });
  return grade.status === 'ungradable'
    ? [
        {
          path: ['answer'],
          message: `must be a number or an expression like {{a}}*{{b}}; got ${question.answer}`,
        },
      ]
    : [];
}

/** The public half of this learner's variant. */
export function toPublicQuestion(
  question: KeyedQuestion,
  seed: number,
  renderMarkdown: (text: string) => string,
): PublicFrame {
  return typeOf(question.kind).toPublic(instantiate(question, seed), seed, renderMarkdown);
}

/** Reads what the browser sent. Never throws; malformed is a reason, not a wrong answer. */
export function parseAnswer(raw: unknown, question: KeyedQuestion, seed: number): Parsed<unknown> {
  return typeOf(question.kind).parse(raw, instantiate(question, seed), seed);
}

/** Grades what `parseAnswer` gave. */
export function gradeAnswer(
  answer: unknown,
  question: KeyedQuestion,
  context: GradeContext,
): Grade {
  return typeOf(question.kind).grade(answer, instantiate(question, context.seed), context);
}

/** The right answer in words (Markdown). */
export function revealAnswer(question: KeyedQuestion, seed: number): Reveal {
  return typeOf(question.kind).reveal(instantiate(question, seed), seed);
}

/** The text of one hint (Markdown), or undefined when there is none of that number. */
export function hintText(question: KeyedQuestion, seed: number, hint: number): string | undefined {
  return instantiate(question, seed).hints[hint]?.text;
}

/** Names the question exactly as it stood when it was answered. Formatting and the order of fields do not matter. */
export function questionHash(question: KeyedQuestion): string {
  const known = hashes.get(question);
  if (known) return known;
  const hash = createHash('sha256').update(canonical(question)).digest('hex').slice(0, 16);
  hashes.set(question, hash);
  return hash;
}

const hashes = new WeakMap<KeyedQuestion, string>();

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, at]) => at !== undefined);
    fields.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([key, at]) => `${JSON.stringify(key)}:${canonical(at)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
