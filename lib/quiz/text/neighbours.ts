import { PART_OF_SPEECH, VERB_WORDS } from './lexicon/function-words';
import { NEIGHBOUR_WEIGHTS } from './lexicon/neighbour-weights';
import type { Token } from './tokens';

const setOf = (words: string) => new Set(words.split(' '));
const VERBS = new Set(VERB_WORDS);
const NOUNS = setOf(
  'neuron unit node layer network net model class dropout logistic sigmoid softmax epoch number probability value feature gradient image digit dog cat activation size inference data task symmetry weight parameter training penalty regularisation prediction output input speed time loss error problem rate function target chance question head way thing place idea step',
);
const ADJECTIVES = setOf(
  'same different new old last final first single hidden upper lower useful relevant small large big high low good bad better random equal identical frozen similar general specific basic fewer many much own most other such smooth differentiable binary several few',
);
/** Small words whose neighbours tell most stand for themselves. */
const THEMSELVES = setOf(
  'the a an of to and or but than as not no because if so that it they is are be in with for from by at on which more less fewer same each one only when will would can do does have has there all too very you we i since then while yes this these its their them',
);

const numbers = new Map<string, number>();

function numberOf(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}

/** A word's class, as far as its neighbours depend on it. */
export function neighbourClass({ kind, word }: Pick<Token, 'kind' | 'word'>): string {
  return kind === 'number' ? NUMERAL : classOfWord(word);
}
const NUMERAL = '#';

function classNumber({ kind, entry }: Token): number {
  if (kind === 'number') return NUMERAL_NUMBER;
  if (entry.neighbourClass < 0) entry.neighbourClass = numberOf(classOfWord(entry.text));
  return entry.neighbourClass;
}
const NUMERAL_NUMBER = numberOf(NUMERAL);

function classOfWord(word: string): string {
  if (THEMSELVES.has(word)) return word;
  const part = PART_OF_SPEECH.get(word);
  if (part) return part;
  if (ADJECTIVES.has(word)) return 'adjective';
  if (NOUNS.has(word)) return 'noun';
  const singular = word.replace(/e?s$/, '');
  if (NOUNS.has(singular)) return 'nouns';
  if (VERBS.has(word)) return 'verb';
  if (/ing$/.test(word)) return 'ing';
  if (/ed$/.test(word)) return 'ed';
  if (/ly$/.test(word)) return 'ly';
  if (/s$/.test(word)) return VERBS.has(singular) ? 'verbs' : 's';
  return 'word';
}

/** By the numbers of both classes. */
const WIDTH = 256;
const weights = new Float64Array(WIDTH * WIDTH);
for (const line of NEIGHBOUR_WEIGHTS.trim().split('\n')) {
  const [first, ...parts] = line.split(' ');
  const row = numberOf(first) * WIDTH;
  for (let i = 0; i + 1 < parts.length; i += 2)
    weights[row + numberOf(parts[i])] = Number(parts[i + 1]) / 10;
}

/**
 * Mean log-odds that the answer's neighbours come from a sentence and not from shuffled words, over neighbours without a mark
 * between them; null where there are too few to tell.
 */
export function neighbourhood(tokens: readonly Token[]): number | null {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < tokens.length; i++) {
    const one = tokens[i];
    const next = tokens[i + 1];
    if (one.kind === 'mark' || next.kind === 'mark' || one.start === next.start) continue;
    pairs += 1;
    sum += weights[classNumber(one) * WIDTH + classNumber(next)];
  }
  return pairs >= FEWEST_PAIRS ? sum / pairs : null;
}
const FEWEST_PAIRS = 7;
