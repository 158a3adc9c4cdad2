import type { CompiledAsk } from './compile';
import { type BoundCount, bindCounts } from './counts';
import { ellipticClaims } from './ellipsis';
import { type Match, matchPhrase } from './matching';
import { oneOf } from './one-of';
import { isFillerYeah } from './particles';
import type { Reading } from './reading';
import { wordsBetween } from './said';
import {
  afterOnly,
  isLabelled,
  labelOf,
  lastTopic,
  listsCases,
  onlyWithin,
  topicOfNextClause,
  topicPlaces,
} from './topic-places';

export type AskVerdict = 'yes' | 'no' | 'other';

/** What the answer says to one part of the question. */
export interface AskFinding {
  verdict?: AskVerdict;
  /** Yes and no were both offered, or claimed of the same part. */
  undecided: boolean;
  verdictTokens: number[];
  counts: BoundCount[];
}

export interface Claim {
  ask: number;
  is: AskVerdict;
  at: number;
  tokens: number[];
  /** A statement outweighs a bare "yes". */
  weight: number;
}

/** Finds what the answer says to each part: by statements, by "yes" and "no" in order or beside a topic, by counts. */
export function resolveAsks(reading: Reading, asks: readonly CompiledAsk[]): AskFinding[] {
  const topics = topicPlaces(reading, asks);
  const claims = [
    ...statementClaims(reading, asks, topics),
    ...particleClaims(reading, asks, topics),
  ];
  if (asks.length > 1) claims.push(...ellipticClaims(reading, topics, claims));
  if (asks.length > 1 && claims.length === 0) claims.push(...wholesaleClaims(reading, asks.length));
  const counts = bindCounts(reading, asks, topics);
  return asks.map((_, index) => {
    const own = claims.filter((claim) => claim.ask === index);
    return { ...settle(reading, own), counts: counts[index] };
  });
}

const BOTH = new Set(['both', 'either', 'neither']);

function settle(reading: Reading, claims: Claim[]): Omit<AskFinding, 'counts'> {
  if (claims.length === 0) return { undecided: false, verdictTokens: [] };
  const weight = Math.max(...claims.map((claim) => claim.weight));
  let strongest = claims.filter((claim) => claim.weight === weight).sort((a, b) => a.at - b.at);
  const last = strongest.at(-1)!;
  const correction = reading.corrections.findLast((at) => at <= last.at);
  if (correction !== undefined) {
    const after = strongest.filter((claim) => claim.at >= correction);
    if (after.length) strongest = after;
  }
  const turned = weight < 3 ? afterContrast(reading, strongest) : [];
  if (turned.length) strongest = turned;
  const verdicts = new Set(strongest.map((claim) => claim.is));
  if (verdicts.size > 1)
    return { undecided: true, verdictTokens: strongest.flatMap((claim) => claim.tokens) };
  return {
    verdict: strongest[0].is,
    undecided: false,
    verdictTokens: strongest[0].tokens,
  };
}

/** "It may help a bit, but it mostly fails": what stands behind the last "but" is meant. */
function afterContrast(reading: Reading, claims: readonly Claim[]): Claim[] {
  const place = (claim: Claim) => reading.clauseOf[claim.at];
  const [first, last] = [place(claims[0]), place(claims.at(-1)!)];
  for (let i = last; i > first; i--)
    if (oneOf('but|however').has(reading.clauses[i].opener))
      return claims.filter((claim) => place(claim) >= i);
  return [];
}

function statementClaims(
  reading: Reading,
  asks: readonly CompiledAsk[],
  topics: readonly number[][],
): Claim[] {
  const claims: Claim[] = [];
  asks.forEach((ask, index) => {
    const asides = asideClauses(reading, ask);
    for (const [is, phrases] of [
      ['yes', ask.yes],
      ['no', ask.no],
      ['other', ask.other],
    ] as const) {
      for (const phrase of phrases) {
        for (const match of matchPhrase(reading, phrase)) {
          if (phrase.negated && (match.denied || match.twice)) continue;
          const polarity =
            asks.length === 1 ? match.denied : bound(reading, match, phrase.negated, index, topics);
          if (polarity === null) continue;
          if (is !== 'yes' && polarity) continue;
          if (isLabelled(reading, match.to)) continue;
          const value = is === 'other' ? is : polarity === (is === 'no') ? 'yes' : 'no';
          const apart = asides.has(match.clause) || conditionAside(reading, match.clause, asides);
          if (apart && asks.length === 1 && value === 'yes') continue;
          const weight = apart ? 1 : summedUp(reading, match) ? 2.5 : 2;
          claims.push({ ask: index, is: value, at: match.from, tokens: match.tokens, weight });
        }
      }
    }
  });
  return claims;
}

