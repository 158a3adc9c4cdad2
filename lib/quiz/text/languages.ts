import { FOREIGN_WORDS } from './lexicon/foreign-words';
import { PART_OF_SPEECH } from './lexicon/function-words';
import { plainWord } from './tokens';

const FOREIGN_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}]/gu;
const PLAIN = /^[\t\n\r -~]*$/;

/**
 * Whether an answer is wholly or mostly in another language than English, by its letters and its small words. A
 * foreign word or two in an English answer are no such thing, nor is a formula.
 */
export function isForeign(text: string): boolean {
  const plain = PLAIN.test(text);
  if (!plain) {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const strange = text.match(FOREIGN_SCRIPT)?.length ?? 0;
    if (strange >= 2 && strange > letters * 0.4) return true;
  }
  const kinds = new Set<string>();
  let foreign = 0;
  let english = 0;
  const words = plain
    ? text.toLowerCase().match(/[a-z]{2,}/g)
    : text.match(/\p{L}[\p{L}\p{M}]+/gu)?.map(plainWord);
  for (const word of words ?? []) {
    if (PART_OF_SPEECH.has(word)) english += 1;
    else if (FOREIGN_WORDS.has(word)) {
      foreign += 1;
      kinds.add(word);
    }
  }
  return kinds.size >= 2 && foreign > english * 1.5;
}
