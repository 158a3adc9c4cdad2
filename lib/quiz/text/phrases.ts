import { isFiller } from './lexicon/function-words';
import { type Lexicon, oppositeOf } from './lexicon/lexicon';
import { tokenize } from './tokens';
import { stemOf, wordOf } from './words';

/**
 * A way to say something, as an author writes it.
 *
 * Every word stands for its whole group of synonyms; small words ("the", "of", "is") are left out; the words may
 * come in any order within a clause. A denial in the phrase ("not updated") must be in the answer too.
 */
export interface Phrase {
  source: string;
  terms: Term[];
  /** Numbers of the terms in the question's term index, in their order, and the most particular first. */
  numbers: number[];
  telling: number[];
  /** How many terms are not in brackets. */
  count: number;
  directed: boolean;
  /** Words that must not stand in the same clause. */
  barred: string[];
  negated: boolean;
  /** Positions in `terms` before which a `..` stands: what is left of it must come first, in the same sentence. */
  cuts: number[];
  /** From `~5`: so many words apart at most, without another number between. */
  near: number | undefined;
  /** Its place in the question's term index. */
  number: number;
}

export interface Term {
  keys: string[];
  /** In brackets: may stand anywhere in the sentence or before it. */
  context: boolean;
  /** Group with an opposite: must belong to the words it is matched with. */
  direction: string | undefined;
}

export class PhraseError extends Error {}

/** Reads an author's phrase. @throws PhraseError with what is wrong and how to write it */
export function compilePhrase(source: string, lexicon: Lexicon): Phrase {
  const pieces = source.match(/\([^)]*\)|\S+/g) ?? [];
  const terms: Term[] = [];
  const barred: string[] = [];
  const cuts: number[] = [];
  let plain: string[] = [];
  let denials = 0;
  let near: number | undefined;
  const flush = () => {
    if (plain.length) terms.push(...plainTerms(plain, lexicon));
    plain = [];
  };
  for (const piece of pieces) {
    if (piece === '..') {
      flush();
      cuts.push(terms.length);
    } else if (/^~\d+$/.test(piece)) {
      near = Number(piece.slice(1));
    } else if (piece.startsWith('(')) {
      flush();
      terms.push({ ...special(piece.slice(1, -1), lexicon, source), context: true });
    } else if (piece.startsWith('!')) {
      barred.push(...special(piece.slice(1), lexicon, source).keys);
    } else if (/^(not|no|never|without|neither)(\/(not|no|never|without))*$/i.test(piece)) {
      flush();
      denials += 1;
    } else if (/[/<=_]/.test(piece)) {
      flush();
      terms.push({ ...special(piece, lexicon, source), context: false });
    } else {
      const tokens = tokenize(piece).filter((token) => token.kind !== 'mark');
      if (tokens.some((token) => token.word === 'not')) denials += 1;
      plain.push(...tokens.filter((token) => token.word !== 'not').map((token) => token.word));
    }
  }
  flush();
  if (!terms.some((term) => !term.context))
    throw new PhraseError(
      `the phrase "${source}" holds no word to look for; small words such as "the" do not count (write =word to insist on one)`,
    );
  return {
    source,
    terms,
    ...counted(terms),
    barred,
    negated: denials % 2 === 1,
    cuts,
    near,
    number: -1,
  };
}

function counted(terms: readonly Term[]) {
  return {
    numbers: [],
    telling: [],
    count: terms.filter((term) => !term.context).length,
    directed: terms.some((term) => term.direction),
  };
}

function keysOf(word: string, lexicon: Lexicon): string[] {
  const keys = new Set<string>();
  const row = word.split('_').map(wordOf);
  const words = row.map(({ stem }) => stem);
  if (words.length === 1) keys.add(words[0]);
  const groups: string[] = [];
  lexicon.scan(row, (key, from, to) => {
    const group = key.slice(1);
    if (from === 0 && to === words.length - 1 && lexicon.isSynonymGroup(group)) groups.push(group);
  });
  for (const group of lexicon.preferHeads(words.join(' '), groups)) keys.add(`#${group}`);
  if (keys.size === 0) keys.add(`"${words.join(' ')}`);
  return [...keys];
}

