import type { Negator } from './negation';
import { oneOf } from './one-of';
import type { Token } from './tokens';

const FOLLY = oneOf(
  'mistake|error|pointless|foolish|fool|senseless|futile|mad|crazy|silly|folly|idiotic|stupid|wrong|unwise|nonsense|lunacy|madness|blunder',
);
const BAD = oneOf(
  'mistake|error|pointless|useless|foolish|senseless|futile|folly|unwise|nonsense|madness|blunder|worst|harmful|counterproductive',
);

/**
 * Measures that are named in order to be refused: "it is pointless to add dropout", "leaving it out is a mistake",
 * "the last thing I would do is stop early". Not for questions of yes or no, where such words are the verdict.
 */
export function findRefusals(tokens: readonly Token[], from: number, to: number): Negator[] {
  const found: Negator[] = [];
  const word = (i: number) => (i >= from && i <= to ? tokens[i].word : '');
  const denied = (i: number) => oneOf('not|no|never|hardly').has(word(i - 1) || word(i - 2));
  for (let i = from; i <= to; i++) {
    const { word: own, kind } = tokens[i];
    if (kind !== 'word' || denied(i) || word(i - 2) === 'not') continue;
    if (FOLLY.has(own) && word(i + 1) === 'to') found.push({ at: i, from: i + 1, to });
    else if (own === 'last' && word(i + 1) === 'thing') found.push({ at: i, from: i + 1, to });
    else if (own === 'last' && word(i + 1) === 'one' && oneOf('i|you|we|one').has(word(i + 2)))
      found.push({ at: i + 2, from, to });
    else if (own === 'anything' && word(i + 1) === 'but') found.push({ at: i, from: i + 1, to });
    else if (
      BAD.has(own) &&
      /(ing|out)$/.test(word(from)) &&
      tokens.slice(from, i).some((token) => oneOf('is|was|seems|would').has(token.word))
    )
      found.push({ at: i, from, to: i });
  }
  return found;
}
