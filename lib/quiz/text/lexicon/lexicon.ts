import { tokenize } from '../tokens';
import type { Word } from '../words';
import { FIELD } from './field';
import { PART_OF_SPEECH, VERB_WORDS } from './function-words';
import { OPPOSITES, RELATIONS } from './relations';
import { COMPOUNDS, SETS } from './sets';

/** A tree of stems; a node that ends a word or phrase names the groups it belongs to. */
export interface Branch {
  /** By the next stem; null where no longer phrase goes on from here. */
  next: Map<string, Branch> | null;
  /** Keys of groups. */
  groups: string[] | null;
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

const newBranch = (): Branch => ({ next: null, groups: null });

/** Lexicons that every question shares keep the beginnings of their phrases with the words themselves. */
let shared = 0;

/** Words and phrases that may stand for one another, ready to be found in a row of stems. */
export class Lexicon {
  readonly groups = new Set<string>();
  readonly vocabulary = new Set<string>();
  private readonly heads = new Map<string, string>();
  private readonly root = new Map<string, Branch>();
  private readonly number: number;

  constructor(
    groups: Record<string, string | string[]>,
    readonly parent?: Lexicon,
    /** Whether a plain word in a phrase may stand for its whole group. */
    readonly synonyms = false,
    isShared = false,
  ) {
    this.number = isShared ? shared++ : -1;
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
    let branches = this.root;
    let branch: Branch | undefined;
    for (const { stem, word, kind } of words) {
      if (kind === 'word' && word.length > 3) this.vocabulary.add(word);
      if (branch) {
        branch.next ??= new Map();
        branches = branch.next;
      }
      branch = branches.get(stem);
      if (!branch) {
        branch = newBranch();
        branches.set(stem, branch);
      }
    }
    const key = groupKey(group);
    branch!.groups ??= [];
    if (!branch!.groups!.includes(key)) branch!.groups!.push(key);
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

  /** Where the tree begins that the word may open. */
  private branchOf(word: Word): Branch | null {
    const { number } = this;
    if (number < 0) return this.root.get(word.stem) ?? null;
    let branch = word.branches[number];
    if (branch === undefined) {
      branch = this.root.get(word.stem) ?? null;
      word.branches[number] = branch;
    }
    return branch;
  }

  /** Calls back with the key of the group for every word or phrase of the lexicon in the row, the longer ones too. */
  scan(words: readonly Word[], found: (key: string, from: number, to: number) => void): void {
    const last = words.length - 1;
    for (let from = 0; from <= last; from++) {
      let branch: Branch | null | undefined = this.branchOf(words[from]);
      for (let to = from; branch; to++) {
        const { groups, next }: Branch = branch;
        if (groups) for (let i = 0; i < groups.length; i++) found(groups[i], from, to);
        if (next === null || to === last) break;
        branch = next.get(words[to + 1].stem);
      }
    }
    this.parent?.scan(words, found);
  }

  knowsWord(word: string): boolean {
    return this.vocabulary.has(word) || (this.parent?.knowsWord(word) ?? false);
  }

  *words(): Generator<string> {
    yield* this.vocabulary;
    if (this.parent) yield* this.parent.words();
  }
}

export const COURSE_LEXICON = new Lexicon(
  { ...RELATIONS, ...FIELD },
  new Lexicon(SETS, undefined, false, true),
  true,
  true,
);

export const COMPOUND_NAMES = new Lexicon(COMPOUNDS, undefined, false, true);

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
