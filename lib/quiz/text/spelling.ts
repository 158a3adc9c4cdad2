import { distance } from 'fastest-levenshtein';
import { COMMON_WORDS } from './lexicon/common-words';
import { GRAMMAR_WORDS, type Lexicon } from './lexicon/lexicon';
import { NUMBER_WORDS } from './lexicon/word-forms';
import { setWord, type Token } from './tokens';
import { stemOf, wordOf } from './words';

/** Words in the order in which they are preferred, by first letter and length. */
class Shelves {
  private readonly words: Set<string>;
  private readonly stems = new Set<string>();
  private readonly shelves = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    this.words = new Set(words);
    for (const word of this.words) {
      this.stems.add(stemOf(word));
      if (word.length < 4) continue;
      const shelf = `${word[0]}${word.length}`;
      const others = this.shelves.get(shelf);
      if (others) others.push(word);
      else this.shelves.set(shelf, [word]);
    }
  }

  has(word: string): boolean {
    return this.words.has(word) || this.stems.has(stemOf(word));
  }

  shelf(first: string, length: number): readonly string[] {
    return this.shelves.get(`${first}${length}`) ?? EMPTY;
  }
}
const EMPTY: readonly string[] = [];

const GRAMMAR = new Shelves([...GRAMMAR_WORDS, ...Object.keys(NUMBER_WORDS)]);

/** One for each lexicon, whatever questions share it. */
const shelvesOf = new WeakMap<Lexicon, Shelves>();

function* lexiconShelves(lexicon: Lexicon): Generator<Shelves> {
  let shelves = shelvesOf.get(lexicon);
  if (!shelves) {
    shelves = new Shelves(lexicon.vocabulary);
    shelvesOf.set(lexicon, shelves);
  }
  yield shelves;
  if (lexicon.parent) yield* lexiconShelves(lexicon.parent);
}

/** The words that a misspelling may be taken for. */
export class Speller {
  private readonly shelves: readonly Shelves[];
  private readonly memory = new Map<string, string | null>();
  private readonly standings = new Map<string, 'term' | 'word' | 'unknown'>();

  constructor(lexicon: Lexicon, more: Iterable<string> = []) {
    this.shelves = [...lexiconShelves(lexicon), GRAMMAR, new Shelves(more)];
  }

  isKnown(word: string): boolean {
    return this.standing(word) !== 'unknown';
  }

  /** True for a word of the course or of grammar, as opposed to any English word. */
  isTerm(word: string): boolean {
    return this.standing(word) === 'term';
  }

  private standing(word: string): 'term' | 'word' | 'unknown' {
    const remembered = this.standings.get(word);
    if (remembered) return remembered;
    const term = this.shelves.some((shelves) => shelves.has(word));
    const standing = term ? 'term' : COMMON_WORDS.has(word) ? 'word' : 'unknown';
    if (this.standings.size > 5000) this.standings.clear();
    this.standings.set(word, standing);
    return standing;
  }

  /**
   * The word that was meant, or null. A valid English word is never taken for a term; short words bear one slip,
   * words of eight letters and more bear two.
   */
  repair(word: string): string | null {
    if (word.length < 4 || word.length > 24 || this.isKnown(word)) return null;
    const remembered = this.memory.get(word);
    if (remembered !== undefined) return remembered;
    let repaired = this.nearest(word);
    if (!repaired && /[^s]s$/.test(word) && word.length > 4) {
      // "layrs"
      const one = this.nearest(word.slice(0, -1));
      if (one) repaired = `${one}s`;
    }
    if (this.memory.size > 5000) this.memory.clear();
    this.memory.set(word, repaired);
    return repaired;
  }

  private nearest(word: string): string | null {
    const allowed = word.length >= 8 ? 2 : 1;
    let best: string | null = null;
    let bestCost = allowed + 0.6;
    const firstLetters = new Set([word[0], word[1]]);
    for (const first of firstLetters) {
      for (let length = word.length - allowed; length <= word.length + allowed; length++) {
        for (const shelves of this.shelves) {
          for (const candidate of shelves.shelf(first, length)) {
            // A letter is left out more often than put in.
            const left = candidate.length > word.length ? -0.1 : 0;
            const cost = slips(word, candidate) + left + (candidate[0] === word[0] ? 0 : 0.5);
            if (cost < bestCost) {
              bestCost = cost;
              best = candidate;
            }
          }
        }
      }
    }
    return best;
  }
}

/** Edit distance in which two neighbours swapped are one slip and a doubled letter is half a slip. */
function slips(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain === 0 || plain > 3) return plain;
  if (a.replace(/(.)\1/g, '$1') === b.replace(/(.)\1/g, '$1')) return 0.5;
  if (a.length === b.length) {
    for (let i = 0; i + 1 < a.length; i++) {
      if (a[i] !== b[i]) {
        const swapped = a.slice(0, i) + a[i + 1] + a[i] + a.slice(i + 2);
        return Math.min(plain, 1 + distance(swapped, b));
      }
    }
  }
  return plain;
}

/** Repairs misspelt words in place, and opens terms run together ("outputlayer"). Returns the number of repairs. */
export function repairSpelling(tokens: Token[], speller: Speller): number {
  let repairs = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token.kind !== 'word' || token.word.length < 4 || speller.isKnown(token.word)) continue;
    const parts = runTogether(token.word, speller);
    if (parts) {
      const [first, second] = parts;
      const cut = token.start + first.length;
      tokens.splice(
        i,
        1,
        renamed(token, first, token.start, Math.min(cut, token.end)),
        renamed(token, second, Math.min(cut, token.end), token.end),
      );
      repairs += 1;
      continue;
    }
    const meant = speller.repair(token.word);
    if (meant) {
      setWord(token, meant);
      repairs += 1;
    }
  }
  return repairs;
}

function renamed({ kind, value }: Token, word: string, start: number, end: number): Token {
  const entry = wordOf(word);
  return { kind, word, stem: entry.stem, value, start, end, entry };
}

function runTogether(word: string, speller: Speller): [string, string] | null {
  if (word.length < 8) return null;
  for (let cut = 4; cut <= word.length - 4; cut++) {
    const [first, second] = [word.slice(0, cut), word.slice(cut)];
    if (speller.isTerm(first) && speller.isTerm(second)) return [first, second];
  }
  return null;
}
