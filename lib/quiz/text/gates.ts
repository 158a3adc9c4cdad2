import { isBareList } from './bare-lists';
import type { CompiledQuestion } from './compile';
import { silenceContradictions } from './contradictions';
import { COURTEOUS, HOLDING, UNKNOWING } from './cues';
import { denyDisowned } from './disowned';
import { silenceEcho } from './echoes';
import { silenceEitherWay } from './either-way';
import { denyForbiddenLists } from './forbidden-lists';
import { silenceKeyIds } from './key-ids';
import { isWaffle, silenceMarkerTalk, silenceWaffle } from './marker-talk';
import { isPerson } from './number-uses';
import { oneOf } from './one-of';
import { silencePleas } from './pleas';
import { silenceQuotedQuestions } from './quoted';
import type { Reading } from './reading';
import { silenceRetracted } from './retracted';
import { denyPrevented } from './rhetorical';
import { wordsBetween } from './said';
import { isSalad, isTermList } from './salad';
import { silenceSeesaw } from './seesaw';
import { isSlashList, isTermSentence } from './term-sentence';
import type { Token } from './tokens';
import { strayOf } from './topics';
import { silenceUncommitted } from './uncommitted';
import { silenceWithdrawn } from './withdrawn';
import { type Order, orderOf } from './word-order';

/**
 * What must not be read as a claim: talk to the marker, the question echoed, what others are said to think, and words
 * in a heap. Each gate marks its words in `reading.silenced`.
 */
export interface Gated {
  echoed: boolean;
  addressed: boolean;
  /** Something was said only to be rejected, or unsaid in the same breath. */
  disowned: boolean;
  salad: boolean;
  order: Order;
  /** Most of a longer answer is about something else: another question's answer. */
  astray: boolean;
  /** Few of its words are the subject's: astray if nothing in it answers the question. */
  thin: boolean;
}

export function applyGates(reading: Reading, compiled: CompiledQuestion): Gated {
  const { promptStems, yesNo } = compiled;
  const why = promptStems.includes('why');
  const pleaded = silencePleas(reading);
  const keyed = silenceKeyIds(reading, compiled.question);
  const addressed = silenceMarkerTalk(reading) || pleaded || keyed;
  const quoted = silenceQuotedQuestions(reading);
  const echoed = silenceEcho(reading, promptStems, yesNo);
  silenceWaffle(reading);
  silenceCourtesy(reading);
  silencePersons(reading);
  silenceIgnorance(reading);
  silenceSeesaw(reading);
  const uncommitted = silenceUncommitted(reading);
  const withdrawn = silenceWithdrawn(reading);
  denyForbiddenLists(reading, promptStems);
  const disowned = denyDisowned(reading);
  silenceAttribution(reading);
  silenceRetracted(reading, compiled.yesNo);
  denyPrevented(reading);
  // "The last layer, I don't know why": the denial goes with the words.
  reading.negators = reading.negators.filter(({ at }) => reading.silenced[at] === 0);
  const order = orderOf(reading.text, reading.tokens);
  const listed =
    (why && isTermList(reading, promptStems)) || ((why || yesNo) && isBareList(reading));
  if (order === 'broken' || listed) reading.silenced.fill(1);
  const salad = silenceSalads(reading, compiled) || order === 'broken' || listed;
  reading.corrections = findCorrections(reading);
  const contradicted = silenceEitherWay(reading) || silenceContradictions(reading);
  const stray = strayOf(reading, compiled);
  const astray = stray === 'foreign';
  if (astray) reading.silenced.fill(1);
  return {
    addressed,
    disowned: disowned || contradicted || quoted || uncommitted || withdrawn,
    echoed,
    salad,
    order,
    astray,
    thin: stray === 'thin' || isWaffle(reading),
  };
}

const words = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to + 1).map((token) => token.word);

/** "Hope that helps", "as we saw last week" say nothing about the matter. */
function silenceCourtesy(reading: Reading): void {
  if ((reading.cues & COURTEOUS) === 0) return;
  for (const { from, to } of reading.sentences) {
    const text = wordsBetween(reading.said, from, to);
    if (
      /^(i )?hope [^:]*$|^(thanks|thank you|good luck|cheers|sorry for)\b|\b(lecture|slides|textbook|last week)\b/.test(
        text,
      ) &&
      to - from < 14
    )
      reading.silenced.fill(1, from, to + 1);
  }
}

/** "One must only take care": somebody; no neuron is meant. */
function silencePersons(reading: Reading): void {
  reading.tokens.forEach(({ word }, i) => {
    if (word === 'one' && i === reading.clauses[reading.clauseOf[i]].from && isPerson(reading, i))
      reading.silenced[i] = 1;
  });
}

const IGNORANCE =
  /^(.*?\b)?(i (really |honestly |just )?(do not|did not|can not|could not|never) (really |quite )?(know|remember|recall|say|tell)|i (have )?forgot(ten)?|(i am )?not (so |quite |really |too )?(sure|certain)|i have no (idea|clue)|no clue|i am unsure|do not know)\b/;

