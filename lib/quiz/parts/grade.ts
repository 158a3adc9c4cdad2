import type { Grade, Parsed, PublicFrame, QuestionType, Reveal, Verdict } from '../contract';
import { verdictOf } from '../earned';
import { publicFrame } from '../frame';
import { publicId } from '../seeded';
import {
  createPartsSchema,
  type PartKind,
  type PartQuestion,
  type PartsPublic,
  type PartsQuestion,
} from './schema';

/** What a question in parts needs to know of the other kinds; given, because they are listed elsewhere. */
export interface PartTypes {
  schema: Parameters<typeof createPartsSchema>[0];
  of(kind: PartKind): QuestionType<PartQuestion, PublicFrame, unknown>;
}

/** For each part's id its parsed answer; a part that is left empty is absent and earns nothing. */
export type PartsAnswer = Record<string, unknown>;

export function createPartsType(
  types: PartTypes,
): QuestionType<PartsQuestion, PartsPublic, PartsAnswer> {
  return {
    kind: 'parts',
    schema: createPartsSchema(types.schema),

    toPublic(question, seed, renderMarkdown) {
      return {
        ...publicFrame(question, seed, renderMarkdown),
        kind: 'parts',
        parts: question.parts.map((part) => {
          const id = publicId(question.id, part.id);
          const open = types.of(part.kind).toPublic(scoped(question, part), seed, renderMarkdown);
          return { id, question: { ...open, id } };
        }),
      };
    },

    parse(raw, question, seed): Parsed<PartsAnswer> {
      if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
        return { ok: false, reason: 'Answer at least one part.' };
      }
      const given = new Map<string, unknown>(Object.entries(raw));
      const answer: PartsAnswer = {};
      for (const [at, part] of question.parts.entries()) {
        const value = given.get(publicId(question.id, part.id));
        if (isEmpty(value)) continue;
        const parsed = types.of(part.kind).parse(value, scoped(question, part), seed);
        if (!parsed.ok) return { ok: false, reason: `Part ${letter(at)}: ${parsed.reason}` };
        answer[part.id] = parsed.answer;
      }
      if (Object.keys(answer).length === 0)
        return { ok: false, reason: 'Answer at least one part.' };
      return { ok: true, answer };
    },

    grade(answer, question, context): Grade {
      const parts: Record<string, Grade> = {};
      let earned = 0;
      let unsure = '';
      for (const [at, part] of question.parts.entries()) {
        const grade: Grade = Object.hasOwn(answer, part.id)
          ? types.of(part.kind).grade(answer[part.id], scoped(question, part), context)
          : unanswered(part);
        if (grade.status === 'ungradable') {
          return { status: 'ungradable', reason: `Part ${letter(at)}: ${grade.reason}` };
        }
        if (grade.status === 'unsure') unsure ||= `Part ${letter(at)}: ${grade.why}`;
        earned += grade.earned;
        parts[publicId(question.id, part.id)] = grade;
      }
      const possible = question.points;
      earned = Math.min(possible, Math.round(earned * 1000) / 1000);
      const verdict: Verdict = verdictOf(earned, possible);
      const feedback = { messages: [], parts };
      if (unsure)
        return { status: 'unsure', leaning: verdict, earned, possible, why: unsure, feedback };
      return { status: 'graded', verdict, earned, possible, feedback };
    },

    reveal(question, seed): Reveal {
      const answers = question.parts.map((part, at) => {
        const shown = types.of(part.kind).reveal(scoped(question, part), seed);
        return [`**${letter(at)}.** ${shown.modelAnswer}`, shown.explanation]
          .filter(Boolean)
          .join('\n\n');
      });
      return {
        modelAnswer: answers.join('\n\n'),
        explanation: question.explanation,
        seeAlso: question.seeAlso ?? question.parts.find((part) => part.seeAlso)?.seeAlso,
      };
    },
  };
}

const known = new WeakMap<PartQuestion, PartQuestion>();

/** A part's id is its own only within the question. The same object each time, so that what is built from it can be kept. */
function scoped(question: PartsQuestion, part: PartQuestion): PartQuestion {
  const id = `${question.id}.${part.id}`;
  const kept = known.get(part);
  if (kept?.id === id) return kept;
  const made = { ...part, id };
  known.set(part, made);
  return made;
}

function unanswered(part: PartQuestion): Grade {
  return {
    status: 'graded',
    verdict: 'incorrect',
    earned: 0,
    possible: part.points,
    feedback: { messages: [{ tone: 'note', text: 'Not answered.' }] },
  };
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}
