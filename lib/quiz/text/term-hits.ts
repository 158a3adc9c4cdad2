import { isFiller } from './lexicon/function-words';
import type { Hit } from './lexicon/lexicon';
import { oneOf } from './one-of';
import type { Term } from './phrases';
import type { Reading } from './reading';

/** Where the answer has one of a term's keys. */
export function hitsOf(reading: Reading, { keys }: Term, number: number): readonly Hit[] {
  const known = reading.termHits[number];
  if (known) return known;
  let found = hitsOfKey(reading, keys[0]);
  for (let i = 1; i < keys.length; i++) {
    const more = hitsOfKey(reading, keys[i]);
    if (more.length > 0) found = found.length > 0 ? [...found, ...more] : more;
  }
  reading.termHits[number] = found;
  return found;
}

/** Places of a stem, of a group (`#group`), or of words in a row (`"one by one`). */
export function hitsOfKey(reading: Reading, key: string): readonly Hit[] {
  if (key.charCodeAt(0) === 34) return sequenceHits(reading, rowOf(key));
  return reading.hits.get(key) ?? NO_HITS;
}
const NO_HITS: readonly Hit[] = [];

const rows = new Map<string, readonly string[]>();

function rowOf(key: string): readonly string[] {
  let row = rows.get(key);
  if (!row) {
    row = key.slice(1).split(' ');
    rows.set(key, row);
  }
  return row;
}

/** A row goes on over a small word, but over no denial and no conjunction: "neurons smaller and lambda bigger". */
const NO_BRIDGE = oneOf('not|no|never|and|or|but|nor');

function sequenceHits(reading: Reading, stems: readonly string[]): Hit[] {
  const found: Hit[] = [];
  for (const from of reading.places.get(stems[0]) ?? []) {
    let at = from;
    let i = 1;
    for (; i < stems.length; i++) {
      const next = reading.tokens[at + 1];
      if (next?.stem === stems[i]) at += 1;
      else if (
        next &&
        isFiller(next.word) &&
        !NO_BRIDGE.has(next.word) &&
        reading.tokens[at + 2]?.stem === stems[i]
      )
        at += 2;
      else break;
    }
    if (i === stems.length) found.push({ key: stems.join(' '), from, to: at });
  }
  return found;
}
