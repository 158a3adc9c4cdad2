import { stemmer } from 'stemmer';
import { PART_OF_SPEECH, type PartOfSpeech } from './lexicon/function-words';
import type { Branch } from './lexicon/lexicon';
import { IRREGULAR, NUMBER_WORDS } from './lexicon/word-forms';

/** What is known of a word wherever it stands; made once for each word. */
export interface Word {
  text: string;
  stem: string;
  /** Value of a number word. */
  value: number | undefined;
  part: PartOfSpeech | undefined;
  /** Where the lexicons' trees begin that hold its stem, by the lexicon's number; undefined where nobody looked yet. */
  branches: (Branch | null | undefined)[];
  /** As far as the order of words depends on it; '' and -1 where nobody looked yet. */
  orderClass: string;
  neighbourClass: number;
  /** Which gates' patterns it may be part of; -1 where nobody looked yet. */
  cues: number;
}

const LATIN = /^[a-z]+$/;
const words = new Map<string, Word>();

export function wordOf(text: string): Word {
  const known = words.get(text);
  if (known) return known;
  const word: Word = {
    text,
    stem: findStem(text),
    value: NUMBER_WORDS[text],
    part: PART_OF_SPEECH.get(text),
    branches: [undefined, undefined, undefined],
    orderClass: '',
    neighbourClass: -1,
    cues: -1,
  };
  if (words.size > 20000) words.clear();
  words.set(text, word);
  return word;
}

/** Porter's stem, with the irregular forms of English and both spellings ("-ise", "-our") brought together. */
export const stemOf = (text: string): string => wordOf(text).stem;

function findStem(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined || word.length <= 3) return irregular ?? word;
  const american = word
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/, 'iz$1')
    .replace(/our(s|ed|ing|al)?$/, 'or$1')
    .replace(/lling$/, 'ling')
    .replace(/lled$/, 'led');
  return LATIN.test(american) ? stemmer(american) : american;
}
