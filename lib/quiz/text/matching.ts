import { directionBelongs } from './directions';
import { isFiller } from './lexicon/function-words';
import type { Hit } from './lexicon/lexicon';
import type { Phrase, Term } from './phrases';
import { range } from './ranges';
import type { Reading } from './reading';

export interface Match {
  tokens: number[];
  from: number;
  to: number;
  sentence: number;
  clause: number;
  denied: boolean;
}

/** Cheap: most phrases of a question have a word that the answer lacks. */
function occurs(reading: Reading, { keys }: Term): boolean {
  for (const key of keys) {
    if (key.charCodeAt(0) === 34) {
      const end = key.indexOf(' ');
      if (reading.places.has(end < 0 ? key.slice(1) : key.slice(1, end))) return true;
    } else if (reading.hits.has(key)) return true;
  }
  return false;
}

function hitsOf(reading: Reading, term: Term): Hit[] {
  const found: Hit[] = [];
  for (const key of term.keys) found.push(...hitsOfKey(reading, key));
  return found;
}

/** Places of a stem, of a group (`#group`), or of words in a row (`"one by one`). */
function hitsOfKey(reading: Reading, key: string): readonly Hit[] {
  if (key.charCodeAt(0) === 34) return sequenceHits(reading, key.slice(1).split(' '));
  return reading.hits.get(key) ?? NO_HITS;
}
const NO_HITS: readonly Hit[] = [];

const DENIAL = /^(not|no|never)$/;

