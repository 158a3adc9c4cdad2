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
  /** Phrases by the number of their most particular term. */
  private readonly byTelling: Phrase[][] = [];
  private phrases = 0;

  constructor(phrases: Iterable<Phrase>) {
    for (const phrase of phrases) {
      const { terms } = phrase;
      const byKeys = [...terms].sort((a, b) => a.keys.length - b.keys.length);
      phrase.numbers = terms.map((term) => this.numberOf(term));
      phrase.telling = byKeys.map((term) => this.numberOf(term));
      phrase.number = this.phrases++;
      const list = this.byTelling[phrase.telling[0]];
      if (list) list.push(phrase);
      else this.byTelling[phrase.telling[0]] = [phrase];
    }
    for (let i = 0; i < this.numbers.size; i++) this.byTelling[i] ??= [];
  }

  get size(): number {
    return this.numbers.size;
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

  /**
   * 1 at the number of each phrase of whose every term the answer has a key, or the first word of one. Only these can
   * be said in it.
   */
  candidates(
    hits: ReadonlyMap<string, readonly Hit[]>,
    places: ReadonlyMap<string, readonly number[]>,
  ): Uint8Array {
    const present = new Uint8Array(this.numbers.size);
    for (const key of hits.keys()) mark(present, this.byHit.get(key));
    for (const stem of places.keys()) mark(present, this.byPlace.get(stem));
    const candidates = new Uint8Array(this.phrases);
    for (let number = 0; number < present.length; number++) {
      if (present[number] === 0) continue;
      const phrases = this.byTelling[number];
      for (let i = 0; i < phrases.length; i++)
        if (hasAll(present, phrases[i].telling)) candidates[phrases[i].number] = 1;
    }
    return candidates;
  }
}

function hasAll(present: Uint8Array, numbers: readonly number[]): boolean {
  for (let i = 1; i < numbers.length; i++) if (present[numbers[i]] === 0) return false;
  return true;
}

function mark(present: Uint8Array, numbers: readonly number[] | undefined): void {
  if (numbers) for (let i = 0; i < numbers.length; i++) present[numbers[i]] = 1;
}
