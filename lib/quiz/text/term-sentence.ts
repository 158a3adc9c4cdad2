import { oneOf } from './one-of';
import type { Token } from './tokens';

/** Words by which people tie a statement to another one, to themselves, or to what does not hold. */
const TIES = new Set(
  `it they we you i he she them there because since so if when while as but not no only than then instead without this
  these those like until before after just`.split(/\s+/),
);
const HINGE = oneOf('whose|whereby|wherein|whereof|whereupon');

const CONTENT_WORDS = 13;
const TERM_SHARE = 0.87;

/**
 * A heap of terms in the shape of a sentence: "the sigmoid of a task activates gradients whose likelihood is the
 * class". It has verbs and a relative clause, but nothing in it but terms.
 */
export function isTermSentence(
  tokens: readonly Token[],
  from: number,
  to: number,
  isTerm: (word: string) => boolean,
): boolean {
  let hinge = false;
  for (let i = from; i <= to; i++) {
    if (TIES.has(tokens[i].word)) return false;
    if (HINGE.has(tokens[i].word)) hinge = true;
  }
  if (!hinge) return false;
  let content = 0;
  let terms = 0;
  for (let i = from; i <= to; i++) {
    const { entry, kind, word } = tokens[i];
    if (kind !== 'word' || entry.part !== undefined) continue;
    content += 1;
    if (isTerm(word)) terms += 1;
  }
  return content >= CONTENT_WORDS && terms >= content * TERM_SHARE;
}

const ITEMS = 5;

/** "Sigmoid / range / threshold / softmax / tanh": terms in a row, of which none is chosen. */
export function isSlashList(tokens: readonly Token[], from: number, to: number): boolean {
  let slashes = 0;
  let run = 0;
  for (let i = from; i <= to; i++) {
    const { entry, kind, value, word } = tokens[i];
    if (word === '/') {
      if (run < 1 || run > 2) return false;
      slashes += 1;
      run = 0;
    } else if (kind === 'word' && value === undefined && entry.part === undefined) run += 1;
    else if (kind !== 'mark') return false;
  }
  return slashes + 1 >= ITEMS && run <= 2;
}
