/** Whole numbers as people write them in words: "one", "a single", "two hundred and fifty-six". */

import { wordTable } from './word-table';

const small = wordTable<number>({
  zero: 0,
  no: 0,
  none: 0,
  nil: 0,
  one: 1,
  a: 1,
  an: 1,
  single: 1,
  once: 1,
  two: 2,
  twice: 2,
  pair: 2,
  couple: 2,
  both: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  dozen: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
});

const fractions = wordTable<number>({
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  tenth: 1 / 10,
});
const large = wordTable<number>({ hundred: 100, thousand: 1000, million: 1_000_000 });

/** The number that the words say, or undefined when they say none, or anything besides. */
export function readNumberWords(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .replace(/-/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'and' && word !== 'just' && word !== 'only');
  if (words.length === 0 || words.length > 16) return undefined;
  if (words.length > 1 && /^(a|an)$/.test(words[0])) words.shift();
  if (words.length > 1 && /^(pair|couple|dozen)$/.test(words[0]) && words[1] === 'of')
    words.splice(1, 1);
  if (words.length === 1 && words[0] in fractions) return fractions[words[0]];
  let total = 0;
  let group = 0;
  let said = false;
  for (const word of words) {
    if (word in small) {
      const value = small[word];
      if (
        said &&
        (value === 0 || (group % 10 !== 0 && value < 100) || (group % 100 !== 0 && value >= 10))
      ) {
        return undefined;
      }
      group += value;
    } else if (word === 'hundred') {
      group = (group || 1) * large.hundred;
    } else if (word in large) {
      total += (group || 1) * large[word];
      group = 0;
    } else return undefined;
    said = true;
  }
  return said ? total + group : undefined;
}