/** "As for inference I don't know" claims nothing; "it gets slower, I don't know" does. */
function silenceIgnorance(reading: Reading): void {
  if ((reading.cues & UNKNOWING) === 0) return;
  for (const { from, to } of reading.clauses) {
    const text = wordsBetween(reading.said, from, to);
    if (
      !/\b(know|remember|recall|say|tell|forgot|forgotten|sure|certain|idea|clue|unsure)\b/.test(
        text,
      )
    )
      continue;
    const found = IGNORANCE.exec(text);
    if (!found) continue;
    const length = found[0].split(' ').length;
    const last = from + length - 1;
    const rest = oneOf(
      'about|whether|if|how|which|of|for|on|what|why|when|where|exactly|the|you',
    ).has(reading.tokens[last + 1]?.word ?? '');
    const before = found[1]?.trim().split(' ') ?? [];
    const apart = /^[,;]$/.test(before.at(-1) ?? '');
    const claimed =
      !oneOf('as|about|regarding|for|with|if|whether|what|how|why|when|where').has(
        before[0] ?? 'as',
      ) &&
      (apart || before.some((_, i) => reading.predicates[from + i] === 1));
    const start = claimed && (apart || !rest) ? from + before.length : from;
    reading.silenced.fill(1, start, rest ? to + 1 : Math.min(to, last) + 1);
  }
}

const HOLDERS =
  /\b(people|some|many|others|one|you|students|beginners|someone|everyone|folks|they|we) ((?!can )\w+ )?(might|may|could|would|will|often|wrongly|mistakenly|sometimes|usually|tend to)? ?(think|thinks|believe|believes|assume|assumes|expect|expects|say|says|claim|claims|guess|imagine|argue|note|object|remark|insist|point out)\b|\bi (first |originally |initially )+(wrote|put|had|counted|typed|noted|answered|said|took)\b|\bat first i (wrote|put|had|counted|said|took)\b|\bi (first |originally |initially |used to |always )+(thought|think|believed|assumed)\b|\bi thought\b|\bat first (i|glance|sight|you)\b|\b(common|popular|typical|usual) (misconception|mistake|belief|myth|error)\b|\bit is tempting\b|\bmy first (thought|guess|idea)\b|\bone could say\b|\bi was (going|about|tempted) to (say|write|answer)\b|\bi (first |initially |originally )?(wanted|meant) to (say|write|answer)\b|\b(i|you) would (first|at first|initially|naively) (say|think|guess)\b|\b(i|you) would (first |at first |initially )?have (said|thought|guessed|answered)\b|\byou would (think|guess|say|expect)\b|\b(a|an|some) (\w+ )?\w+ (would|might|could|will|may) (say|argue|claim|object|quibble|insist|reply|note|point out|remark|add|tell you|counter)\b|\bmy (friend|neighbour|neighbor|colleague|classmate|roommate|brother|sister|book) (\w+ )?(said|says|thinks|thought|claims|claimed)\b/;
const TURN =
  /\b(but|however|actually|though|although|wrong|no|in fact|in reality|really|not true|false|incorrect|yet|nevertheless|nonetheless|still)\b/;

function silenceAttribution(reading: Reading): void {
  if ((reading.cues & HOLDING) === 0) return;
  const { clauses } = reading;
  clauses.forEach((clause, index) => {
    const text = wordsBetween(reading.said, clause.from, clause.to);
    if (!HOLDERS.test(text)) return;
    let end = index;
    let turned = /\b(wrong|wrongly|mistakenly|misconception|myth|mistake)\b/.test(text);
    for (let i = index + 1; i < clauses.length && clauses[i].sentence <= clause.sentence + 1; i++) {
      const opening = `${clauses[i].opener} ${wordsBetween(reading.said, clauses[i].from, clauses[i].from + 3)}`;
      if (TURN.test(opening)) {
        turned = true;
        break;
      }
      if (clauses[i].sentence === clause.sentence) end = i;
    }
    if (turned) reading.silenced.fill(1, clause.from, clauses[end].to + 1);
  });
}

function silenceSalads(reading: Reading, { speller }: CompiledQuestion): boolean {
  let salad = false;
  for (const { from, to } of reading.sentences) {
    const { tokens } = reading;
    if (
      !isSalad(tokens, from, to) &&
      !isSlashList(tokens, from, to) &&
      !isTermSentence(tokens, from, to, (word) => speller.isTerm(word))
    )
      continue;
    salad = true;
    reading.silenced.fill(1, from, to + 1);
  }
  return salad;
}

const CORRECTIONS =
  /^(no wait|wait no|wait|scratch that|strike that|i mean|i meant|actually no|actually|sorry|correction|oops|my bad|on second thought|hang on(?! to)|on reflection|on second thoughts|forget that|forget it|take that back|take back|hold on(?! to)|or rather|never mind|nvm|edit|let me rephrase|let me correct|hmm no|ah no|oh no|no sorry|not that|i take it back|changed my mind|change my mind|i was wrong|come to think of it|thinking about it|in fact|make that ten|make that one|make that two|make that \d+|make it ten|make it \d+|i change to|i change it to|i change my answer|i switch to)\b/;

/** The words that these begin with. */
const TURNING = new Set(CORRECTIONS.source.match(/(?<=[(|])[a-z]+/g));

/** Places from which on the answer takes back what it said. "Actually" at the very start takes nothing back. */
function findCorrections(reading: Reading): number[] {
  const places: number[] = [];
  const { tokens } = reading;
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i].kind !== 'word' || !TURNING.has(tokens[i].word)) continue;
    const text = words(tokens, i, Math.min(i + 4, tokens.length - 1))
      .filter((word) => word !== ',')
      .join(' ');
    if (CORRECTIONS.test(text) && !(tokens[i].word === 'i' && tokens[i - 1].word === 'which'))
      places.push(i);
    else if (
      tokens[i].word === 'no' &&
      tokens[i - 1].kind === 'mark' &&
      tokens[i - 1].word !== ':' &&
      (tokens[i + 1]?.kind === 'mark' || tokens[i + 1]?.value !== undefined) &&
      !reading.particles.some((particle) => particle.at < i)
    )
      places.push(i);
  }
  return places;
}
