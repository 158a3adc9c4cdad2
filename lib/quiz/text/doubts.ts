import type { Verdict } from '../contract';
import type { CompiledQuestion } from './compile';
import type { Gated } from './gates';
import { isForeign } from './languages';
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
  if (gated.addressed && nothingElse(reading)) return undefined;
  if (isForeign(reading.text)) return 'it is not in English as far as the checker can tell';
  if (found.size === 0) {
    let said = 0;
    let unknown = 0;
    let strange = 0;
    for (const [i, { entry, kind, word }] of reading.tokens.entries()) {
      if (kind !== 'word' || word.length < 2) continue;
      said += 1;
      if (entry.part !== undefined) continue;
      if (!speller.isKnown(word)) unknown += 1;
      // Of an answer with a question in it, only the rest can say anything.
      if (gated.echoed && reading.silenced[i]) continue;
      if (word.length > 2 && !speller.isTerm(word)) strange += 1;
    }
    if (said >= 5 && unknown >= said * 0.5 && !gated.salad)
      return 'most of its words are unknown to the checker; it may be in another language';
    const reason = unreadable(reading, asks, gated, strange);
    if (reason) return reason;
    const counting = asks.some((ask) => ask.counted.length > 0);
    if (!counting && !gated.addressed && !gated.disowned && reckons(reading.text))
      return 'it is code or a calculation that the checker does not follow';
  }
  if (verdict === 'correct' && commentsOnCode(reading.text))
    return 'what its code sets may differ from what the comments beside it say';
  if (gated.order === 'doubtful' && verdict === 'correct')
    return 'its words stand in an order that the checker cannot follow';
  return undefined;
}

function unreadable(
  reading: Reading,
  asks: CompiledQuestion['asks'],
  gated: Gated,
  strange: number,
): string | undefined {
  if (strange < STRANGE_WORDS) return undefined;
  if (gated.salad || gated.astray || (gated.echoed && gated.thin)) return undefined;
  if (gated.addressed || gated.disowned) return undefined;
  // Where only numbers are asked for, an answer without a number says nothing, in whatever words.
  const counts = asks.length > 0 && asks.every((ask) => ask.counted.length > 0);
  if (counts && !reading.tokens.some((token) => token.value !== undefined)) return undefined;
  return 'it says nothing that the checker knows, in words that it does not know';
}

/** "2048 × 3 + 3 = 6147", "- Dense(512) + Dense(48)" */
function reckons(text: string): boolean {
  const calls = text.match(/\b[A-Z]\w*\(\d+/g)?.length ?? 0;
  return calls >= 2 || /\d *[×x*+/] *\d[\d.,]*[^=\n]{0,20}= *\d/.test(text);
}

/** At least two settings with a number and a comment. */
const commentsOnCode = (text: string) =>
  (text.match(/^[ \t]*[\w.]+[ \t]*=[^#\n]*\d[^#\n]*#[^\n]*\p{L}/gmu)?.length ?? 0) >= 2;

/** All that is said is said to the marker. */
function nothingElse({ tokens, silenced }: Reading): boolean {
  return tokens.every(({ kind }, i) => kind === 'mark' || silenced[i] === 1);
}
