import { sideOf } from './contradictions';
import type { Reading } from './reading';
import type { Token } from './tokens';

/**
 * "Raise the rate or lower it", "more layers or else fewer": both directions of one thing are offered and none is
 * chosen.
 */

const EDGE = /^[.;!?:()]$/;
const BREAK = /^(?:[,.;!?:()-]|and|but|or|because|since|so|that|which)$/;
/** With these words the two are compared, denied or tied to a case. */
const BOUND =
  /^(?:whether|if|unless|when|than|depends?|depending|not|no|never|neither|nor|without|until|matter|regardless|too|either|however)$/;
/** Pairs of which each side may be true of another case: fast or slow, more or fewer, keep or drop. */
const SMALL =
  /^(?:a|an|the|it|them|one|ones|else|possibly|even|maybe|perhaps|also|to|rather|by|then|again|just|simply|would|could|i|you|we|one's|is|be)$/;

interface Piece {
  from: number;
  to: number;
}

/** Silences such offers; an answer made of two of them stands by nothing. */
export function silenceEitherWay(reading: Reading): boolean {
  const { silenced, tokens } = reading;
  let offers = 0;
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i].word !== 'or' || silenced[i]) continue;
    const left = leftOf(tokens, i);
    const right = rightOf(tokens, i);
    if (!left || !right || !opposed(tokens, left, right)) continue;
    if (/^(?:more or less|sooner or later)$/.test(words(tokens, i - 1, i + 1))) continue;
    silenced.fill(1, left.from, right.to + 1);
    offers += 1;
  }
  if (offers >= 2) silenced.fill(1);
  return offers > 0;
}

const words = (tokens: readonly Token[], from: number, to: number) =>
  tokens
    .slice(from, to + 1)
    .map(({ word }) => word)
    .join(' ');

/** The stretch before the "or"; a comma or a full stop just before it belongs to it. */
function leftOf(tokens: readonly Token[], at: number): Piece | undefined {
  let to = at - 1;
  if (/^[,.;]$/.test(tokens[to].word)) to -= 1;
  let from = to;
  while (from > 0 && !BREAK.test(tokens[from - 1].word)) from -= 1;
  // A word that binds may stand earlier in the sentence.
  for (let i = to; i >= 0 && (i >= from || !EDGE.test(tokens[i].word)); i--)
    if (BOUND.test(tokens[i].word)) return undefined;
  return from <= to && to - from <= 8 ? { from, to } : undefined;
}

function rightOf(tokens: readonly Token[], at: number): Piece | undefined {
  let to = at;
  while (to + 1 < tokens.length && !BREAK.test(tokens[to + 1].word)) to += 1;
  for (let i = at + 1; i < tokens.length && (i <= to || !EDGE.test(tokens[i].word)); i++)
    if (BOUND.test(tokens[i].word)) return undefined;
  return to > at && to - at <= 7 ? { from: at + 1, to } : undefined;
}

/** One pair of opposites, one side each, and nothing on the right that the left lacks. */
function opposed(tokens: readonly Token[], left: Piece, right: Piece): boolean {
  const sides = new Map<number, number>();
  const content = new Set<string>();
  for (let i = left.from; i <= left.to; i++) {
    const side = sideOf(tokens[i].word);
    if (side) sides.set(...side);
    else content.add(tokens[i].stem);
  }
  let against = 0;
  for (let i = right.from; i <= right.to; i++) {
    const { stem, word } = tokens[i];
    const side = sideOf(word);
    if (side && sides.get(side[0]) === -side[1]) against += 1;
    else if (side || !(content.has(stem) || SMALL.test(word))) {
      // "More layers or fewer layers at the top"; "a smaller dropout rate" keeps to what was named before.
      if (!side && i > right.from && against === 1 && namedLater(tokens, left, i)) continue;
      return false;
    }
  }
  return against === 1;
}

/** "A higher or possibly a lower dropout rate": the thing stands behind the second direction only. */
const namedLater = (tokens: readonly Token[], left: Piece, at: number) =>
  sideOf(tokens[left.to].word) !== undefined && tokens[at].kind === 'word';
