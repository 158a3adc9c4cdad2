import { openChatForms } from './chat';
import { type Clause, predicatePlaces, splitClauses } from './clauses';
import { findCues } from './cues';
import { COMPOUND_NAMES, type Hit, type Lexicon } from './lexicon/lexicon';
import { findNegators, type Negator } from './negation';
import { numericChanges } from './numeric-changes';
import { oneOf } from './one-of';
import { findParticles, type Particle } from './particles';
import { findRefusals } from './refusals';
import { type Said, sayAll } from './said';
import { type Sentence, splitSentences } from './sentences';
import { repairSpelling, type Speller } from './spelling';
import type { TermIndex } from './term-index';
import { type Token, tokenize } from './tokens';

/** An answer taken apart: words, terms, clauses, denials. */
export interface Reading {
  text: string;
  tokens: Token[];
  said: Said;
  /** Which gates have something to look for. */
  cues: number;
  /** Places of each stem, also within compounds. */
  places: Map<string, number[]>;
  /** Places of each stem and of each group (`#group`). */
  hits: Map<string, Hit[]>;
  /** By the term index: which phrases the answer may hold, and where those terms stand that were looked for. */
  candidates: Uint8Array;
  termHits: (readonly Hit[] | undefined)[];
  sentences: Sentence[];
  clauses: Clause[];
  clauseOf: Int32Array;
  /** 1 at words that say something of something: verbs, denials, directions. */
  predicates: Uint8Array;
  negators: Negator[];
  particles: Particle[];
  /** 1 where the words assert nothing: the question echoed, talk to the marker, what others think. */
  silenced: Uint8Array;
  /** 1 at words that are said only to be rejected, where there are any. */
  disowned?: Uint8Array;
  /** Places of words that take back what was said before ("no wait", "scratch that"). */
  corrections: number[];
  repairs: number;
}

/** "It gives no probabilities or values between 0 and 1": a denial reaches over an "or" that says nothing anew. */
function extendOverOr(
  tokens: readonly Token[],
  negators: readonly Negator[],
  clauses: readonly Clause[],
  predicates: Uint8Array,
): void {
  for (let i = 1; i < clauses.length; i++) {
    const { from, to, opener, sentence } = clauses[i];
    const before = clauses[i - 1];
    if (!oneOf('or|nor').has(opener) || before.sentence !== sentence) continue;
    const verb = tokens[from].word === opener ? from + 1 : from;
    const says = predicates.subarray(from, to + 1).some((place) => place === 1);
    // "Under no circumstances raise it or cut them" forbids both.
    if (says && predicates[verb] === 0) continue;
    for (const negator of negators)
      if (
        negator.at >= before.from &&
        negator.to === before.to &&
        (!says || forbids(tokens, negator.at))
      )
        negator.to = to;
  }
}

const forbids = (tokens: readonly Token[], at: number) =>
  tokens[at].word === 'never' ||
  (tokens[at].word === 'no' &&
    /^(circumstances?|account|means|conditions?)$/.test(tokens[at + 1]?.word ?? ''));

export interface ReadingTools {
  lexicon: Lexicon;
  speller: Speller;
  terms: TermIndex;
  /** The question asks for yes or no. */
  yesNo: boolean;
}

export function readAnswer(
  text: string,
  { lexicon, speller, terms, yesNo }: ReadingTools,
): Reading {
  const tokens = tokenize(text);
  openChatForms(tokens, text);
  const repairs = repairSpelling(tokens, speller);
  const hits = new Map<string, Hit[]>();
  const places = new Map<string, number[]>();
  tokens.forEach(({ stem }, i) => {
    const known = places.get(stem);
    if (known) known.push(i);
    else places.set(stem, [i]);
  });
  const all: Hit[] = [];
  const add = (key: string, from: number, to: number) => {
    const hit = { key, from, to };
    const known = hits.get(key);
    if (known) known.push(hit);
    else hits.set(key, [hit]);
    return hit;
  };
  const words = tokens.map((token) => token.entry);
  const inCompound = new Uint8Array(tokens.length);
  COMPOUND_NAMES.scan(words, (_, from, to) => inCompound.fill(1, from, to + 1));
  words.forEach(({ stem }, i) => {
    if (!inCompound[i]) add(stem, i, i);
  });
  lexicon.scan(words, (key, from, to) => {
    if (from !== to || !inCompound[from]) all.push(add(key, from, to));
  });
  for (const { at, goes } of numericChanges(tokens)) all.push(add(`#${goes}`, at, at));
  const sentences = splitSentences(text, tokens);
  const predicates = predicatePlaces(tokens, all);
  const clauses = splitClauses(tokens, sentences, all, predicates);
  const clauseOf = new Int32Array(tokens.length).fill(-1);
  const particles = findParticles(tokens, sentences, yesNo);
  const verdicts = new Set(
    particles
      .map((particle) => particle.at)
      .filter((at) => tokens[at].word !== 'not' && tokens[at].word !== 'never'),
  );
  const negators: Negator[] = [];
  clauses.forEach(({ from, to }, index) => {
    clauseOf.fill(index, from, to + 1);
    negators.push(...findNegators(tokens, from, to, verdicts));
    if (!yesNo) negators.push(...findRefusals(tokens, from, to));
  });
  extendOverOr(tokens, negators, clauses, predicates);
  for (let i = tokens.length - 1, next = clauses.length - 1; i >= 0; i--) {
    if (clauseOf[i] < 0) clauseOf[i] = next;
    else next = clauseOf[i];
  }
  return {
    text,
    tokens,
    said: sayAll(tokens),
    cues: findCues(tokens),
    places,
    hits,
    candidates: terms.candidates(hits, places),
    termHits: new Array(terms.size),
    sentences,
    clauses,
    clauseOf,
    predicates,
    negators,
    particles,
    silenced: new Uint8Array(tokens.length),
    disowned: undefined,
    corrections: [],
    repairs,
  };
}
