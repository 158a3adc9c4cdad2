import type { Clause } from './clauses';
import type { CompiledAsk } from './compile';
import { type Match, matchPhrase } from './matching';
import { oneOf } from './one-of';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** Where each part of the question is named; the "trained" of "once trained" does not name the training. */
export function topicPlaces(reading: Reading, asks: readonly CompiledAsk[]): number[][] {
  // "Many think that predictions suffer, but they do not": what is not claimed still names the part.
  const heard = reading.silenced.includes(1)
    ? { ...reading, silenced: wholeSentencesOf(reading) }
    : reading;
  const named = asks.map((ask) => ask.about.flatMap((phrase) => matchPhrase(heard, phrase)));
  return named.map((own, index) => {
    const within = (one: Match) =>
      named.some(
        (others, other) =>
          other !== index &&
          others.some(
            ({ from, to }) => from <= one.from && to >= one.to && to - from > one.to - one.from,
          ),
      );
    const places = own.filter((one) => !within(one)).map((one) => one.from);
    return [...new Set(places)].sort((a, b) => a - b);
  });
}

/** Silence only where a sentence is silenced from end to end. */
function wholeSentencesOf({ sentences, silenced }: Reading): Uint8Array {
  const whole = new Uint8Array(silenced.length);
  for (const { from, to } of sentences)
    if (silenced.subarray(from, to + 1).every((silent) => silent === 1))
      whole.fill(1, from, to + 1);
  return whole;
}

const ONLY = new Set(['only', 'just', 'solely', 'merely', 'exclusively']);

const STATE = oneOf(
  'off|out|gone|disabled|inactive|removed|switched|turned|ignored|skipped|absent|deactivated|passed|doing|not|slower|longer|faster|like|fine|makes|make|takes|means|gets|needs|adds',
);

/** "Just as fast" restricts nothing. */
export function isOnly(tokens: readonly Token[], i: number): boolean {
  if (!ONLY.has(tokens[i].word)) return false;
  // "It is just off": an emphasis.
  if (tokens[i].word === 'just' && STATE.has(tokens[i + 1]?.word ?? '')) return false;
  return (
    tokens[i].word !== 'just' ||
    !/^(as|like|the same|equally)/.test(`${tokens[i + 1]?.word} ${tokens[i + 2]?.word}`)
  );
}

/** Whether a clause is restricted. An "only" at its very end belongs to the clause behind it: "…, only | when learning". */
export function onlyWithin(reading: Reading, { from, to, sentence }: Clause): boolean {
  const { tokens, clauses, clauseOf } = reading;
  for (let i = from; i < to || (i === to && from === to); i++) if (isOnly(tokens, i)) return true;
  const next = clauses[clauseOf[to] + 1];
  if (to > from && isOnly(tokens, to) && next?.sentence !== sentence) return true;
  const before = clauses[clauseOf[from] - 1];
  return before?.sentence === sentence && before.to > before.from && isOnly(tokens, before.to);
}

/** "Slower to train: yes": the question repeated before its answer claims nothing by itself. */
export function isLabelled(reading: Reading, last: number): boolean {
  for (let i = last + 1; i <= last + 5 && i + 1 < reading.tokens.length; i++) {
    const { kind, word } = reading.tokens[i];
    if (kind !== 'mark') continue;
    return (
      /^(:|\?|→|=|-)$/.test(word) && reading.particles.some((particle) => particle.at === i + 1)
    );
  }
  return false;
}

/** "It is not slower for inference, only for training": what follows ", only" is not denied with the rest. */
export function afterOnly(reading: Reading, negator: number, place: number): boolean {
  for (let i = negator + 1; i < place; i++)
    if (isOnly(reading.tokens, i) && /^(,|but|-)$/.test(reading.tokens[i - 1].word)) return true;
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
  if (!next || next.sentence !== clause.sentence || !oneOf('when|while|once').has(next.opener))
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
  if (oneOf('to|for|on|in|at|during').has(reading.tokens[at + 1]?.word ?? '')) {
    const ahead = topics.findIndex((list) => list.some((p) => p > at && p <= at + 3));
    if (ahead >= 0) return ahead;
  }
  const beside = (place: number) => topics.findIndex((list) => list.includes(place));
  if (beside(at - 1) >= 0 && beside(at + 1) >= 0) {
    // "First yes second no" begins with a part, "yes first no second" with a verdict.
    const firstTopic = Math.min(...topics.flatMap((list) => list.filter((p) => p >= from)));
    const firstVerdict = reading.particles.find((particle) => particle.at >= from)!.at;
    return beside(firstTopic < firstVerdict ? at - 1 : at + 1);
  }
  if (!/^(:|→|-|=)$/.test(reading.tokens[at - 1]?.word ?? '')) return -1;
  const places = topics.map((list) => Math.max(-1, ...list.filter((p) => p >= from && p < at)));
  const best = Math.max(...places);
  return best >= 0 && at - best <= 4 ? places.indexOf(best) : -1;
}

/** Whether a verdict and a colon stand before this one in its sentence: "no: edges yes". */
export function listsCases({ clauseOf, clauses, particles, tokens }: Reading, at: number): boolean {
  return particles.some(
    (verdict) =>
      verdict.at < at &&
      tokens[verdict.at + 1].word === ':' &&
      clauses[clauseOf[verdict.at]].sentence === clauses[clauseOf[at]].sentence,
  );
}
