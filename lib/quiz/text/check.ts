import type { Verdict } from '../contract';
import { type AskFinding, resolveAsks } from './asks';
import type { CompiledIdea, CompiledQuestion } from './compile';
import { applyCredit, earnedFor } from './credit';
import { doubt } from './doubts';
import { applyGates, type Gated } from './gates';
import { type Match, matchPhrase } from './matching';
import { gateNotes } from './notes';
import { oneOf } from './one-of';
import type { Phrase } from './phrases';
import { type Evidence, quote } from './quote';
import { type Reading, readAnswer } from './reading';
import { rivalPlaces, saidOfRival } from './rivals';
import type { Idea } from './schema';

export interface IdeaResult {
  id: string;
  state: 'found' | 'absent' | 'contradicted';
  evidence: Evidence[];
}

export interface CheckResult {
  verdict: Verdict;
  /** Set where the checker does not trust its reading, with the reason. */
  unsure?: string;
  earned: number;
  ideas: IdeaResult[];
  misconceptions: { id: string; evidence: Evidence[] }[];
  notes: string[];
}

interface Sighting {
  at: number;
  tokens: number[];
  sentence: number;
}

/** Marks an answer against a compiled question. Deterministic; linear in the answer's length. */
export function checkAnswer(answer: string, compiled: CompiledQuestion): CheckResult {
  const { question } = compiled;
  const reading = readAnswer(answer, compiled);
  const gated = applyGates(reading, compiled);
  const asks = resolveAsks(reading, compiled.asks);
  const askOf = (id: string) => asks[question.asks.findIndex((ask) => ask.id === id)];

  const rivals = rivalPlaces(reading, compiled.others);
  const found = new Set<string>();
  const wrong = new Map<string, Sighting[]>();
  for (const { misconception, say } of compiled.misconceptions) {
    const sightings = [
      ...assertedBy(reading, say, rivals, misconception.proposal),
      ...askSightings(misconception, askOf),
    ];
    if (sightings.length) wrong.set(misconception.id, sightings);
  }

  const states = new Map<string, { state: IdeaResult['state']; sightings: Sighting[] }>();
  const offered = new Set<string>();
  for (const entry of compiled.ideas)
    states.set(entry.idea.id, findIdea(reading, entry, askOf, wrong, offered, rivals));
  for (const id of offered) wrong.delete(id);
  for (const { idea } of compiled.ideas) {
    const own = states.get(idea.id)!;
    if (own.state !== 'absent' || !idea.impliedBy.length) continue;
    const source = idea.impliedBy
      .map((id) => states.get(id)!)
      .find((state) => state.state === 'found');
    if (source) states.set(idea.id, { state: 'found', sightings: source.sightings });
  }
  dropCorrected(reading, wrong, states);
  for (const [id, { state }] of states) if (state === 'found') found.add(id);
  for (const { misconception } of compiled.misconceptions)
    if (wrong.has(misconception.id) && misconception.unless.some((id) => found.has(id)))
      wrong.delete(misconception.id);
  for (const id of wrong.keys()) found.add(id);

  for (const [id, { state }] of states) if (state === 'contradicted') found.add(`against ${id}`);
  if (gated.thin && found.size === 0) gated.astray = true;
  const verdict = applyCredit(question, found);
  const unsure = doubt(reading, compiled, gated, found, verdict);
  const evidence = (sightings: Sighting[]) => quote(reading, sightings);
  return {
    verdict,
    unsure,
    earned: earnedFor(question, verdict, found),
    ideas: question.ideas.map(({ id }) => {
      const { state, sightings } = states.get(id)!;
      return { id, state, evidence: state === 'absent' ? [] : evidence(sightings) };
    }),
    misconceptions: question.misconceptions
      .filter(({ id }) => wrong.has(id))
      .map(({ id }) => ({ id, evidence: evidence(wrong.get(id)!) })),
    notes: notesOf(gated, unsure !== undefined),
  };
}

/** What was said before "no wait" does not count where something right was said after it. */
function dropCorrected(
  reading: Reading,
  wrong: Map<string, Sighting[]>,
  states: ReadonlyMap<string, { state: IdeaResult['state']; sightings: Sighting[] }>,
): void {
  const turn = reading.corrections.at(-1);
  if (turn === undefined) return;
  const rightAfter = [...states.values()].some(
    ({ state, sightings }) => state === 'found' && sightings.some((one) => one.at >= turn),
  );
  if (!rightAfter) return;
  for (const [id, sightings] of wrong)
    if (sightings.every((one) => one.at < turn)) wrong.delete(id);
}

const SUBORDINATE = oneOf('because|since|as|if|when|although|though');

function assertedBy(
  reading: Reading,
  phrases: readonly Phrase[],
  rivals?: readonly number[],
  proposal = false,
): Sighting[] {
  return sightingsOf(reading, phrases, false, rivals, proposal);
}

