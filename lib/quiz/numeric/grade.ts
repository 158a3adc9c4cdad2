import type { z } from 'zod';
import type { QuestionType } from '../contract';
import { gradedShare } from '../earned';
import { evaluateExpression } from '../expression';
import { publicFrame } from '../frame';
import { formatNumber } from '../variant';
import { readNumber, type Unit } from './read-number';
import {
  type NumericPublic,
  type NumericQuestion,
  numericSchema,
  type toleranceSchema,
} from './schema';

type Tolerance = z.infer<typeof toleranceSchema>;

/** The answer is the number itself; the question is one whose variant's numbers are filled in. */
export const numericType: QuestionType<NumericQuestion, NumericPublic, number> = {
  kind: 'numeric',
  schema: numericSchema,

  toPublic(question, seed, renderMarkdown) {
    return {
      ...publicFrame(question, seed, renderMarkdown),
      kind: 'numeric',
      unit: unitsOf(question)[0]?.name ?? null,
    };
  },

  parse(raw, question) {
    if (typeof raw === 'number' && Number.isFinite(raw)) return { ok: true, answer: raw };
    if (typeof raw !== 'string') return { ok: false, reason: 'Write a number.' };
    const read = readNumber(raw, unitsOf(question));
    return read.ok ? { ok: true, answer: read.value } : read;
  },

  grade(answer, question) {
    const key = keyValue(question.answer);
    if (key === undefined) {
      return {
        status: 'ungradable',
        reason: 'The key of this question does not compute; tell the author.',
      };
    }
    if (isClose(answer, key, question.tolerance))
      return gradedShare(1, question.points, { messages: [] });
    for (const other of question.also) {
      const value = keyValue(other.answer);
      if (value === undefined || !isClose(answer, value, other.tolerance)) continue;
      const messages = other.feedback
        ? [{ tone: other.share > 0 ? ('note' as const) : ('wrong' as const), text: other.feedback }]
        : [];
      return gradedShare(other.share, question.points, { messages });
    }
    return gradedShare(0, question.points, { messages: [] });
  },

  reveal(question) {
    const key = keyValue(question.answer);
    const unit = unitsOf(question)[0];
    const shown =
      key === undefined ? String(question.answer) : formatNumber(key / (unit?.factor ?? 1));
    return {
      modelAnswer: `${shown}${unit ? ` ${unit.name}` : ''}${question.working ? `\n\n${question.working}` : ''}`,
      explanation: question.explanation,
      seeAlso: question.seeAlso,
    };
  },
};

function unitsOf(question: NumericQuestion): Unit[] {
  return question.units.map((unit) =>
    typeof unit === 'string' ? { name: unit, factor: 1 } : unit,
  );
}

export function keyValue(key: number | string): number | undefined {
  if (typeof key === 'number') return key;
  const result = evaluateExpression(key);
  return result.ok ? result.value : undefined;
}

export function isClose(value: number, key: number, tolerance: Tolerance | undefined): boolean {
  if (!Number.isFinite(value)) return false;
  const allowed =
    tolerance === undefined
      ? 1e-9 * Math.max(1, Math.abs(key))
      : 'absolute' in tolerance
        ? tolerance.absolute
        : tolerance.relative * Math.abs(key);
  // A hair of room, so that 0.30 ± 0.05 accepts 0.35 although binary fractions disagree.
  return Math.abs(value - key) <= allowed * (1 + 1e-9) + 1e-12 * Math.abs(key);
}
