import { PART_OF_SPEECH } from './lexicon/function-words';
import { groupKey, type Hit, oppositeOf } from './lexicon/lexicon';
import { oneOf } from './one-of';
import type { Phrase } from './phrases';
import type { Reading } from './reading';

/** "More dropout and fewer layers": "more" belongs to dropout, since "fewer" stands nearer to layers. */
export function directionBelongs(
  reading: Reading,
  phrase: Phrase,
  chosenOf: readonly (Hit | undefined)[],
  clause: number,
): boolean {
  for (let i = 0; i < phrase.terms.length; i++) {
    const { direction, context } = phrase.terms[i];
    if (!direction || context) continue;
    const own = chosenOf[i]!;
    if ((direction === 'more' || direction === 'less') && !governsOne(reading, phrase, chosenOf, i))
      return false;
    const rivals = reading.hits.get(groupKey(oppositeOf(direction)!.other));
    if (!rivals) continue;
    for (let other = 0; other < phrase.terms.length; other++) {
      const partner = chosenOf[other];
      if (other === i || !partner || phrase.terms[other].direction) continue;
      const reach = gap(own, partner);
      for (const rival of rivals) {
        if (reading.clauseOf[rival.from] !== clause) continue;
        if (rival.from >= own.from && rival.to <= own.to) continue;
        if (rival.from <= own.from && rival.to >= own.to) return false;
        if (chosenOf.some((hit) => hit && overlaps(hit, rival)) || actsOn(reading, rival, partner))
          continue;
        if (gap(rival, partner) < reach && !overlaps(rival, partner)) return false;
      }
    }
  }
  return true;
}

/** "Increasing the epochs reduces overfitting": what stands behind a word and has something of its own is no rival. */
function actsOn({ tokens }: Reading, rival: Hit, partner: Hit): boolean {
  if (rival.from <= partner.to || !/(e|s)$/.test(tokens[rival.to].word)) return false;
  const next = tokens[rival.to + 1];
  return (
    next?.kind === 'word' && (next.entry.part === undefined || next.entry.part === 'determiner')
  );
}

const LOOSE_PREPOSITIONS = new Set([
  'with',
  'by',
  'for',
  'to',
  'from',
  'than',
  'on',
  'at',
  'during',
  'via',
  'through',
  'over',
  'against',
  'into',
]);

/**
 * "More" and "less" belong to what they stand before ("reduce the number of layers", not "reduce overfitting with
 * dropout"), or to what stands before them when nothing follows ("make the layers fewer").
 */
function governsOne(
  reading: Reading,
  phrase: Phrase,
  chosenOf: readonly (Hit | undefined)[],
  index: number,
): boolean {
  const own = chosenOf[index]!;
  const { tokens } = reading;
  const partners = chosenOf.filter(
    (hit, i): hit is Hit => hit !== undefined && i !== index && !phrase.terms[i].context,
  );
  if (partners.length === 0) return true;
  return partners.some((partner) => {
    if (partner.from > own.to) {
      if (partner.from - own.to > 8) return false;
      for (let i = own.to + 1; i < partner.from; i++)
        if (LOOSE_PREPOSITIONS.has(tokens[i].word)) return false;
      return true;
    }
    if (own.from - partner.to > 8) return false;
    const next = tokens[own.to + 1];
    if (next?.kind !== 'word') return true;
    if (oneOf('a|an').has(next.word) && oneOf('lot|bit|little').has(tokens[own.to + 2]?.word ?? ''))
      return true;
    const part = PART_OF_SPEECH.get(next.word);
    return (
      part !== undefined &&
      next.word !== 'of' &&
      part !== 'determiner' &&
      next.word !== 'it' &&
      next.word !== 'them'
    );
  });
}

/** Tokens between two hits; a modifier in front is nearer than one behind. */
function gap(modifier: Hit, partner: Hit): number {
  return modifier.from > partner.to ? modifier.from - partner.to + 0.5 : partner.from - modifier.to;
}

const overlaps = (a: Hit, b: Hit) => a.from <= b.to && b.from <= a.to;
