import { PART_OF_SPEECH } from './lexicon/function-words';
import { type Match, matchPhrase } from './matching';
import { oneOf } from './one-of';
import type { Phrase } from './phrases';
import type { Reading } from './reading';

const COMPARING = oneOf('unlike|unless|compared|contrast|contrary|example|instance|say|take|plain');
const TAKES_UP = oneOf('which|that|it|they|this|these|those|there|its');
const LINKS = oneOf('because|since|so|as|and|but|while|whereas|then|hence|thus');

/** Places where the answer names another thing than the question asks about ("ReLU" where it asks about logistic). */
export function rivalPlaces(reading: Reading, others: readonly Phrase[]): number[] {
  return others.flatMap((phrase) => matchPhrase(reading, phrase).map((match) => match.from));
}

/**
 * "Tanh goes from -1 to 1", "unlike ReLU, which is unbounded": what is said of another thing is no claim about the
 * subject of the question.
 */
export function saidOfRival(reading: Reading, match: Match, rivals: readonly number[]): boolean {
  if (rivals.length === 0) return false;
  const { clauses, tokens } = reading;
  const { from, sentence } = clauses[match.clause];
  const rival = rivals.find((place) => place >= from && place < match.from);
  if (rival !== undefined)
    return opensWith(reading, from, rival) && !turnsBack(reading, rival + 1, match.from);
  let first = from;
  while (LINKS.has(tokens[first]?.word ?? '')) first++;
  const before = clauses[match.clause - 1];
  if (!TAKES_UP.has(tokens[first]?.word ?? '') || before?.sentence !== sentence) return false;
  const named = rivals.findLast((place) => place >= before.from && place <= before.to);
  if (named === undefined) return false;
  if (oneOf('which|that').has(tokens[first].word)) return named >= before.to - 2;
  return opensWith(reading, before.from, named) && !COMPARING.has(tokens[before.from].word);
}

/** Nothing but small words and words of comparison stands before it. */
function opensWith(reading: Reading, from: number, place: number): boolean {
  for (let i = from; i < place; i++) {
    const { kind, word } = reading.tokens[i];
    if (kind === 'word' && !PART_OF_SPEECH.has(word) && !COMPARING.has(word)) return false;
    if (oneOf('it|this|that|they').has(word)) return false;
  }
  return true;
}

/** "Unlike ReLU, it is bounded": behind the comma a new subject. */
function turnsBack(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      reading.tokens[i].word === ',' &&
      oneOf('it|this|its|the|we|you|they').has(reading.tokens[i + 1].word)
    )
      return true;
  return false;
}
