import { wordTable } from '../word-table';
import { CONTRACTIONS, SHORT_FORMS } from './lexicon/contractions';
import { oneOf } from './one-of';
import { type Word, wordOf } from './words';

/** One word, number or mark of an answer, with its place in the text as it was typed. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  /** Lower case, without accents; contractions are opened ("isn't" gives two tokens over one place). */
  word: string;
  stem: string;
  /** Value of a numeral or number word. */
  value?: number;
  start: number;
  end: number;
  /** What is known of the word. */
  entry: Word;
}

const PIECE =
  /\p{L}[\p{L}\p{M}]*(?:['’‘`´ʼ]\p{L}+)*|[1-9]\d{0,2}(?:,\d{3})+(?![\p{L}\d,])|\d+(?:\.\d+)?(?:e-?\d+)?(?![\p{L}\d]|\.\d)|\d+(?:\.\d+)?|(?<![\d.\p{L}])\.\d+|->|=>|→|⇒|\.{2,}|…|[^\s\p{L}\p{N}]|\p{N}/gu;
/** The same for plain text, in which it finds its pieces sooner. */
const PLAIN_PIECE = new RegExp(
  PIECE.source.replace(/\[[^\]]*\]|\\p\{[LMN]\}/g, (part) => {
    const letters = part
      .replaceAll('\\p{L}', 'a-zA-Z')
      .replaceAll('\\p{M}', '')
      .replaceAll('\\p{N}', '0-9');
    return part.startsWith('[') ? letters : `[${letters}]`;
  }),
  'g',
);
const PLAIN = /^[\t\n\r -~]*$/;
const DRAWN_OUT = /(.)\1{2,}/g;
const ASCII = /^[a-z]+$/i;
/** "EarlyStopping", "isDog": names from code are words run together. */
const CAMEL = /^[A-Za-z]?[a-z]+[A-Z][a-z]{2,}$/;
const CAMEL_CUT = /[a-z][A-Z]/;

export function plainWord(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/g, "'");
}

function wordToken(word: string, start: number, end: number): Token {
  const entry = wordOf(word);
  const { stem, value } = entry;
  return { kind: 'word', word, stem, value, start, end, entry };
}

/** Reads another word in a token's place. */
export function setWord(token: Token, word: string): void {
  token.entry = wordOf(word);
  token.word = word;
  token.stem = token.entry.stem;
  token.value = token.entry.value;
}

function openWord(word: string): string[] {
  const direct = CONTRACTIONS[word] ?? SHORT_FORMS[word];
  if (direct) return direct.split(' ');
  if (!word.includes("'")) return [word];
  const [head, tail] = [
    word.slice(0, word.lastIndexOf("'")),
    word.slice(word.lastIndexOf("'") + 1),
  ];
  const bare = word.replaceAll("'", '');
  if (CONTRACTIONS[bare]) return CONTRACTIONS[bare].split(' ');
  if (tail === 't' && head.endsWith('n')) return [head.slice(0, -1), 'not'];
  const opened: Record<string, string> = {
    re: 'are',
    ve: 'have',
    ll: 'will',
    d: 'would',
    m: 'am',
  };
  if (opened[tail]) return [...openWord(head), opened[tail]];
  if (tail === 's')
    return oneOf('it|that|there|what|he|she|here|who|how|where').has(head) ? [head, 'is'] : [head];
  return [bare];
}

interface Part {
  entry: Word;
  from: number;
  to: number;
}

const known = new Map<string, readonly Part[]>();
const BEFORE_OPERATOR = /^\s+[-=+*·×/<>←:]/;
const AFTER_OPERATOR = /[=+*·×]\s*$|(?:<-|←)\s*$/;
/** Read by what stands beside it. */
const W: readonly Part[] = [];

