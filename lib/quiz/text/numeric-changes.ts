import { wordTable } from '../word-table';
import { oneOf } from './one-of';
import type { Token } from './tokens';

/** Where a number says which way something goes. */
export interface NumericChange {
  at: number;
  goes: 'more' | 'less' | 'same';
}

interface Amount {
  from: number;
  to: number;
  value: number;
}

const SCALES = wordTable<number>({
  k: 1e3,
  m: 1e6,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
});

/** Numbers with their scale: "two thousand", "20M". */
function amounts(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < tokens.length; i++) {
    let { value } = tokens[i];
    if (value === undefined) continue;
    let to = i;
    for (let scale = scaleOf(tokens, to + 1); scale; scale = scaleOf(tokens, to + 1)) {
      value *= scale;
      to += 1;
    }
    found.push({ from: i, to, value });
    i = to;
  }
  return found;
}

function scaleOf(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i];
  if (!token) return undefined;
  if (token.word.length === 1 && token.start !== tokens[i - 1].end) return undefined;
  if (oneOf('hundred|thousand').has(token.word)) return token.value;
  return SCALES[token.word];
}

const WITHOUT =
  /\b(without|before|beforehand|formerly|originally|otherwise|normally|used to|plain|previously)\b/;
const WITH = /\b(with|now|afterwards?|then|nearer|closer to|needed)\b/;
const BECOMES = /\b(becomes?|became|turns? into|turned into|goes to|went to|grew to|shrank to)\b/;
const INSTEAD =
  /^([\w-]+ ){0,5}(, )?(instead of|in place of|in lieu of|rather than|as opposed to|down from|up from|beats|(easier|simpler|quicker|faster) than)\b/;
const INSTEAD_BEFORE = /\b(instead of|in place of|rather than)( \w+)?$/;

/** "40 epochs where it was 22 before", "35 with it and 18 without". */
const WITHOUT_BEHIND =
  /^(\w+ ){0,2}(without|before|beforehand|previously|earlier|originally|formerly|otherwise)\b/;
const AGAINST = /\b(was|were|been|used to|took|needed|had|against|versus|vs|with|now|after)\b/;

/** "Ten, not eleven" compares nothing, "two thousand, not twenty million" does. */
const NOT = /^(\w+ ){0,4}, (and )?not$/;
const MANIFOLD = 20;

/** Beyond so many words two numbers are not compared. */
const FAR = 14;

/**
 * Which way a number goes: "from 5 hidden layers to 2", "512 → 64", "ten knobs rather than ten million", "20 epochs
 * become 40", "12 passes without it, 23 with", "8 ms before, 8 ms now", "40 epochs where it was 22 before".
 */
export function numericChanges(tokens: readonly Token[]): NumericChange[] {
  const changes: NumericChange[] = [];
  const numbers = amounts(tokens);
  const text = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.word)
      .join(' ');
  const add = (at: number, before: number, after: number) =>
    changes.push({ at, goes: after > before ? 'more' : after < before ? 'less' : 'same' });
  let compared = -1;
  for (const { from, to, value } of numbers) {
    const [sign, before] = [tokens[from - 1], tokens[from - 2]];
    // "Epochs: +80 %"
    const signed = sign?.word === '+' && sign.end === tokens[from].start;
    if (signed && before?.end !== sign.start && to - from < 3) add(from, 0, value);
  }
  for (let n = 0; n + 1 < numbers.length; n++) {
    const [one, two] = [numbers[n], numbers[n + 1]];
    if (two.from - one.to > FAR) continue;
    const between = text(one.to + 1, two.from);
    if (/[.?!;]( |$)/.test(between)) continue;
    const lead = text(Math.max(one.from - 3, (numbers[n - 1]?.to ?? -1) + 1), one.from);
    const tail = text(two.to + 1, two.to + 5);
    const differ = one.value !== two.value;
    const bits = one.value === 0 && (two.value === 1 || two.value === 9);
    if (/(^| )(to|into|→)$/.test(between) && two.from - one.to <= 5) {
      if (differ && !bits && (/\bfrom\b/.test(lead) || /(→|into)$/.test(between)))
        add(two.from, one.value, two.value);
    } else if (
      INSTEAD.test(between) ||
      (NOT.test(between) && (one.value > MANIFOLD * two.value || two.value > MANIFOLD * one.value))
    ) {
      if (differ) add(one.from, two.value, one.value);
      compared = n + 1;
    } else if ((n !== compared && INSTEAD_BEFORE.test(lead)) || BECOMES.test(between)) {
      if (differ) add(two.from, one.value, two.value);
    } else if (WITHOUT.test(`${lead} ${between}`) && WITH.test(`${between} ${tail}`))
      add(two.from, one.value, two.value);
    else if (
      WITHOUT_BEHIND.test(tail) &&
      AGAINST.test(`${lead} ${between}`) &&
      !WITHOUT.test(`${lead} ${between}`)
    )
      add(one.from, two.value, one.value);
  }
  return changes;
}
