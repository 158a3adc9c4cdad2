import { oneOf } from './one-of';
import type { Reading } from './reading';

export interface Candidate {
  at: number;
  value: number;
  /** Said of what is counted ("2 neurons"), or bare; a number of classes counts only where nothing better is said. */
  strong: boolean;
}

export type BoundCandidate = Candidate & { ask: number; firm: boolean };

/** "So: one, ten.", "Answer: 1 and 10": two numbers alone in the last sentence answer the two parts in order. */
export function summedUp(
  reading: Reading,
  candidates: readonly Candidate[],
  topics: readonly (readonly number[])[],
): Candidate[] | null {
  const last = reading.sentences.at(-1);
  if (!last || topics.length !== 2 || reading.sentences.length < 2 || last.question) return null;
  const own = candidates.filter(({ at }) => at >= last.from && at <= last.to);
  if (own.length !== 2 || own[0].value === own[1].value) return null;
  for (let i = last.from; i <= last.to; i++) {
    const { kind, value, word } = reading.tokens[i];
    if (kind === 'word' && value === undefined && !SUMMING.has(word)) return null;
  }
  return own;
}

const SUMMING = oneOf(
  'so|thus|hence|therefore|answer|answers|final|finally|ie|and|then|total|short|in|conclusion|result|overall|neuron|neurons|output|outputs|respectively|verdict|n',
);

/** "1 and 10, could have done 2 for the pets too": a pair before any part is named answers both. */
export function leadInOrder(
  reading: Reading,
  loose: Candidate[],
  candidates: readonly Candidate[],
  topics: readonly (readonly number[])[],
  counts: BoundCandidate[],
): void {
  const [one, other] = loose;
  if (!one?.strong || !other?.strong || topics.length !== 2 || one.value === other.value) return;
  if (candidates[0] !== one || candidates[1] !== other || other.at - one.at > 3) return;
  if (/^(or|\/)$/.test(reading.tokens[other.at - 1].word)) return;
  counts.push({ ...one, ask: 0, firm: false }, { ...other, ask: 1, firm: false });
  loose.splice(0, 2);
}

/** "1 (or 2) for the animals": what an "or" joins belongs to one part, the one that is named. */
export function joinAlternatives(reading: Reading, counts: BoundCandidate[]): void {
  const word = (i: number) => reading.tokens[i]?.word ?? '';
  const sorted = counts
    .filter((one) => counts.filter((other) => other.at === one.at).length === 1)
    .sort((a, b) => a.at - b.at);
  for (let i = 1; i < sorted.length; i++) {
    const [one, other] = [sorted[i - 1], sorted[i]];
    let between = '';
    for (let k = one.at + 1; k < other.at; k++) between += `${word(k)} `;
    if (!/^(, )?(\( )?or (maybe |perhaps |possibly |even )?$/.test(between)) continue;
    if (one.ask === other.ask) continue;
    if (other.firm || !one.firm) one.ask = other.ask;
    else other.ask = one.ask;
  }
}

/** "One for the pets, and ten": where one part alone is named, the other number is the other part's. */
function shareOut(
  reading: Reading,
  counts: BoundCandidate[],
  topics: readonly (readonly number[])[],
): void {
  const strong = counts.filter((count) => count.strong).sort((a, b) => a.at - b.at);
  const [one, other] = strong;
  if (topics.length !== 2 || strong.length !== 2 || one.value === other.value) return;
  if (one.ask !== other.ask || topics[1 - one.ask].length > 0) return;
  if (reading.corrections.some((at) => at > one.at && at <= other.at)) return;
  for (let i = one.at; i < other.at; i++)
    if (/^(or|\/|instead|to|than)$/.test(reading.tokens[i].word)) return;
  // Where one of them stands beside its part, the other one moves.
  if (one.firm !== other.firm) (one.firm ? other : one).ask = 1 - one.ask;
  else if (one.ask === 0) other.ask = 1;
  else one.ask = 0;
}

/** Two different numbers that both fell to one part, while the other has none, answer the parts in order. */
export function reorderLoose(
  reading: Reading,
  counts: BoundCandidate[],
  topics: readonly (readonly number[])[],
): void {
  const asks = topics.length;
  const joined = (at: number) => /^(or|\/)$/.test(reading.tokens[at - 1]?.word ?? '');
  shareOut(reading, counts, topics);
  const loose = counts.filter((count) => count.strong && !count.firm).sort((a, b) => a.at - b.at);
  const firm = counts.filter((count) => count.strong && count.firm);
  if (asks === 2 && loose.length === 1 && firm.length > 0 && !joined(loose[0].at)) {
    const [{ ask, value }] = loose;
    const other = 1 - ask;
    if (
      firm.every((count) => count.ask === ask && count.value !== value) &&
      topics[other].length === 0
    )
      loose[0].ask = other;
    return;
  }
  if (asks !== 2 || loose.length !== 2 || counts.some((count) => count.strong && count.firm))
    return;
  if (loose[0].ask !== loose[1].ask || loose[0].value === loose[1].value) return;
  loose[0].ask = 0;
  loose[1].ask = 1;
}

/** "1 or 2, 10": numbers joined by "or" answer one part. */
export function groupAlternatives(
  reading: Reading,
  candidates: Candidate[],
  joint = /^(or|\/)$/,
): Candidate[][] {
  const groups: Candidate[][] = [];
  for (const candidate of candidates) {
    const joined = reading.tokens[candidate.at - 1]?.word;
    const group = groups.at(-1);
    if (group && joint.test(joined ?? '')) group.push(candidate);
    else groups.push([candidate]);
  }
  return groups;
}
