import { directionBelongs } from './directions';
import type { Hit } from './lexicon/lexicon';
import { oneOf } from './one-of';
import type { Phrase } from './phrases';
import { range } from './ranges';
import type { Reading } from './reading';
import { hitsOf, hitsOfKey } from './term-hits';

export interface Match {
  tokens: number[];
  from: number;
  to: number;
  sentence: number;
  clause: number;
  denied: boolean;
  /** A denial that is itself rejected ("it is false that it does not help"): it speaks against more than it asserts. */
  twice: boolean;
}

const CONTRAST = new Set([
  'but',
  'while',
  'whereas',
  'however',
  'although',
  'though',
  'instead',
  'unless',
  '-',
  'yet',
]);

const NO_MATCHES: readonly Match[] = [];

/** All places where the answer says the phrase, each asserted or denied. */
export function matchPhrase(reading: Reading, phrase: Phrase): readonly Match[] {
  if (reading.candidates[phrase.number] === 0) return NO_MATCHES;
  const { terms } = phrase;
  const termHits: (readonly Hit[])[] = [];
  let anchor = -1;
  for (let i = 0; i < terms.length; i++) {
    const hits = hitsOf(reading, terms[i], phrase.numbers[i]);
    if (hits.length === 0) return NO_MATCHES;
    termHits.push(hits);
    if (!terms[i].context && (anchor < 0 || hits.length < termHits[anchor].length)) anchor = i;
  }
  const matches: Match[] = [];
  const starts = termHits[anchor];
  for (let i = 0; i < starts.length && i < 60; i++) {
    const { from } = starts[i];
    if (reading.silenced[from]) continue;
    let seen = false;
    for (let j = 0; j < i && !seen; j++) seen = starts[j].from === from;
    if (seen) continue;
    const match = matchAround(reading, phrase, termHits, anchor, starts[i]);
    if (match) matches.push(match);
  }
  return matches;
}

/** A search for the words of one phrase around one word. */
interface Search {
  reading: Reading;
  phrase: Phrase;
  termHits: readonly (readonly Hit[])[];
  start: Hit;
  clause: number;
  sentence: number;
  /** Terms still to be placed, the rarest first. */
  order: number[];
  chosenOf: (Hit | undefined)[];
  tries: number;
}

/** Takes the nearest word for each term; where a later term then finds none, the next nearest. */
function choose(search: Search, turn: number): boolean {
  if (turn === search.order.length) return true;
  const i = search.order[turn];
  const { context } = search.phrase.terms[i];
  for (const hit of candidates(search, i)) {
    if (++search.tries > 40) return false;
    if (!context) search.chosenOf[i] = hit;
    if (choose(search, turn + 1)) return true;
    search.chosenOf[i] = undefined;
  }
  return false;
}

/** Places that a term may take, the nearest first. */
function candidates(search: Search, index: number): Hit[] {
  const { reading, phrase, start, clause, sentence, chosenOf } = search;
  const { clauses, clauseOf, silenced } = reading;
  const { context } = phrase.terms[index];
  const ordered = phrase.cuts.length > 0;
  const found: Hit[] = [];
  const costs: number[] = [];
  for (const hit of search.termHits[index]) {
    if (silenced[hit.from]) continue;
    const there = clauseOf[hit.from];
    const otherSentence = clauses[there].sentence !== sentence;
    if (context) {
      if (otherSentence && hit.from > start.from) continue;
    } else {
      if (otherSentence) continue;
      if (isTaken(chosenOf, hit)) continue;
      if (there !== clause && !ordered) {
        if (phrase.directed) continue;
        if (contrastBetween(reading, clause, there)) continue;
        if (reasonBetween(reading, clause, there)) continue;
        if (coordinated(reading, start, hit)) continue;
      }
    }
    if (ordered && !inOrder(phrase, index, hit, chosenOf)) continue;
    const distance = hit.from > start.to ? hit.from - start.to : start.from - hit.to;
    const cost = Math.abs(distance) + (there === clause ? 0 : 6) - (hit.to - hit.from) * 0.5;
    let at = found.length;
    for (; at > 0 && costs[at - 1] > cost; at--) {
      found[at] = found[at - 1];
      costs[at] = costs[at - 1];
    }
    found[at] = hit;
    costs[at] = cost;
  }
  return found;
}

function isTaken(chosenOf: readonly (Hit | undefined)[], hit: Hit): boolean {
  for (const used of chosenOf) if (used && used.from <= hit.to && hit.from <= used.to) return true;
  return false;
}

function matchAround(
  reading: Reading,
  phrase: Phrase,
  termHits: (readonly Hit[])[],
  anchor: number,
  start: Hit,
): Match | null {
  const { clauses, clauseOf } = reading;
  const clause = clauseOf[start.from];
  const { sentence } = clauses[clause];
  const chosenOf: (Hit | undefined)[] = [];
  const order: number[] = [];
  for (let i = 0; i < phrase.terms.length; i++) {
    chosenOf.push(i === anchor ? start : undefined);
    if (i !== anchor) order.push(i);
  }
  if (order.length > 1) order.sort((a, b) => termHits[a].length - termHits[b].length);
  const words = { reading, phrase, termHits, start, clause, sentence, order, chosenOf, tries: 0 };
  if (!choose(words, 0)) return null;
  let { from, to } = start;
  const chosen: Hit[] = [];
  for (const hit of chosenOf) {
    if (!hit) continue;
    chosen.push(hit);
    from = Math.min(from, hit.from);
    to = Math.max(to, hit.to);
  }
  if (to - from > 7 + 4 * phrase.count + (phrase.cuts.length > 0 ? 8 : 0)) return null;
  if (!denialsTogether(reading, phrase, chosenOf)) return null;
  if (phrase.near !== undefined && !standNear(reading, chosen, from, to, phrase.near)) return null;
  if (phrase.directed && !directionBelongs(reading, phrase, chosenOf, clause)) return null;
  if (isBarred(reading, phrase, chosen)) return null;
  const own = denials(reading, chosen, from, to) !== phrase.negated;
  const rejected = isRejected(reading, phrase, chosen);
  const denied = own !== rejected;
  const tokens = chosen.flatMap((hit) => range(hit.from, hit.to)).sort((a, b) => a - b);
  return { tokens, from, to, sentence, clause, denied, twice: own && rejected };
}