/** The words that a piece of a text stands for, if it begins with a letter; remembered. */
function readWord(raw: string): readonly Part[] | undefined {
  if (!/^\p{L}/u.test(raw)) return undefined;
  const part = (word: string, from: number, to: number): Part => ({
    entry: wordOf(word),
    from,
    to,
  });
  let parts: readonly Part[];
  if (CAMEL.test(raw)) {
    const cut = raw.search(CAMEL_CUT) + 1;
    parts = [
      part(plainWord(raw.slice(0, cut)), 0, cut),
      part(plainWord(raw.slice(cut)), cut, raw.length),
    ];
  } else {
    const word = plainWord(raw).replace(DRAWN_OUT, '$1$1');
    parts = word === 'w' ? W : openWord(word).map((opened) => part(opened, 0, raw.length));
  }
  if (known.size > 20000) known.clear();
  known.set(raw, parts);
  return parts;
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;
const isApostrophe = (code: number) => code === 39 || code === 96;

/** Where the word ends that begins at a place of a plain text; the place itself where none begins. */
function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (end === at) return at;
  while (isApostrophe(text.charCodeAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    end += 1;
    while (isLetter(text.charCodeAt(end))) end += 1;
  }
  return end;
}

/** Splits a text into words, numbers and marks; linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const plain = PLAIN.test(text);
  const piece = plain ? PLAIN_PIECE : PIECE;
  for (let at = 0; at < text.length; ) {
    let start = at;
    let end = plain ? wordEnd(text, at) : at;
    if (end === at) {
      piece.lastIndex = at;
      const found = piece.exec(text);
      if (!found) break;
      start = found.index;
      end = start + found[0].length;
    }
    at = end;
    const raw = text.slice(start, end);
    const parts = known.get(raw) ?? readWord(raw);
    if (parts === W) {
      // W and w may be the weights: only a "w " between words is "with".
      const asWritten =
        raw === 'W' ||
        !/\s/.test(text[end] ?? '') ||
        BEFORE_OPERATOR.test(text.slice(end, end + 4)) ||
        AFTER_OPERATOR.test(text.slice(Math.max(0, start - 3), start));
      for (const part of asWritten ? ['w'] : openWord('w'))
        tokens.push(wordToken(part, start, end));
    } else if (parts) {
      for (let i = 0; i < parts.length; i++) {
        const { entry, from, to } = parts[i];
        const { text: word, stem, value } = entry;
        tokens.push({
          kind: 'word',
          word,
          stem,
          value,
          start: start + from,
          end: start + to,
          entry,
        });
      }
    } else if (/^\.?\p{N}/u.test(raw)) {
      const plain = raw.normalize('NFKC').replaceAll(',', '');
      const value = Number(plain);
      const sign = negativeSign(tokens, start);
      if (sign) tokens.pop();
      const word = sign ? `-${plain}` : plain;
      tokens.push({
        kind: 'number',
        word,
        stem: word,
        value: Number.isFinite(value) ? (sign ? -value : value) : undefined,
        start: sign ? sign.start : start,
        end,
        entry: wordOf(word),
      });
    } else {
      const previous = tokens.at(-1);
      const next = text[end] ?? '';
      const inWord =
        raw === '-' &&
        previous?.end === start &&
        (previous.kind === 'word'
          ? /[\p{L}\d]/u.test(next)
          : /^\p{L}{2}/u.test(text.slice(end, end + 2)) && previous.kind === 'number');
      // "weight_decay": names from code are words in a row; "p_i" is a formula.
      const inName =
        raw === '_' &&
        previous?.end === start &&
        previous.kind === 'word' &&
        /^\p{L}{2}/u.test(text.slice(end, end + 2));
      if (inWord || inName) continue;
      const said = SIGNS[raw];
      if (said) {
        tokens.push(wordToken(said, start, end));
        continue;
      }
      const word = markName(raw);
      tokens.push({
        kind: 'mark',
        word,
        stem: word,
        value: undefined,
        start,
        end,
        entry: wordOf(word),
      });
    }
  }
  return joinSlashForms(tokens);
}

/** The minus of "-1" in "from -1 to 1", which "0-1" and "cats -1" do not have. */
function negativeSign(tokens: readonly Token[], start: number): Token | undefined {
  const sign = tokens.at(-1);
  if (sign?.word !== '-' || sign.end !== start) return undefined;
  const before = tokens.at(-2);
  if (!before || before.kind === 'mark') return sign;
  return oneOf('between|from|to|and|is|of|are|the|range|either|or|where|with|at').has(before.word)
    ? sign
    : undefined;
}

/** Signs that people write for words. */
const SIGNS = wordTable<string>({
  '↑': 'up',
  '⬆': 'up',
  '↗': 'up',
  '↓': 'down',
  '⬇': 'down',
  '↘': 'down',
  '∇': 'gradient',
});

function markName(raw: string): string {
  if (raw === '…' || /^\.{2,}$/.test(raw)) return '...';
  if (raw === '–' || raw === '—' || raw === '−') return '-';
  if (raw === '->' || raw === '=>' || raw === '⇒') return '→';
  if (raw === '“' || raw === '”') return '"';
  return raw;
}

const SLASH_FORMS = wordTable<string>({
  'w/o': 'without',
  'b/c': 'because',
  'w/': 'with',
  'o/p': 'output',
  'i/p': 'input',
  'n/w': 'network',
});

function joinSlashForms(tokens: Token[]): Token[] {
  if (!tokens.some((token) => token.word === '/')) return tokens;
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [a, slash, b] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (slash?.word === '/' && a.kind === 'word' && a.end === slash.start) {
      const touching = b?.start === slash.end ? b : undefined;
      const three = touching && SLASH_FORMS[`${a.word}/${touching.word}`];
      if (three) {
        out.push(wordToken(three, a.start, touching.end));
        i += 2;
        continue;
      }
      const two = SLASH_FORMS[`${a.word}/`];
      if (two) {
        out.push(wordToken(two, a.start, slash.end));
        i += 1;
        continue;
      }
    }
    out.push(a);
  }
  return out;
}
