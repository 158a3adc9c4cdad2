import type { CompiledAsk } from './compile';
import {
  type BoundCandidate,
  type Candidate,
  groupAlternatives,
  joinAlternatives,
  leadInOrder,
  reorderLoose,
  summedUp,
} from './count-pairs';
import { PART_OF_SPEECH } from './lexicon/function-words';
import { matchPhrase } from './matching';
import { inRange, isInputSize, isPronounOne, isRefused } from './number-uses';
import { oneOf } from './one-of';
import { range } from './ranges';
import type { Reading } from './reading';

export interface BoundCount {
  value: number;
  tokens: number[];
}

/** Numbers that count something, bound to the parts of the question by topic, and where no topic is named by order. */
export function bindCounts(
  reading: Reading,
  asks: readonly CompiledAsk[],
  topics: readonly number[][],
): BoundCount[][] {
  const counts: BoundCandidate[] = [];
  const wanted = asks.some((ask) => ask.counted.length > 0);
  if (!wanted) return asks.map(() => []);
  const candidates = findCandidates(reading, asks);
  const summary = summedUp(reading, candidates, topics);
  if (summary) return summary.map(({ value, at }) => [{ value, tokens: [at] }]);
  const loose: Candidate[] = [];
  for (const candidate of candidates) {
    const corrected = correctedPart(reading, candidate, topics, counts);
    if (corrected !== undefined) {
      counts.push({ ...candidate, ask: corrected, firm: true });
      continue;
    }
    const owners = ownersOf(reading, candidate, topics, candidates);
    if (owners.asks.length)
      for (const ask of owners.asks) counts.push({ ...candidate, ask, firm: owners.firm });
    else loose.push(candidate);
  }
  joinAlternatives(reading, counts);
  leadInOrder(reading, loose, candidates, topics, counts);
  reorderLoose(reading, counts, topics);
  const open = asks
    .map((_, i) => i)
    .filter((i) => !counts.some((count) => count.ask === i && count.strong));
  const strongLoose = loose.filter((candidate) => candidate.strong);
  if (
    strongLoose.length >= 1 &&
    counts.length === 0 &&
    asks.length === 2 &&
    strongLoose.length > 2
  ) {
    const grouped = groupAlternatives(reading, strongLoose);
    grouped.slice(0, 2).forEach((group, i) => {
      for (const candidate of group) counts.push({ ...candidate, ask: i, firm: false });
    });
  } else {
    // "Either 1 or 2. Digits = 10": where a part has its number, an "or" joins those of the other.
    const groups = counts.length
      ? groupAlternatives(reading, strongLoose, /^or$/)
      : strongLoose.map((candidate) => [candidate]);
    groups.slice(0, open.length).forEach((group, i) => {
      for (const candidate of group) counts.push({ ...candidate, ask: open[i], firm: false });
    });
  }
  return asks.map((_, ask) => {
    const own = counts.filter((count) => count.ask === ask);
    let chosen = own.filter((count) => count.strong);
    if (chosen.length === 0) chosen = own;
    chosen.sort((a, b) => a.at - b.at);
    const last = chosen.at(-1);
    const correction = last && reading.corrections.findLast((at) => at <= last.at);
    if (correction !== undefined) chosen = chosen.filter((count) => count.at >= correction);
    return chosen.map(({ value, at }) => ({ value, tokens: [at] }));
  });
}

const UNCOUNTED = /^(layers?|hidden|pixels?|images?|pictures?|photos?|epochs?)$/;

/** Years and sizes count no outputs. */
const MOST_COUNTED = 1024;

function findCandidates(reading: Reading, asks: readonly CompiledAsk[]): Candidate[] {
  const { tokens } = reading;
  const counted = new Set<number>();
  const notCounted = new Set<number>();
  for (const ask of asks) {
    for (const phrase of ask.counted)
      for (const match of matchPhrase(reading, phrase))
        for (const i of match.tokens) counted.add(i);
    for (const phrase of ask.notCounted)
      for (const match of matchPhrase(reading, phrase))
        for (const i of match.tokens) notCounted.add(i);
  }
  const candidates: Candidate[] = [];
  tokens.forEach((token, i) => {
    if (token.value === undefined || reading.silenced[i]) return;
    if (token.value === 0 && !counted.has(i + 1)) return;
    // "A single one" names one number.
    if (token.word === 'one' && tokens[i - 1]?.value === 1) return;
    if (token.value === 1 && (tokens[i + 1]?.value ?? 0) >= 100) return;
    if (isRefused(reading, i)) return;
    // A list's "2)" stands in no clause.
    const { from, to, sentence } = reading.clauses[reading.clauseOf[i]];
    if (i < from || i > to) return;
    if (
      token.value > MOST_COUNTED ||
      inRange(reading, i) ||
      isInputSize(reading, i) ||
      isPronounOne(reading, i) ||
      !Number.isInteger(token.value)
    )
      return;
    if (
      reading.negators.some(
        (negator) => negator.at < i && negator.to >= i && denies(reading, negator.at, i),
      )
    )
      return;
    // "The number of classes = 2" is no number of outputs yet.
    let strong = !(
      tokens[i - 1]?.word === '=' &&
      (notCounted.has(i - 2) || tokens[i - 2]?.word === 'k')
    );
    // "A ten-button keypad"
    if (reading.text[token.end] === '-' && !counted.has(i + 1) && tokens[i + 1]?.kind === 'word')
      strong = false;
    for (let j = i + 1; j <= Math.min(i + 3, reading.sentences[sentence].to); j++) {
      if (counted.has(j)) break;
      if (UNCOUNTED.test(tokens[j].word)) return;
      if (notCounted.has(j)) {
        strong = false;
        break;
      }
      if (
        tokens[j].kind !== 'word' ||
        (PART_OF_SPEECH.has(tokens[j].word) && tokens[j].word !== 'of')
      )
        break;
    }
    candidates.push({ at: i, value: token.value, strong });
  });
  return candidates;
}

