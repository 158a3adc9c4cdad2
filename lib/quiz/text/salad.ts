import { PART_OF_SPEECH } from './lexicon/function-words';
import { oneOf } from './one-of';
import type { Reading } from './reading';
import type { Token } from './tokens';

const COMPARATIVE = new Set(
  'more less fewer lower higher smaller bigger larger reduce increase decrease add use using try stronger weaker faster slower shorter longer stop lowering reducing increasing adding raising raise cut only no not one same identical equal equally alike different up down longer earlier sooner half double twice'.split(
    ' ',
  ),
);
const FINITE = oneOf(
  'needs|makes|gives|helps|gets|get|keeps|kept|takes|take|learns|becomes|become|maps|means|mean|stays|stay|works|slows|runs|uses|adds|reduces|prevents|causes|cause|allows|allow|acts|outputs|squashes|squeezes|converts|remains|remain|updates|cannot|lets|goes|go|returns|represents|shows|produces|depends|computes|receives|receive|behaves|behave|breaks|hurts|fails|differs|requires|require|want|make|give',
);

/** Past forms and the like that a sentence may have for its verb. */
const FINITE_PAST = oneOf(
  'took|got|gave|made|came|went|saw|knew|held|led|said|told|kept|left|let|began|became|turned|helped|needed|used|worked|learned|learnt|stayed|remained|doubled|dropped|reduced|increased|tells|says|turn|turns|comes|tends|tend|starts|knows|holds|leaves|leads|serves|suits|fits|forces|drives|shrinks|grows|drops|rises|falls|costs|takes|lacks|stops|halves|doubles',
);

const LONE_DETERMINERS = new Set(['a', 'an', 'the', 'every', 'their', 'our', 'my', 'your']);
const BOUND_PREPOSITIONS = new Set([
  'of',
  'at',
  'from',
  'into',
  'with',
  'for',
  'per',
  'during',
  'between',
  'within',
]);

/** A heap of terms, or a sentence whose small words stand where no sentence has them. */
export function isSalad(tokens: readonly Token[], from: number, to: number): boolean {
  let said = 0;
  let grammar = 0;
  let run = 0;
  let longest = 0;
  let finite = 0;
  let comparatives = 0;
  let links = 0;
  let commas = 0;
  let violations = 0;
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (token.kind === 'mark') {
      if (token.word === ',' || token.word === '/') commas += 1;
      if (/^[→:=(]$/.test(token.word)) links += 1;
      run = 0;
      continue;
    }
    said += 1;
    const { part } = token.entry;
    if (COMPARATIVE.has(token.word)) comparatives += 1;
    else if (part && token.word !== 'he') grammar += 1;
    const verb = FINITE.has(token.word);
    if (verb || FINITE_PAST.has(token.word) || part === 'auxiliary') finite += 1;
    const breaks =
      (part !== undefined && token.word !== 'he') ||
      COMPARATIVE.has(token.word) ||
      verb ||
      token.kind === 'number';
    run = breaks ? 0 : run + 1;
    longest = Math.max(longest, run);
    if (misplaced(token, i < to ? tokens[i + 1] : undefined, i > from ? tokens[i - 1] : undefined))
      violations += 1;
  }
  // Formulas have an order of their own.
  if (links >= 4) return false;
  if (violations >= 2 && violations >= grammar * 0.2) return true;
  if (said >= 6 && grammar <= said * 0.12 && finite === 0) {
    if (longest >= 6) return true;
    if (said >= 7 && comparatives <= 1 && commas < said / 3 && links === 0) return true;
    if (longest >= 4 && said >= 8 && commas === 0) return true;
  }
  if (said < 8 || finite > 0 || grammar > 0 || commas < 6) return false;
  const numbers = tokens.slice(from, to + 1).filter((token) => token.kind === 'number').length;
  return (
    said - numbers >= 8 && !tokens.slice(from, to + 1).some((token) => COMPARATIVE.has(token.word))
  );
}

function misplaced(token: Token, next: Token | undefined, previous: Token | undefined): boolean {
  if (token.kind !== 'word') return false;
  const end = !next || next.kind === 'mark';
  if (
    end &&
    previous &&
    BOUND_PREPOSITIONS.has(token.word) &&
    /(ed|ing|s)$|^(build|learn|work|start|train|rely|look|care|depend|choose|pick|deal|go|come|draw)$/.test(
      previous.word,
    )
  )
    return false;
  if (end && next && /["'(<$`[{%]/.test(next.word)) return false;
  const part = next && next.kind === 'word' ? next.entry.part : undefined;
  if (LONE_DETERMINERS.has(token.word))
    return (
      end ||
      part === 'conjunction' ||
      (part === 'preposition' && next!.word !== 'in') ||
      part === 'auxiliary' ||
      LONE_DETERMINERS.has(next!.word)
    );
  if (BOUND_PREPOSITIONS.has(token.word))
    return (
      (part === 'auxiliary' && !oneOf('being|having|doing').has(next!.word)) ||
      (part === 'preposition' && BOUND_PREPOSITIONS.has(next!.word)) ||
      (part === 'conjunction' && oneOf('and|or|but|because|if|so').has(next!.word)) ||
      (end &&
        token.word !== 'of' &&
        token.word !== 'from' &&
        token.word !== 'with' &&
        token.word !== 'for')
    );
  if (oneOf('and|or|because|but').has(token.word))
    return end
      ? next === undefined && token.word !== 'but'
      : oneOf('and|or|because|but').has(next!.word);
  return false;
}

/** "Sigmoid probability classification": an answer to "why" that only repeats the question's terms and adds one. */
export function isTermList(reading: Reading, promptStems: readonly string[]): boolean {
  const asked = new Set(promptStems);
  let said = 0;
  let repeated = 0;
  let slashes = 0;
  for (const [i, token] of reading.tokens.entries()) {
    if (token.kind === 'mark') {
      if (token.word === '/') slashes += 1;
      else if (token.word !== ',') return false;
      continue;
    }
    if (token.kind === 'number' || token.value !== undefined) return false;
    if (PART_OF_SPEECH.has(token.word) || COMPARATIVE.has(token.word)) return false;
    if (FINITE.has(token.word) || reading.predicates[i]) return false;
    said += 1;
    if (asked.has(token.stem)) repeated += 1;
  }
  if (slashes > 0) return slashes >= 4 && said <= slashes + 2;
  return said >= 3 && said <= 12 && repeated >= 1 && said - repeated <= 2;
}
