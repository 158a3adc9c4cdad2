import type { Verdict } from '../contract';
import type { CompiledQuestion } from './compile';
import type { Gated } from './gates';
import { isForeign } from './languages';
import { PART_OF_SPEECH } from './lexicon/function-words';
import type { Reading } from './reading';

/** From so many words that are none of the course's on, an answer without any known idea may be a comparison. */
const STRANGE_WORDS = 4;

/** Why the reading is not to be trusted, if it is not. */
export function doubt(
  reading: Reading,
  { asks, speller }: CompiledQuestion,
  gated: Gated,
  found: ReadonlySet<string>,
  verdict: Verdict,
): string | undefined {
  if (isForeign(reading.text)) return 'it is not in English as far as the checker can tell';
  const said = reading.tokens.filter((token) => token.kind === 'word' && token.word.length > 1);
  const unknown = said.filter(
    (token) => !PART_OF_SPEECH.has(token.word) && !speller.isKnown(token.word),
  );
  if (said.length >= 5 && unknown.length >= said.length * 0.5 && found.size === 0 && !gated.salad)
    return 'most of its words are unknown to the checker; it may be in another language';
  const strange = said.filter(
    (token) =>
      token.word.length > 2 && !PART_OF_SPEECH.has(token.word) && !speller.isTerm(token.word),
  ).length;
  const gate = gated.salad || gated.astray || gated.echoed || gated.addressed || gated.disowned;
  // Where only numbers are asked for, an answer without a number says nothing, in whatever words.
  const counts = asks.length > 0 && asks.every((ask) => ask.counted.length > 0);
  const numberless = counts && !reading.tokens.some((token) => token.value !== undefined);
  if (strange >= STRANGE_WORDS && found.size === 0 && !gate && !numberless)
    return 'it says nothing that the checker knows, in words that it does not know';
  if (gated.order === 'doubtful' && verdict === 'correct')
    return 'its words stand in an order that the checker cannot follow';
  return undefined;
}
