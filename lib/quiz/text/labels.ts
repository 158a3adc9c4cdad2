import { oneOf } from './one-of';
import type { Token } from './tokens';

/** "Training: slower, inference: the same": place of the colon behind a label of a few words, or -1. */
export function labelEnd(tokens: readonly Token[], from: number): number {
  for (let i = from; i <= from + 3 && i < tokens.length; i++) {
    if (/^[:→]$/.test(tokens[i].word)) return i > from ? i : -1;
    if (tokens[i].kind === 'mark' || oneOf('not|no|never|without|none|neither').has(tokens[i].word))
      return -1;
  }
  return -1;
}
