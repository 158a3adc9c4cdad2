import type { Hit } from './lexicon/lexicon';
import type { Phrase, Term } from './phrases';

/**
 * Numbers the different lists of keys that a question's phrases look for, so that an answer marks once which of them
 * it may have, and a phrase that lacks a word is passed over without looking.
 */
export class TermIndex {
  private readonly numbers = new Map<string, number>();
  private readonly byHit = new Map<string, number[]>();
  private readonly byPlace = new Map<string, number[]>();

  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of phrases) {
      const { terms } = phrase;
      const byKeys = [...terms].sort((a, b) => a.keys.length - b.keys.length);
      phrase.numbers = terms.map((term) => this.numberOf(term));
      phrase.telling = byKeys.map((term) => this.numberOf(term));
    }
  }

  private numberOf({ keys }: Term): number {
    const list = keys.join('\n');
    const known = this.numbers.get(list);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(list, number);
    for (const key of keys) {
      // Words in a row begin with the place of the first.
      const row = key.startsWith('"');
      const index = row ? this.byPlace : this.byHit;
      const name = row ? key.slice(1).split(' ')[0] : key;
      const terms = index.get(name);
      if (terms) terms.push(number);
      else index.set(name, [number]);
    }
    return number;
  }

  /** 1 at the number of each list of which the answer has a key, or the first word of one. */
  present(
    hits: ReadonlyMap<string, readonly Hit[]>,
    places: ReadonlyMap<string, readonly number[]>,
  ): Uint8Array {
    const present = new Uint8Array(this.numbers.size);
    for (const key of hits.keys()) mark(present, this.byHit.get(key));
    for (const stem of places.keys()) mark(present, this.byPlace.get(stem));
    return present;
  }
}

function mark(present: Uint8Array, numbers: readonly number[] | undefined): void {
  if (numbers) for (let i = 0; i < numbers.length; i++) present[numbers[i]] = 1;
}
