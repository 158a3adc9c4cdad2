import type { Reading } from './reading';
import type { TextQuestion } from './schema';

/** Words of a marker's finding, without which the ids may be the names in somebody's program. */
const FINDING =
  /[✅✔☑✓]|\b(?:found|present|confirmed|matched|satisfied|met|label|verdict|graded?|grading|ideas?|awarded|total|credit(?:ed)?|covered|detected|verified|asserted|yes|true)\b/i;

const patterns = new WeakMap<TextQuestion, RegExp>();

function idsOf(question: TextQuestion): RegExp {
  let known = patterns.get(question);
  if (!known) {
    const ids = [...question.ideas, ...question.misconceptions]
      .map(({ id }) => id)
      .filter((id) => id.includes('_'));
    known = new RegExp(`\\b(?:${ids.length ? ids.join('|') : '(?!)'})\\b`, 'gi');
    patterns.set(question, known);
  }
  return known;
}

/** The ids of the key beside a finding, as a table, a record or a notice, are no answer. */
export function silenceKeyIds(
  { silenced, text, tokens }: Reading,
  question: TextQuestion,
): boolean {
  if (!text.includes('_')) return false;
  const found = [...text.matchAll(idsOf(question))];
  const kinds = new Set(found.map(([id]) => id.toLowerCase()));
  if (kinds.size === 0 || (kinds.size < 3 && !FINDING.test(text))) return false;
  for (const { 0: id, index } of found)
    tokens.forEach(({ start, end }, i) => {
      if (start >= index && end <= index + id.length) silenced[i] = 1;
    });
  return true;
}
