import { oneOf } from './one-of';
import type { Reading } from './reading';
import type { Token } from './tokens';

/**
 * An answer that takes back in one breath what it says, "fewer neurons, but not fewer", "they are useless and they
 * are very useful", says neither. What it corrects with a word to that effect is another matter.
 */

/** A stretch between commas and conjunctions. */
interface Piece {
  from: number;
  to: number;
  sentence: number;
  /** Stems of its own words, without those of the opposites below. */
  content: Set<string>;
  /** Side that it takes in each pair of opposites: 1 or -1. */
  sides: Map<number, number>;
  denied: boolean;
  /** It stands under a condition, a limit or a hedge. */
  limited: boolean;
  measured: boolean;
  hedged: boolean;
  able: boolean;
  pronoun: boolean;
}

const OPPOSITE_WORDS: [string, string][] = [
  ['slow slower slows slowed longer', 'fast faster quick quicker speeds sped shorter'],
  [
    'more higher bigger larger up raise raised increase increased grow',
    'less fewer lower smaller down decrease decreased reduce reduced shrink',
  ],
  ['useful helpful relevant valuable', 'useless irrelevant worthless unhelpful'],
  ['well', 'badly poorly'],
  ['works work succeeds', 'fails fail'],
  ['help helps improve improves', 'hurt hurts harm harms'],
  [
    'keep kept retain retained brought carried transferred reused safe remembered preserved protected',
    'drop dropped discard discarded removed left lost overwritten forgotten destroyed replaced wrecked',
  ],
  ['same identical equal alike', 'different distinct unequal'],
  ['possible', 'impossible'],
  ['bounded limited', 'unbounded unlimited'],
  ['linear', 'nonlinear'],
  ['true right', 'false wrong'],
  ['good fine okay ok', 'bad terrible'],
  ['fixed frozen constant unchanged', 'changing updated moving'],
  ['certain sure', 'uncertain unsure'],
  ['cure cures', 'worsen worsens aggravate aggravates'],
];
const SIDE_OF = new Map<string, [number, number]>();
OPPOSITE_WORDS.forEach(([one, other], pair) => {
  for (const word of one.split(' ')) SIDE_OF.set(word, [pair, 1]);
  for (const word of other.split(' ')) SIDE_OF.set(word, [pair, -1]);
});

/** Which pair of opposites a word belongs to, and its side. */
export const sideOf = (word: string) => SIDE_OF.get(word);

const DENIALS = new Set('not no never neither nor without none nothing hardly'.split(' '));
const CUTS = new Set(
  ', ; : - . ! ( ) and but yet while though although without whereas'.split(' '),
);
const EMPTY = new Set(
  `certainly surely means way whatsoever indeed truly absolutely anyhow anyway course equally likewise same_time behind
  along away please clearly exactly totally rather moment time all thing things stuff number count answer choice step steps
  there get gets got`.split(/\s+/),
);
/** Words that make the second statement another one than the first. */
const LIMITS = new Set(
  `if unless when otherwise else except sometimes often usually only just anymore then later first until before after than because since per once or others other another
  some most many rest former latter almost nearly further long longer initially originally thought wrote said
  i mean wait sorry correction actually whether either theory principle practice contrast instead like alone every each
  any own until twice half depends depending`.split(/\s+/),
);
/** "Not so much" is less than denied; "very useful" is useful. */
const DEGREES = new Set(
  'too so much necessarily completely fully entirely quite yet really'.split(' '),
);
const HEDGES = new Set('may might perhaps maybe possibly probably conceivably'.split(' '));
/** Ends of an answer that leaves open which of the things said it means. */
const EITHER =
  /\b(any|either|one|some|all|each) of (these|them|those|the above|the two|which)( two)? (could|can|may|might|will|would|should)\b|\b(never|not|hardly) (exclude|rule out) (either|any|anything|both|one)\b|\b(pick|choose|take) (one|any|either|whichever)\b|\bwho knows\b|\bwhichever\b|\bhard to (say|tell) which\b|\bdo not know which\b/;
/** "Ten is the wrong number." */
const CHOSEN = oneOf('number|count|answer|choice|layer|measure|value');
const PRONOUN = oneOf('it|they|them|this|that|these|those');

