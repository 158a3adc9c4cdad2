import { tokenize } from '../tokens';
import { FIELD } from './field';
import { PART_OF_SPEECH, VERB_WORDS } from './function-words';
import { OPPOSITES, RELATIONS } from './relations';
import { COMPOUNDS, SETS } from './sets';

/** A tree of stems; a node that ends a word or phrase names the groups it belongs to. */
interface Branch {
  next: Map<string, Branch>;
  groups?: string[];
}

export interface Hit {
  /** A stem, or `#group`. */
  key: string;
  from: number;
  to: number;
}

const keys = new Map<string, string>();

/** `#group`, the same string each time, so that looking it up costs no reading. */
export function groupKey(group: string): string {
  let key = keys.get(group);
  if (key === undefined) {
    key = `#${group}`;
    keys.set(group, key);
  }
  return key;
}

const newBranch = (): Branch => ({ next: new Map() });

/** Words and phrases that may stand for one another, ready to be found in a row of stems. */
export class Lexicon {
  readonly groups = new Set<string>();
  readonly vocabulary = new Set<string>();
  private readonly heads = new Map<string, string>();
  private readonly root = newBranch();

  constructor(
    groups: Record<string, string | string[]>,
    private readonly parent?: Lexicon,
    /** Whether a plain word in a phrase may stand for its whole group. */
    readonly synonyms = false,
  ) {
    for (const [name, members] of Object.entries(groups)) {
      this.groups.add(name);
      const list = Array.isArray(members) ? members : members.split(',');
      for (const member of list) this.insert(name, member.trim());
      this.heads.set(
        name,
        tokenize(list[0])
          .map((token) => token.stem)
          .join(' '),
      );
    }
  }

  private insert(group: string, phrase: string): void {
    const words = tokenize(phrase);
    if (words.length === 0) return;
    let branch = this.root;
    for (const { stem, word, kind } of words) {
      if (kind === 'word' && word.length > 3) this.vocabulary.add(word);
      let next = branch.next.get(stem);
      if (!next) {
        next = newBranch();
        branch.next.set(stem, next);
      }
      branch = next;
    }
    branch.groups ??= [];
    if (!branch.groups.includes(group)) branch.groups.push(group);
  }

  /** Of a word's groups, those that it heads, if it heads any: "gradient" is a gradient before it is an update. */
  preferHeads(stems: string, groups: string[]): string[] {
    const headed = groups.filter((group) => this.headOf(group) === stems);
    return headed.length ? headed : groups;
  }

  private headOf(group: string): string | undefined {
    return this.heads.get(group) ?? this.parent?.headOf(group);
  }

  /** Whether a word of the group, written plainly, stands for the group. */
  isSynonymGroup(group: string): boolean {
    return this.groups.has(group) ? this.synonyms : (this.parent?.isSynonymGroup(group) ?? false);
  }

  has(group: string): boolean {
    return this.groups.has(group) || (this.parent?.has(group) ?? false);
  }

  /** Calls back for every word or phrase of the lexicon in the row, the longer ones too. */
  scan(stems: readonly string[], found: (group: string, from: number, to: number) => void): void {
    for (let from = 0; from < stems.length; from++) {
      let branch = this.root.next.get(stems[from]);
      for (let to = from; branch; to += 1, branch = branch.next.get(stems[to])) {
        if (branch.groups) for (const group of branch.groups) found(group, from, to);
        if (to + 1 >= stems.length) break;
      }
    }
    this.parent?.scan(stems, found);
  }

  knowsWord(word: string): boolean {
    return this.vocabulary.has(word) || (this.parent?.knowsWord(word) ?? false);
  }

  *words(): Generator<string> {
    yield* this.vocabulary;
    if (this.parent) yield* this.parent.words();
  }
}

export const COURSE_LEXICON = new Lexicon({ ...RELATIONS, ...FIELD }, new Lexicon(SETS), true);

export const COMPOUND_NAMES = new Lexicon(COMPOUNDS);

const opposites = new Map<string, { other: string; complementary: boolean }>();
for (const { pair, complementary } of OPPOSITES) {
  opposites.set(pair[0], { other: pair[1], complementary });
  opposites.set(pair[1], { other: pair[0], complementary });
}

export function oppositeOf(group: string): { other: string; complementary: boolean } | undefined {
  return opposites.get(group);
}

/** Words that grammar needs; a misspelt one is repaired too. */
export const GRAMMAR_WORDS: ReadonlySet<string> = new Set([
  ...PART_OF_SPEECH.keys(),
  ...VERB_WORDS,
]);