/** A row of words is rejected with any of them, a denial only as a whole. */
function isRejected({ disowned }: Reading, { negated }: Phrase, chosen: readonly Hit[]): boolean {
  if (!disowned) return false;
  const inside = (hit: Hit) => disowned[hit.from] === 1;
  return negated ? chosen.every(inside) : chosen.some(inside);
}

function isBarred(reading: Reading, { barred }: Phrase, chosen: readonly Hit[]): boolean {
  const { clauseOf } = reading;
  return barred.some((key) =>
    hitsOfKey(reading, key).some((hit) =>
      chosen.some((own) => clauseOf[own.from] === clauseOf[hit.from]),
    ),
  );
}

/** Whether an odd number of denials covers the words. */
function denials({ negators }: Reading, chosen: readonly Hit[], from: number, to: number): boolean {
  let odd = false;
  for (const negator of negators) {
    if (negator.to < from || negator.from > to) continue;
    let covers = false;
    let own = false;
    for (const hit of chosen) {
      if (negator.at >= hit.from && negator.at <= hit.to) own = true;
      if (hit.from <= negator.to && hit.to >= negator.from && hit.from !== negator.at)
        covers = true;
    }
    if (covers && !own) odd = !odd;
  }
  return odd;
}

function standNear({ tokens }: Reading, chosen: Hit[], from: number, to: number, most: number) {
  if (to - from > most) return false;
  for (let i = from; i <= to; i++)
    if (tokens[i].value !== undefined && !chosen.some((hit) => hit.from <= i && hit.to >= i))
      return false;
  return true;
}

function inOrder(
  phrase: Phrase,
  index: number,
  hit: Hit,
  chosenOf: readonly (Hit | undefined)[],
): boolean {
  for (const cut of phrase.cuts) {
    for (let other = 0; other < phrase.terms.length; other++) {
      const known = chosenOf[other];
      if (!known || other < cut === index < cut) continue;
      if (index < cut ? hit.to >= known.from : hit.from <= known.to) return false;
    }
  }
  return true;
}

function contrastBetween(reading: Reading, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++)
    if (CONTRAST.has(reading.clauses[i].opener)) return true;
  return false;
}

/** What is denied and what is given as its reason are two statements. */
function reasonBetween(reading: Reading, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++)
    if (oneOf('because|since|as|so|if|when').has(reading.clauses[i].opener)) return true;
  return false;
}

/** "We keep the lower layers and remove the output layer" says two things. */
function coordinated(reading: Reading, one: Hit, other: Hit): boolean {
  const [early, late] = one.from < other.from ? [one, other] : [other, one];
  const [a, b] = [reading.clauseOf[early.from], reading.clauseOf[late.from]];
  if (b === a + 1 && sharesSubject(reading, early, b)) return false;
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++)
    if (oneOf('and|or|nor|&|plus').has(reading.clauses[i].opener) || commands(reading, i))
      return true;
  return false;
}

/** "Drop the classifier, keep the base": behind a comma a verb with something of its own begins a new statement. */
function commands(reading: Reading, index: number): boolean {
  const { from, to, opener } = reading.clauses[index];
  if (!/^[,:-]$/.test(opener) || to === from) return false;
  const { tokens } = reading;
  // "More dropout, don't train so long"
  const forbidden =
    oneOf('do|never').has(tokens[from].word) && FORBIDDING.has(tokens[from + 1].word);
  return forbidden || COMMANDS.has(tokens[from].word);
}
const FORBIDDING = oneOf('not|train|add|use|let|go|make|raise|lower|increase|reduce');
const COMMANDS = oneOf(
  'keep|drop|remove|replace|reuse|use|add|leave|retrain|throw|cut|train|freeze|transfer|copy|take|put|raise|lower|increase|reduce|decrease|stop|make|discard|swap|dump|bin|ditch|chop|toss|scrap|hang|hold|bring|borrow|carry|strip|peel|glue|chuck|load|snap|saw|pop',
);

/** "The errors flow back and wreck them": the subject, before the first verb, serves the second verb too. */
function sharesSubject(reading: Reading, early: Hit, later: number): boolean {
  const { clauses, clauseOf, predicates } = reading;
  const { from, to } = clauses[later];
  const first = reading.tokens[from].word === 'and' ? from + 1 : from;
  if (first > to || !predicates[first]) return false;
  for (let i = clauses[clauseOf[early.from]].from; i < early.from; i++)
    if (predicates[i]) return false;
  return !predicates[early.from];
}

/** A literal "not" of the phrase stands in the clause of the word that it stands beside in the phrase. */
function denialsTogether(
  reading: Reading,
  phrase: Phrase,
  chosenOf: readonly (Hit | undefined)[],
): boolean {
  return phrase.terms.every((term, i) => {
    if (term.keys[0] !== 'not' || term.keys.length > 1) return true;
    const own = chosenOf[i];
    const beside = chosenOf[i + 1] ?? chosenOf[i - 1];
    return !beside || !own || reading.clauseOf[beside.from] === reading.clauseOf[own.from];
  });
}
