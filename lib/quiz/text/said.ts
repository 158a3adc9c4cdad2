import type { Token } from './tokens';

/** The words of an answer in one text, so that a stretch of them is cut out and not joined anew each time. */
export interface Said {
  text: string;
  /** Where each word begins in the text; behind the last, the end. */
  starts: Int32Array;
}

export function sayAll(tokens: readonly Token[]): Said {
  const starts = new Int32Array(tokens.length + 1);
  let text = '';
  for (let i = 0; i < tokens.length; i++) {
    starts[i] = text.length;
    text += i + 1 < tokens.length ? `${tokens[i].word} ` : tokens[i].word;
  }
  starts[tokens.length] = text.length + 1;
  return { text, starts };
}

/** The words from one place to another, both included, with a space between them. */
export function wordsBetween({ text, starts }: Said, from: number, to: number): string {
  const last = Math.min(to, starts.length - 2);
  return from > last ? '' : text.slice(starts[from], starts[last + 1] - 1);
}
