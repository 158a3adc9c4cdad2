import type { Reading } from './reading';

export const ONLY = new Set(['only', 'just', 'solely', 'merely', 'exclusively']);

/** "It is not slower for inference, only for training": what follows ", only" is not denied with the rest. */
export function afterOnly(reading: Reading, negator: number, place: number): boolean {
  for (let i = negator + 1; i < place; i++)
    if (ONLY.has(reading.tokens[i].word) && /^(,|but|-)$/.test(reading.tokens[i - 1].word))
      return true;
  return false;
}

/** "No effect when predicting": the part is named in the clause that says when. */
export function topicOfNextClause(
  reading: Reading,
  index: number,
  topics: readonly number[][],
): number {
  const clause = reading.clauses[index];
  const next = reading.clauses[index + 1];
  if (!next || next.sentence !== clause.sentence || !/^(when|while|once)$/.test(next.opener))
    return -1;
  const named = topics.flatMap((places, ask) =>
    places.some((place) => place >= next.from && place <= next.to) ? [ask] : [],
  );
  return named.length === 1 ? named[0] : -1;
}

export function lastTopic(topics: readonly number[][], before: number): number {
  let best = -1;
  let bestPlace = -1;
  topics.forEach((places, index) => {
    for (const place of places)
      if (place < before && place > bestPlace) {
        bestPlace = place;
        best = index;
      }
  });
  return Math.max(best, 0);
}

/** "Training: yes, inference: no", "yes to the first": the topic before the mark, or after the preposition. */
export function labelOf(
  reading: Reading,
  at: number,
  from: number,
  topics: readonly number[][],
): number {
  if (/^(to|for|on|in|at|during)$/.test(reading.tokens[at + 1]?.word ?? '')) {
    const ahead = topics.findIndex((list) => list.some((p) => p > at && p <= at + 3));
    if (ahead >= 0) return ahead;
  }
  if (!/^(:|→|-|=)$/.test(reading.tokens[at - 1]?.word ?? '')) return -1;
  const places = topics.map((list) => Math.max(-1, ...list.filter((p) => p >= from && p < at)));
  const best = Math.max(...places);
  return best >= 0 && at - best <= 4 ? places.indexOf(best) : -1;
}
