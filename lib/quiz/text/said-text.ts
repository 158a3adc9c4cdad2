import type { Reading } from './reading';

/** The words of an answer in a row with single blanks, and which token stands at each place of that row. */
export interface SaidText {
  text: string;
  /** Number of the token that a place belongs to or comes before. */
  tokenAt: (place: number) => number;
  /** Place of a token's first letter. */
  placeOf: (token: number) => number;
}

export function saidText({ said: { starts, text } }: Reading): SaidText {
  const count = starts.length - 1;
  const tokenAt = (place: number) => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { text, tokenAt, placeOf: (token) => (token < count ? starts[token] : text.length) };
}