/** Clauses that speak of another case than the one asked about: "for similar tasks", "each single step". */
function asideClauses(reading: Reading, ask: CompiledAsk): Set<number> {
  const clauses = new Set<number>();
  for (const phrase of ask.aside)
    for (const match of matchPhrase(reading, phrase)) clauses.add(match.clause);
  return clauses;
}

/** "It works | if the tasks are alike": the condition stands behind. */
function conditionAside(reading: Reading, index: number, asides: ReadonlySet<number>): boolean {
  const next = reading.clauses[index + 1];
  return (
    next?.sentence === reading.clauses[index].sentence &&
    oneOf('if|when|as|where').has(next.opener) &&
    asides.has(index + 1)
  );
}

/** "Overall", "in total": what is said there outweighs the details. */
function summedUp(reading: Reading, { clause }: Match): boolean {
  const { from, to } = reading.clauses[clause];
  return /\b(overall|altogether|in total|on the whole|all in all|in sum|net effect|as a whole)\b/.test(
    wordsBetween(reading.said, from, to),
  );
}

/** Whether a statement is about this part (null: it is not), and whether it is denied of it. */
function bound(
  reading: Reading,
  match: Match,
  negated: boolean,
  index: number,
  topics: readonly number[][],
): boolean | null {
  const { from, to } = reading.clauses[match.clause];
  const inClause = (place: number) => place >= from && place <= to;
  const here = topics.map((places) => places.filter(inClause));
  if (here.some((places) => places.length > 0)) {
    if (here[index].length === 0) {
      return onlyWithin(reading, reading.clauses[match.clause]) && !match.denied ? true : null;
    }
    const place = here[index][0];
    const denials = reading.negators.filter(
      (negator) =>
        negator.at >= from &&
        negator.at <= to &&
        !match.tokens.includes(negator.at) &&
        !afterOnly(reading, negator.at, place) &&
        ((negator.from <= match.to && negator.to >= match.from) ||
          (negator.from <= place && negator.to >= place && negator.at < place)),
    ).length;
    return ((denials % 2 === 1) !== negated) !== (reading.disowned?.[match.from] === 1);
  }
  const words = reading.tokens.slice(from, to + 1);
  if (words.some((token) => BOTH.has(token.word))) return match.denied;
  const about = topicOfNextClause(reading, match.clause, topics);
  if (about >= 0) return about === index ? match.denied : null;
  const ordinal = reading.sentences[reading.clauses[match.clause].sentence].ordinal;
  if (ordinal !== undefined && ordinal <= topics.length)
    return ordinal === index + 1 ? match.denied : null;
  return lastTopic(topics, from) === index ? match.denied : null;
}

