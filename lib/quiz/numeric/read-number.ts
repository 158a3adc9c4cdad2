import { evaluateExpression } from '../expression';
import { readNumberWords } from '../number-words';

export interface Unit {
  name: string;
  factor: number;
}

export type ReadNumber = { ok: true; value: number } | { ok: false; reason: string };

/** A number as a learner types it: digits, words or an expression, with or without one of the units. */
export function readNumber(typed: string, units: readonly Unit[]): ReadNumber {
  let text = typed.trim().replace(/\s+/g, ' ');
  if (text === '') return { ok: false, reason: 'Write a number.' };
  if (text.length > 200) return { ok: false, reason: 'That is longer than 200 characters.' };
  text = text.replace(/^(about|approximately|approx\.?|roughly|exactly|around|≈|~|=)\s*/i, '');
  text = text.replace(/[.!]$/, '');
  const unit = units
    .flatMap(inBothNumbers)
    .filter(({ name }) => endsWithUnit(text, name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (unit) text = text.slice(0, text.length - unit.name.length).trim();
  const factor = unit?.factor ?? 1;
  const fromWords = readNumberWords(text);
  if (fromWords !== undefined) return { ok: true, value: fromWords * factor };
  const result = evaluateExpression(text.replace(/^.*=/, ''));
  if (result.ok) return { ok: true, value: result.value * factor };
  const names = units.length > 0 ? `, with or without “${units[0].name}”` : '';
  return {
    ok: false,
    reason: `Write one number or a sum like 3*4+2${names}; I could not read “${shorten(typed)}” (${result.reason}).`,
  };
}

/** "neurons" is also read as "neuron", and "neuron" as "neurons". */
function inBothNumbers(unit: Unit): Unit[] {
  if (!/\p{L}{2}$/u.test(unit.name)) return [unit];
  const other = unit.name.endsWith('s') ? unit.name.slice(0, -1) : `${unit.name}s`;
  return [unit, { ...unit, name: other }];
}

function endsWithUnit(text: string, name: string): boolean {
  if (!text.toLowerCase().endsWith(name.toLowerCase())) return false;
  const before = text.slice(0, text.length - name.length);
  return before.trim() !== '' && (!/^\p{L}/u.test(name) || !/\p{L}$/u.test(before));
}

function shorten(text: string): string {
  const trimmed = text.trim();
  return trimmed.length > 40 ? `${trimmed.slice(0, 40)}…` : trimmed;
}
