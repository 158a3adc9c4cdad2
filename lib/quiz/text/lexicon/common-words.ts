import { stemOf } from '../words';
import { COMMON } from './common-words-list';

/** Stems of English words that are no terms of the course and must not be taken for misspelt ones. */
const stems = new Set(COMMON.split(/\s+/).filter(Boolean).map(stemOf));

export const COMMON_WORDS = {
  has: (word: string): boolean => stems.has(stemOf(word)),
};