function sightingsOf(
  reading: Reading,
  phrases: readonly Phrase[],
  denied: boolean,
  rivals?: readonly number[],
  proposal = false,
): Sighting[] {
  const sightings: Sighting[] = [];
  for (const phrase of phrases)
    for (const match of matchPhrase(reading, phrase))
      if (
        match.denied === denied &&
        !(denied && phrase.negated) &&
        !(match.twice && rivals === undefined) &&
        !saidOfRival(reading, match, rivals ?? []) &&
        !(proposal && SUBORDINATE.has(reading.clauses[match.clause].opener))
      )
        sightings.push(sighting(match));
  return sightings;
}

const sighting = (match: Match): Sighting => ({
  at: match.from,
  tokens: match.tokens,
  sentence: match.sentence,
});

function askSightings(
  entry: { verdict?: Idea['verdict']; count?: Idea['count'] },
  askOf: (id: string) => AskFinding,
): Sighting[] {
  const sightings: Sighting[] = [];
  if (entry.verdict) {
    const finding = askOf(entry.verdict.ask);
    if (finding.verdict === entry.verdict.is && !finding.undecided)
      sightings.push({
        at: finding.verdictTokens[0] ?? 0,
        tokens: finding.verdictTokens,
        sentence: -1,
      });
  }
  if (entry.count) {
    const { counts } = askOf(entry.count.ask);
    const accepted = counts.filter((count) => entry.count!.accept.includes(count.value));
    if (accepted.length > 0 && accepted.length === counts.length)
      sightings.push({
        at: accepted[0].tokens[0],
        tokens: accepted.flatMap((count) => count.tokens),
        sentence: -1,
      });
  }
  return sightings;
}

function findIdea(
  reading: Reading,
  { idea, say, against, complements }: CompiledIdea,
  askOf: (id: string) => AskFinding,
  wrong: ReadonlyMap<string, Sighting[]>,
  /** Takes the misconceptions that were offered as an alternative: they are not held. */
  offered: Set<string>,
  rivals: readonly number[],
): { state: IdeaResult['state']; sightings: Sighting[] } {
  const refutations = idea.refutedBy.flatMap((id) => wrong.get(id) ?? []);
  let pro = [
    ...assertedBy(reading, say),
    ...sightingsOf(reading, complements, true),
    ...askSightings(idea, askOf),
  ];
  let contra = [
    ...assertedBy(reading, against, rivals),
    ...refutedAsks(idea, askOf),
    ...refutations,
  ];
  if (pro.length && contra.length) {
    const lastTurn = reading.corrections.at(-1);
    if (lastTurn !== undefined) {
      const late = (list: Sighting[]) => list.some((one) => one.at >= lastTurn);
      if (late(pro) && !late(contra)) contra = [];
      else if (late(contra) && !late(pro)) pro = [];
    }
  }
  if (pro.length && contra.length === 0) {
    const rival = [...wrong].find(([, sightings]) => alternatives(reading, pro, sightings));
    if (!rival) return { state: 'found', sightings: pro };
    offered.add(rival[0]);
    return { state: 'contradicted', sightings: pro };
  }
  if (contra.length) return { state: 'contradicted', sightings: [...contra, ...pro] };
  const denied = sightingsOf(reading, say, true, rivals);
  if (denied.length) return { state: 'contradicted', sightings: denied };
  return { state: 'absent', sightings: [] };
}

function refutedAsks(idea: Idea, askOf: (id: string) => AskFinding): Sighting[] {
  const sightings: Sighting[] = [];
  if (idea.verdict) {
    const finding = askOf(idea.verdict.ask);
    if (finding.undecided || (finding.verdict && finding.verdict !== idea.verdict.is))
      sightings.push({
        at: finding.verdictTokens[0] ?? 0,
        tokens: finding.verdictTokens,
        sentence: -1,
      });
  }
  if (idea.count) {
    const refused = askOf(idea.count.ask).counts.filter(
      (count) => !idea.count!.accept.includes(count.value),
    );
    if (refused.length)
      sightings.push({
        at: refused[0].tokens[0],
        tokens: refused.flatMap((count) => count.tokens),
        sentence: -1,
      });
  }
  return sightings;
}

/** "Either the output layer or the input layer": one of them may be right, but nothing was chosen. */
function alternatives(
  reading: Reading,
  pro: readonly Sighting[],
  contra: readonly Sighting[],
): boolean {
  for (const one of pro) {
    for (const other of contra) {
      if (one.sentence < 0 || one.sentence !== other.sentence) continue;
      const [early, late] = one.at <= other.at ? [one, other] : [other, one];
      const from = early.tokens.at(-1)!;
      const to = late.at;
      let or = false;
      let statement = false;
      for (let i = from; i <= to; i++) {
        const { word } = reading.tokens[i];
        if (word === 'or' && to - i <= 5 && reading.tokens[i + 1]?.word !== 'not') or = true;
        if (oneOf('and|but|because').has(word)) statement = true;
      }
      if (or && !statement) return true;
    }
  }
  return false;
}

function notesOf(gated: Gated, unread: boolean): string[] {
  // Words that the checker cannot read are no heap of terms.
  const names = unread
    ? (['addressed', 'echoed'] as const)
    : (['addressed', 'echoed', 'salad', 'astray'] as const);
  return names.filter((name) => gated[name]).map((name) => gateNotes[name]);
}