function sequenceHits(reading: Reading, stems: string[]): Hit[] {
  const found: Hit[] = [];
  for (const from of reading.places.get(stems[0]) ?? []) {
    let at = from;
    let i = 1;
    for (; i < stems.length; i++) {
      const next = reading.tokens[at + 1];
      if (next?.stem === stems[i]) at += 1;
      else if (
        next &&
        isFiller(next.word) &&
        !DENIAL.test(next.word) &&
        reading.tokens[at + 2]?.stem === stems[i]
      )
        at += 2;
      else break;
    }
    if (i === stems.length) found.push({ key: stems.join(' '), from, to: at });
  }
  return found;
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

/** All places where the answer says the phrase, each asserted or denied. */
export function matchPhrase(reading: Reading, phrase: Phrase): Match[] {
  for (const term of phrase.telling) if (!occurs(reading, term)) return [];
  const termHits: Hit[][] = [];
  for (const term of phrase.terms) {
    const hits = hitsOf(reading, term);
    if (hits.length === 0) return [];
    termHits.push(hits);
  }
  let anchor = -1;
  phrase.terms.forEach((term, i) => {
    if (!term.context && (anchor < 0 || termHits[i].length < termHits[anchor].length)) anchor = i;
  });
  const matches: Match[] = [];
  const seen = new Set<number>();
  const count = phrase.terms.filter((term) => !term.context).length;
  const directed = phrase.terms.some((term) => term.direction);
  for (const start of termHits[anchor].slice(0, 60)) {
    if (seen.has(start.from)) continue;
    seen.add(start.from);
    const match = matchAround(reading, phrase, termHits, anchor, start, count, directed);
    if (match) matches.push(match);
  }
  return matches;
}

function matchAround(
  reading: Reading,
  phrase: Phrase,
  termHits: Hit[][],
  anchor: number,
  start: Hit,
  count: number,
  directed: boolean,
): Match | null {
  const { clauses, clauseOf, silenced } = reading;
  if (silenced[start.from]) return null;
  const clause = clauseOf[start.from];
  const sentence = clauses[clause].sentence;
  const ordered = phrase.cuts.length > 0;
  const chosenOf: Hit[] = [];
  chosenOf[anchor] = start;
  const order = phrase.terms
    .map((_, i) => i)
    .filter((i) => i !== anchor)
    .sort((a, b) => termHits[a].length - termHits[b].length);
  let tries = 0;
  /** Takes the nearest word for each term; where a later term then finds none, the next nearest. */
  const choose = (turn: number): boolean => {
    if (turn === order.length) return true;
    const i = order[turn];
    const term = phrase.terms[i];
    for (const hit of candidates(term, i)) {
      if (++tries > 40) return false;
      if (!term.context) chosenOf[i] = hit;
      if (choose(turn + 1)) return true;
      delete chosenOf[i];
    }
    return false;
  };
  const candidates = (term: Term, i: number): Hit[] => {
    const found: { hit: Hit; cost: number }[] = [];
    for (const hit of termHits[i]) {
      if (silenced[hit.from]) continue;
      const there = clauseOf[hit.from];
      const otherSentence = clauses[there].sentence !== sentence;
      if (term.context) {
        if (otherSentence && hit.from > start.from) continue;
      } else {
        if (otherSentence) continue;
        if (chosenOf.some((used) => used && used.from <= hit.to && hit.from <= used.to)) continue;
        if (there !== clause) {
          if (directed && !ordered) continue;
          if (!ordered && contrastBetween(reading, clause, there)) continue;
          if (!ordered && reasonBetween(reading, clause, there)) continue;
          if (!ordered && coordinated(reading, start, hit)) continue;
        }
      }
      if (!inOrder(phrase, i, hit, chosenOf)) continue;
      const distance = hit.from > start.to ? hit.from - start.to : start.from - hit.to;
      found.push({
        hit,
        cost: Math.abs(distance) + (there === clause ? 0 : 6) - (hit.to - hit.from) * 0.5,
      });
    }
    return found.sort((a, b) => a.cost - b.cost).map(({ hit }) => hit);
  };
  if (!choose(0)) return null;
  const chosen = chosenOf.filter((hit) => hit !== undefined);
  if (!denialsTogether(reading, phrase, chosenOf)) return null;
  const from = Math.min(...chosen.map((hit) => hit.from));
  const to = Math.max(...chosen.map((hit) => hit.to));
  if (to - from > 7 + 4 * count + (ordered ? 8 : 0)) return null;
  if (phrase.near !== undefined && !standNear(reading, chosen, from, to, phrase.near)) return null;
  if (directed && !directionBelongs(reading, phrase, chosenOf, clause)) return null;
  if (
    phrase.barred.some((key) =>
      hitsOfKey(reading, key).some((hit) =>
        chosen.some((own) => clauseOf[own.from] === clauseOf[hit.from]),
      ),
    )
  )
    return null;
  const denials = reading.negators.filter(
    (negator) =>
      chosen.some(
        (hit) => hit.from <= negator.to && hit.to >= negator.from && hit.from !== negator.at,
      ) && !chosen.some((hit) => negator.at >= hit.from && negator.at <= hit.to),
  ).length;
  const denied = (denials % 2 === 1) !== phrase.negated;
  const tokens = chosen.flatMap((hit) => range(hit.from, hit.to)).sort((a, b) => a - b);
  return { tokens, from, to, sentence, clause, denied };
}

function standNear({ tokens }: Reading, chosen: Hit[], from: number, to: number, most: number) {
  if (to - from > most) return false;
  for (let i = from; i <= to; i++)
    if (tokens[i].value !== undefined && !chosen.some((hit) => hit.from <= i && hit.to >= i))
      return false;
  return true;
}

function inOrder(phrase: Phrase, index: number, hit: Hit, chosenOf: Hit[]): boolean {
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
    if (/^(because|since|as|so|if|when)$/.test(reading.clauses[i].opener)) return true;
  return false;
}

/** "We keep the lower layers and remove the output layer" says two things. */
function coordinated(reading: Reading, one: Hit, other: Hit): boolean {
  const [early, late] = one.from < other.from ? [one, other] : [other, one];
  const [a, b] = [reading.clauseOf[early.from], reading.clauseOf[late.from]];
  if (b === a + 1 && sharesSubject(reading, early, b)) return false;
  for (let i = Math.min(a, b) + 1; i <= Math.max(a, b); i++)
    if (/^(and|or|nor|&|plus)$/.test(reading.clauses[i].opener) || commands(reading, i))
      return true;
  return false;
}

/** "Drop the classifier, keep the base": behind a comma a verb with something of its own begins a new statement. */
function commands(reading: Reading, index: number): boolean {
  const { from, to, opener } = reading.clauses[index];
  if (!/^[,:-]$/.test(opener) || to === from) return false;
  return COMMANDS.test(reading.tokens[from].word);
}
const COMMANDS =
  /^(keep|drop|remove|replace|reuse|use|add|leave|retrain|throw|cut|train|freeze|transfer|copy|take|put|raise|lower|increase|reduce|decrease|stop|make|discard|swap|dump|bin|ditch|chop|toss|scrap|hang|hold|bring|borrow|carry|strip|peel|glue|chuck|load|snap|saw|pop)$/;

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
function denialsTogether(reading: Reading, phrase: Phrase, chosenOf: Hit[]): boolean {
  return phrase.terms.every((term, i) => {
    if (term.keys[0] !== 'not' || term.keys.length > 1) return true;
    const beside = chosenOf[i + 1] ?? chosenOf[i - 1];
    return !beside || reading.clauseOf[beside.from] === reading.clauseOf[chosenOf[i].from];
  });
}