/** Silences what is said and unsaid. Returns whether there was such a thing. */
export function silenceContradictions(reading: Reading): boolean {
  if (!mayContradict(reading.tokens)) return false;
  const pieces = piecesOf(reading);
  let pairs = 0;
  let hedged = 0;
  for (let i = 0; i < pieces.length; i++)
    for (let j = i + 1; j <= i + 4 && j < pieces.length; j++) {
      const [one, other] = [pieces[i], pieces[j]];
      if (other.sentence > one.sentence + 1) break;
      if (!exclude(one, other) || !nothingNew(pieces, i, j)) continue;
      if (reading.corrections.some((at) => at > one.from && at <= other.to)) continue;
      if (one.hedged) {
        hedged += 1;
        continue;
      }
      pairs += 1;
      reading.silenced.fill(1, one.from, other.to + 1);
    }
  // Who does it twice means nothing by the rest either.
  const open = hedged > 1 || (hedged > 0 && EITHER.test(reading.said.text));
  const wavers = pairs > 0 && /\b(yes and no|no and yes)\b/.test(reading.said.text);
  if (pairs >= 2 || open || wavers) reading.silenced.fill(1);
  return pairs > 0 || open;
}

function mayContradict(tokens: readonly Token[]): boolean {
  const seen = new Map<number, number>();
  for (const { word } of tokens) {
    if (DENIALS.has(word)) return true;
    const side = SIDE_OF.get(word);
    if (!side) continue;
    if ((seen.get(side[0]) ?? side[1]) !== side[1]) return true;
    seen.set(...side);
  }
  return false;
}

function piecesOf({ tokens, sentences, silenced, disowned }: Reading): Piece[] {
  const pieces: Piece[] = [];
  sentences.forEach(({ from, to, question }, sentence) => {
    if (question) return;
    let start = from;
    for (let i = from; i <= to + 1; i++) {
      // "Ten suit them just as ten do not suit them."
      const likewise = tokens[i]?.word === 'just' && tokens[i + 1]?.word === 'as' && i > from;
      if (i <= to && !CUTS.has(tokens[i].word) && !likewise) continue;
      // "By which I mean" may be followed by the opposite.
      if (tokens[start + 1]?.word === 'which' && tokens[start + 3]?.word === 'mean') start += 4;
      if (i > start && !silenced[start] && !disowned?.[start])
        pieces.push(pieceOf(tokens, start, i - 1, sentence));
      start = tokens[i]?.word === 'without' ? i : likewise ? i + 2 : i + 1;
    }
  });
  return pieces.filter((piece) => piece.content.size + piece.sides.size > 0);
}

function pieceOf(tokens: readonly Token[], from: number, to: number, sentence: number): Piece {
  const piece: Piece = {
    from,
    to,
    sentence,
    content: new Set(),
    sides: new Map(),
    denied: false,
    limited: false,
    measured: false,
    hedged: false,
    able: false,
    pronoun: false,
  };
  for (let i = from; i <= to; i++) {
    const { entry, kind, word, stem, value } = tokens[i];
    if (kind === 'mark') {
      if (word === '/' || word === '=') piece.limited = true;
      continue;
    }
    const side = SIDE_OF.get(word);
    if (value !== undefined || word === 'single') piece.content.add(String(value ?? 1));
    else if (DENIALS.has(word) || (word === 'wrong' && CHOSEN.has(tokens[i + 1]?.word ?? '')))
      piece.denied = !piece.denied;
    else if (HEDGES.has(word)) piece.hedged = true;
    else if (word === 'can' || word === 'could') piece.able = true;
    else if (DEGREES.has(word)) piece.measured = true;
    else if (word === 'each' || word === 'every') {
      if (!/^(steps?|batch|epoch|iteration|time)$/.test(tokens[i + 1]?.word ?? ''))
        piece.limited = true;
    } else if (LIMITS.has(word) || (word === 'as' && !/^an?$/.test(tokens[i + 1]?.word ?? '')))
      piece.limited = true;
    else if (side) piece.sides.set(...side);
    else if (PRONOUN.has(word)) piece.pronoun = true;
    else if (entry.part === undefined && !EMPTY.has(word)) piece.content.add(stem);
  }
  // "… and get updated": of the same thing.
  if (/^(get|gets|are|is|remain|remains)$/.test(tokens[from].word)) piece.pronoun = true;
  return piece;
}

/** Whether the second piece denies what the first says, of the same thing. */
function exclude(one: Piece, other: Piece): boolean {
  if (other.limited || one.limited || other.hedged !== one.hedged) return false;
  for (const stem of other.content) if (!one.content.has(stem)) return false;
  let opposed = 0;
  for (const [pair, side] of other.sides) {
    const known = one.sides.get(pair);
    if (known === undefined) return false;
    if (known !== side) opposed += 1;
  }
  if (one.denied !== other.denied) return opposed === 0 && !other.measured;
  return opposed === 1 && !other.able && (other.content.size > 0 || other.pronoun || one.hedged);
}

/** What stands between them names nothing that the second one could be about. */
function nothingNew(pieces: readonly Piece[], i: number, j: number): boolean {
  for (let k = i + 1; k < j; k++)
    for (const stem of pieces[k].content) if (!pieces[i].content.has(stem)) return false;
  return true;
}