/** "Nine... no, zero counts too, so ten": what is put right answers the same part, where none is named in between. */
function correctedPart(
  reading: Reading,
  { at, value }: Candidate,
  topics: readonly number[][],
  counts: readonly BoundCandidate[],
): number | undefined {
  const before = counts.at(-1);
  const turn = reading.corrections.findLast((place) => place < at);
  if (!before || turn === undefined) return undefined;
  if (turn < before.at && before.value !== value) return undefined;
  if (counts.filter((count) => count.at === before.at).length > 1) return undefined;
  const { to } = reading.clauses[reading.clauseOf[at]];
  const named = topics.some((places, ask) =>
    places.some((place) => place > before.at && place <= to && ask !== before.ask),
  );
  return named ? undefined : before.ask;
}

/** A denial right before a number ("not 9", "instead of nine") refuses that number, not the clause. */
function denies(reading: Reading, negator: number, at: number): boolean {
  return at - negator <= 3 && reading.clauseOf[negator] === reading.clauseOf[at];
}

/** "Ten there, whereas a digit is plain": the other part begins behind it. */
function contrasted({ clauses, clauseOf }: Reading, a: number, b: number): boolean {
  for (let i = clauseOf[Math.min(a, b)] + 1; i <= clauseOf[Math.max(a, b)]; i++)
    if (oneOf('whereas|while|but').has(clauses[i].opener)) return true;
  return false;
}

/** "1 or 2, both work": the numbers, not the parts of the question. */
function bothNumbers({ tokens }: Reading, i: number): boolean {
  const last = tokens[i - 1]?.word === ',' ? i - 2 : i - 1;
  return (
    tokens[last]?.value !== undefined &&
    tokens[last - 2]?.value !== undefined &&
    /^(or|and|\/)$/.test(tokens[last - 1].word)
  );
}

function commaBetween({ tokens }: Reading, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++) if (tokens[i].word === ',') return true;
  return false;
}

/** The parts that a number answers: the topic beside it, every topic where "both" is said, none where no topic is near. */
function ownersOf(
  reading: Reading,
  candidate: Candidate,
  topics: readonly number[][],
  candidates: readonly Candidate[],
): { asks: number[]; firm: boolean } {
  const { at } = candidate;
  const clause = reading.clauses[reading.clauseOf[at]];
  const sentence = reading.sentences[clause.sentence];
  if (sentence.ordinal !== undefined && sentence.ordinal <= topics.length)
    return { asks: [sentence.ordinal - 1], firm: true };
  const inside = (from: number, to: number) =>
    topics.flatMap((places, ask) =>
      places
        .filter((place) => place >= from && place <= to && place !== at)
        .map((place) => ({ ask, place })),
    );
  const all = (i: number) =>
    (reading.tokens[i].word === 'both' &&
      !bothNumbers(reading, i) &&
      Math.abs(i - at) <= 6 &&
      !commaBetween(reading, i, at)) ||
    (reading.tokens[i].word === 'each' && i === at + 1 && reading.tokens[i + 1]?.kind !== 'word') ||
    (reading.tokens[i].word === 'either' &&
      !oneOf('way|case').has(reading.tokens[i + 1]?.word ?? '') &&
      (reading.tokens[i + 1]?.value === undefined ||
        topics.every((places) => places.length === 0)));
  if (range(clause.from, clause.to).some(all)) return { asks: topics.map((_, i) => i), firm: true };
  let near = inside(clause.from, clause.to);
  if (new Set(near.map((topic) => topic.ask)).size === 1) {
    // "Cat or dog is yes or no, so one, digits …": the part behind the comma is the next one.
    const behind = near.every(({ place }) => place > at && commaBetween(reading, at, place));
    const told = behind ? inside(sentence.from, clause.from - 1).at(-1) : undefined;
    const fresh =
      told &&
      !candidates.some(
        (other) => other.value !== candidate.value && other.at > told.place && other.at < at,
      );
    return { asks: [fresh ? told.ask : near[0].ask], firm: true };
  }
  if (near.length === 0) {
    near = inside(sentence.from, sentence.to);
    if (near.length === 0) {
      const before = topics
        .flatMap((places, ask) =>
          places.filter((place) => place < sentence.from).map((place) => ({ ask, place })),
        )
        .sort((a, b) => b.place - a.place)[0];
      const fresh = before && !candidates.some((other) => other.at > before.place && other.at < at);
      return { asks: fresh ? [before.ask] : [], firm: false };
    }
  }
  const firstNumber = candidates.find((other) => other.at >= sentence.from);
  const firstTopic = Math.min(...inside(sentence.from, sentence.to).map((topic) => topic.place));
  const numberLeads = firstNumber !== undefined && firstNumber.at < firstTopic;
  const cost = (place: number) => {
    const distance = Math.abs(place - at);
    const rightSide = numberLeads ? place > at : place < at;
    const others = candidates.filter(
      (other) =>
        other.at !== at && other.at > Math.min(place, at) && other.at < Math.max(place, at),
    ).length;
    return distance + (rightSide ? 0 : 4) + others * 3 + (contrasted(reading, place, at) ? 12 : 0);
  };
  near.sort((a, b) => cost(a.place) - cost(b.place));
  return { asks: near.length ? [near[0].ask] : [], firm: false };
}