function special(piece: string, lexicon: Lexicon, source: string): Omit<Term, 'context'> {
  const parts = piece.split('/');
  const directions: string[] = [];
  const keys = parts.flatMap((part) => {
    const group = /^<(\w+)>$/.exec(part)?.[1];
    if (group) {
      if (!lexicon.has(group))
        throw new PhraseError(
          `the phrase "${source}" names the word group <${group}>, which does not exist`,
        );
      if (oppositeOf(group)) directions.push(group);
      return [`#${group}`];
    }
    if (!part || part === '=')
      throw new PhraseError(`the phrase "${source}" has an empty alternative at "${piece}"`);
    const row = part.replace(/^=/, '').toLowerCase().split('_').map(wordOf);
    const words = row.map(({ stem }) => stem);
    let direction: string | undefined;
    lexicon.scan(row, (key, from, to) => {
      const name = key.slice(1);
      if (from === 0 && to === words.length - 1 && oppositeOf(name)) direction ??= name;
    });
    if (direction) directions.push(direction);
    if (part.startsWith('=')) return [words.length === 1 ? words[0] : `"${words.join(' ')}`];
    return keysOf(part.toLowerCase(), lexicon);
  });
  const first = directions[0];
  const agreed = directions.filter((direction) => direction === first).length;
  return { keys, direction: agreed * 2 > parts.length ? first : undefined };
}

function withDirection(keys: string[]): Omit<Term, 'context'> {
  const direction = keys
    .map((key) => key.slice(1))
    .find((group, i) => keys[i].startsWith('#') && oppositeOf(group));
  return { keys, direction };
}

/** Plain words: the longest phrases of the lexicon first, then single words, without the small ones. */
function plainTerms(words: string[], lexicon: Lexicon): Term[] {
  const stems = words.map(stemOf);
  const spans = new Map<number, { to: number; groups: string[] }>();
  lexicon.scan(words.map(wordOf), (key, from, to) => {
    const group = key.slice(1);
    if (!lexicon.isSynonymGroup(group)) return;
    const known = spans.get(from);
    if (!known || to > known.to) spans.set(from, { to, groups: [group] });
    else if (to === known.to) known.groups.push(group);
  });
  const terms: Term[] = [];
  for (let i = 0; i < words.length; i++) {
    const span = spans.get(i);
    if (span && (span.to > i || !isFiller(words[i]))) {
      const said = stems.slice(i, span.to + 1).join(' ');
      const keys = lexicon.preferHeads(said, span.groups).map((group) => `#${group}`);
      if (span.to === i) keys.push(stems[i]);
      terms.push({ ...withDirection(keys), context: false });
      i = span.to;
    } else if (!isFiller(words[i])) {
      terms.push({ keys: [stems[i]], direction: undefined, context: false });
    }
  }
  return terms;
}

/** The same phrase with its direction turned round ("fewer layers" → "more layers"), where it has exactly one. */
export function flipPhrase(phrase: Phrase): { phrase: Phrase; complementary: boolean } | null {
  const directed = phrase.terms.filter((term) => term.direction && !term.context);
  if (directed.length !== 1 || phrase.terms.filter((term) => !term.context).length < 2) return null;
  const [term] = directed;
  const { other, complementary } = oppositeOf(term.direction!)!;
  const flipped = { keys: [`#${other}`], direction: other, context: false };
  const terms = phrase.terms.map((known) => (known === term ? flipped : known));
  return {
    complementary,
    phrase: {
      ...phrase,
      source: `${phrase.source} (turned round)`,
      terms,
      ...counted(terms),
    },
  };
}
