import type { Token } from './tokens';

export interface Sentence {
  from: number;
  to: number;
  question: boolean;
  /** Number of a list item ("2)"), if it is one. */
  ordinal?: number;
}

const SENTENCE_END = new Set(['.', '!', '?', ';', '...']);
const NO_END_AFTER = new Set([
  'e',
  'g',
  'i',
  'eg',
  'ie',
  'etc',
  'vs',
  'approx',
  'resp',
  'cf',
  'incl',
  'prob',
  'esp',
  'max',
  'min',
  'ca',
]);

/** Cuts at full stops, line breaks and list numbers ("1)", "b)"). */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const hasLines = text.includes('\n');
  let from = 0;
  let ordinal: number | undefined;
  let lastOrdinal: number | undefined;
  const close = (to: number, question: boolean) => {
    if (to >= from) sentences.push({ from, to, question, ordinal });
    ordinal = undefined;
  };
  for (let i = 0; i < tokens.length; i++) {
    const marker = listMarker(tokens, i, i === from, lastOrdinal);
    if (marker) {
      close(i - 1, false);
      ordinal = marker.ordinal;
      lastOrdinal = ordinal;
      from = marker.next;
      i = marker.next - 1;
      continue;
    }
    const token = tokens[i];
    const next = tokens[i + 1];
    const brokenLine = hasLines && next && text.slice(token.end, next.start).includes('\n');
    const ends =
      token.kind === 'mark' &&
      SENTENCE_END.has(token.word) &&
      // "!=": is not equal to.
      !(token.word === '!' && next?.word === '=' && next.start === token.end) &&
      !(token.word === '.' && next && next.start === token.end && next.kind !== 'mark') &&
      !(token.word === '...' && tokens[i - 1]?.kind === 'number' && next?.kind === 'number') &&
      !(token.word === '.' && NO_END_AFTER.has(tokens[i - 1]?.word ?? ''));
    if (ends || brokenLine) {
      close(i, token.word === '?');
      from = i + 1;
    }
  }
  close(tokens.length - 1, false);
  return sentences;
}

function listMarker(
  tokens: readonly Token[],
  i: number,
  atStart: boolean,
  ordinal: number | undefined,
): { ordinal: number; next: number } | null {
  const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (!b || !c) return null;
  // "1)", "(b)" and "2." alone can be one.
  if (a.word !== '(' && b.word !== ')' && b.word !== '.') return null;
  if (inCall(tokens, a.word === '(' ? i : i - 1)) return null;
  const counts = itemValue(a) === 1 || itemValue(a) === (ordinal ?? 0) + 1;
  if (a.word === '(' && c.word === ')' && itemValue(b) && tokens[i + 3])
    return { ordinal: itemValue(b), next: i + 3 };
  if (itemValue(a) && b.word === ')' && tokens[i - 1]?.word !== '(')
    return { ordinal: itemValue(a), next: i + 2 };
  if (
    atStart &&
    counts &&
    a.kind === 'number' &&
    itemValue(a) &&
    b.word === '.' &&
    c.kind === 'word'
  )
    return { ordinal: itemValue(a), next: i + 2 };
  return null;
}

/** Of "1", "b" or "2" as an item's number; 0 for anything else. */
function itemValue({ kind, value, word }: Token): number {
  if (kind === 'number' && value! <= 9) return value!;
  return /^[a-d]$/.test(word) ? word.charCodeAt(0) - 96 : 0;
}

/** The "1)" of "Linear(h, 1)" and the "(2)" of "Dense(2)" number no item. */
function inCall(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > 0 && i > at - 8 && tokens[i].word !== ')'; i--)
    if (tokens[i].word === '(')
      return tokens[i - 1].kind === 'word' && tokens[i - 1].end === tokens[i].start;
  return false;
}