function particleClaims(
  reading: Reading,
  asks: readonly CompiledAsk[],
  topics: readonly number[][],
): Claim[] {
  const claims: Claim[] = [];
  const unbound: typeof reading.particles = [];
  const asides = asks.length === 1 ? asideClauses(reading, asks[0]) : new Set<number>();
  /** "Similar tasks: yes" */
  const setAside = (at: number) => {
    let clause = reading.clauseOf[at];
    const { from, sentence } = reading.clauses[clause];
    if (asides.has(clause)) return from < at;
    // "No: edges yes, parts no": the verdict, then its cases.
    if (listsCases(reading, at)) return true;
    // "From cats to tissue yes": one case of several.
    if (from < at && oneOf('from|for|between').has(reading.tokens[from].word)) return true;
    while (reading.clauses[clause].opener !== 'but' && clause-- > 0)
      if (reading.clauses[clause].sentence !== sentence) return false;
      else if (asides.has(clause)) return true;
    return false;
  };
  /** "So no." */
  const concludes = (at: number) =>
    oneOf('so|therefore|hence|thus').has(reading.tokens[at - 1]?.word);
  const claim = (ask: number, particle: (typeof reading.particles)[number]) =>
    claims.push({
      ask,
      is: particle.is,
      at: particle.at,
      tokens: [particle.at],
      weight: asks.length > 1 ? 1 : setAside(particle.at) ? 1 : concludes(particle.at) ? 4 : 3,
    });
  for (const particle of reading.particles) {
    if (reading.silenced[particle.at]) continue;
    if (particle !== reading.particles[0] && isFillerYeah(reading.tokens, particle.at)) continue;
    if (asks.length === 1) {
      claim(0, particle);
      continue;
    }
    const clause = reading.clauses[reading.clauseOf[particle.at]];
    const sentence = reading.sentences[clause.sentence];
    const labelled = labelOf(reading, particle.at, clause.from, topics);
    if (labelled >= 0) {
      claim(labelled, particle);
      continue;
    }
    const near = topics
      .map((places, ask) => ({
        ask,
        reach: Math.min(
          ...places
            .filter((place) => place >= clause.from && place <= clause.to)
            .map(
              (place) =>
                Math.abs(place - particle.at) + (commaBetween(reading, place, particle.at) ? 3 : 0),
            ),
        ),
      }))
      .filter(({ reach }) => reach <= 3)
      .sort((a, b) => a.reach - b.reach);
    const both = reading.tokens
      .slice(Math.max(clause.from, particle.at - 3), Math.min(clause.to, particle.at + 4) + 1)
      .some((token) => BOTH.has(token.word));
    if (sentence.ordinal !== undefined && sentence.ordinal <= asks.length)
      claim(sentence.ordinal - 1, particle);
    else if (both) for (let ask = 0; ask < asks.length; ask++) claim(ask, particle);
    else if (near.length > 0) {
      const only = onlyWithin(reading, clause);
      for (const { ask } of near.filter(
        (entry) => entry.reach === near[0].reach || near.length === 1,
      ))
        claim(ask, particle);
      if (only)
        asks.forEach((_, ask) => {
          if (ask !== near[0].ask)
            claim(ask, { ...particle, is: particle.is === 'yes' ? 'no' : 'yes' });
        });
    } else if (!repeats(reading, unbound.at(-1), particle)) unbound.push(particle);
  }
  if (unbound.length === 1 && claims.length === 0 && spoken(reading) <= 4)
    for (let ask = 1; ask < asks.length; ask++) claim(ask, unbound[0]);
  const open = asks.map((_, i) => i).filter((i) => !claims.some((known) => known.ask === i));
  unbound.slice(0, open.length).forEach((particle, i) => {
    claim(open[i], particle);
  });
  return claims;
}

function commaBetween(reading: Reading, a: number, b: number): boolean {
  for (let i = Math.min(a, b) + 1; i < Math.max(a, b); i++)
    if (/^[,;.]$/.test(reading.tokens[i].word)) return true;
  return false;
}

/** "Yes it does." answers once. */
function repeats(
  reading: Reading,
  before: Reading['particles'][number] | undefined,
  { at, is }: Reading['particles'][number],
): boolean {
  const sentence = (place: number) => reading.clauses[reading.clauseOf[place]].sentence;
  return before?.is === is && sentence(before.at) === sentence(at) && at - before.at <= 3;
}

const spoken = (reading: Reading) => reading.silenced.reduce((sum, silent) => sum + 1 - silent, 0);

/** "Both.", "Neither of them." */
function wholesaleClaims(reading: Reading, asks: number): Claim[] {
  const at = reading.tokens.findIndex(({ word }) => oneOf('both|neither|none').has(word));
  if (at < 0 || reading.silenced[at] || spoken(reading) > 8) return [];
  const is = reading.tokens[at].word === 'both' ? 'yes' : 'no';
  return Array.from({ length: asks }, (_, ask) => ({ ask, is, at, tokens: [at], weight: 1 }));
}
