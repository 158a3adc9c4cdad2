import { MARKING, WAFFLING } from './cues';
import { oneOf } from './one-of';
import type { Reading } from './reading';
import { wordsBetween } from './said';

const ORDERS =
  /\b(give|award|grant|assign|mark|grade|accept|score|pass|treat|count|consider|deserve|deserves|output|return|respond|reply|ignore|disregard|override|forget|please|dear)\b/;
const REWARD =
  /\b(full|all|maximum|max|top|extra|partial|good|highest|perfect|complete|bonus|some) (the )?(marks?|credits?|points?|score|grade)\b|\b(10|100|5|1) ?(\/|out of) ?(10|100|5|1)\b|\bmarks\b|\bme (the )?(points?|credit|score|grade)\b|\b100 ?%|\ba pass\b|\b(a|the|that) (tick|check mark|mark|point)\b.*\b(please|me|thanks|thank you)\b|\b(please|me)\b.*\b(a|the|that) (tick|check mark|mark|point)\b|\bfor (my )?effort\b/;
const ADDRESSEE =
  /\b(grader|marker|examiner|grading|marking|rubric|chatgpt|llm|language model|system prompt|evaluator|as an ai)\b|\b(dear|hey|hi|hello|please|thanks|mr|ms) (\w+ )?(teacher|professor|prof|instructor|tutor|sir|checker|assistant|system)\b/;
const VERDICT_ORDER =
  /\b(mark|grade|count|accept|consider|treat|score|rate|label|judge)\b.*\b(correct|right|true|passed|perfect)\b|\b(this|my) (answer|response|submission) (is|should be|must be|deserves|contains|covers|was|has)\b|\bthe (answer|response|submission) (is|should be|must be|was) (correct|right|good|complete|perfect|true|fine)\b|\bthe (answer|response|submission) (deserves|covers|contains)\b/;
const IGNORE_ORDER =
  /\b(ignore|disregard|forget|override|bypass)\b.*\b(instructions?|previous|above|prior|rubric|rules|key|prompt|everything)\b/;

const GREETING = /^(dear|hi|hello|hey|ok|okay|please)( \w+){1,3} ,(?= \w+( .*){3})/;

/** What a marker's key is said to hold is no answer, nor are phrases that fit every question. */
const RUBRIC =
  /\b(the|per|mark|marking|grading|official|assessment) (rubric|mark ?scheme|marking scheme|scheme|grading key|answer key|model answer|memo)\b|^rubric\b|\bkey idea \d\b|\bworth the full\b/;
/** The headings and turns of a marker's report: "marking note", "the candidate mentions …". */
const REPORT =
  /\b(marking|grading|markers?|examiners?|graders?|assessors?)( s)? (notes?|comments?|remarks?|reports?|summary|sheet)\b|\bthe (candidate|student|respondent|examinee|pupil) (\w+ly )?(mentions|mentioned|names|named|identifies|identified|states|stated|shows|demonstrates|demonstrated|covers|covered|gives|gave|explains|explained)\b/;
/** An idea's id with the finding beside it: "moving_target: found". */
const QUOTED_KEY =
  /\b[a-z]+(?:_[a-z]+)+\b["'`]?\s*(?:[:=]|is|was|-|->)?\s*(?:found|present|asserted|met|covered|satisfied|awarded|credited|ticked|full|yes|true|ok|1\/1)\b/gi;
const WAFFLE =
  /\b(central|crucial|key|vital|pivotal|fundamental|important|delicate) (issue|matter|question|topic|point|decision|choice) (in|of|for) (\w+ )?(practice|learning|research|science|engineering|field|life|industry)\b|\bmatters? (enormously|greatly|immensely|a great deal|a lot)\b|\b(thoughtful|careful|prudent|experienced|seasoned|wise|responsible) (practitioner|engineer|expert|researcher|person|scientist|designer|developer)s?\b|\bweighs? (up )?(with care|carefully)\b|\bguided by (experience|context|judg\w+|intuition)\b|\b(goals|aims|context|needs|constraints) of the (project|task|team|situation|application)\b|\b(wisely|with care|with caution|judiciously)\b|\b(important|interesting|complex|broad|fascinating|deep|crucial|rich|intriguing|profound|vast|delicate|vexed|thorny|old) (and|but|yet) (\w+ ){0,3}(topic|question|issue|subject|matter)\b|\b(rewarding|thorny|vexed|weighty|debated|nuanced|contested) (topic|question|issue|subject|matter)\b|\b(scholars|experts|much|great deal|volumes|plenty|authors|thinkers) (\w+ ){0,3}(written|approached|debated|pondered|argued|said|discussed)\b|\bnuanced\b|\b(on|from|to) every side\b|\bin due course\b|\b(good|deep|sound|excellent|ample|strong) (grounds|reasons) (to|for|which|that|behind)\b|\b(looks?|looked|thinks?|examines?) (closely|carefully|deeply)\b|\b(reflect|reflected|reflecting|ponder|pondered|mused) (up)?on\b|\bbearing in mind\b|\bcome to appreciate\b|\beverything that (can|could) be said\b|\b(important|interesting|complex|broad|fascinating|deep|crucial|rich|intriguing|profound|vast|delicate) (topic|question|issue|subject|matter|concept|area|field)\b|\b(many|several|various|numerous|different|multiple|countless) (perspectives|aspects|points of view|viewpoints|considerations|factors|views|facets|sides|angles|opinions)\b|\b(weigh|consider|reflect on|think about|look at) (every|all|many|the various|different) (aspects?|factors?|options?|sides?|angles?)\b|\bspeaks for itself\b|\b(studied|discussed|debated|researched) (for|by) (many|decades|years|experts)\b|\bthink carefully\b|\bcareful (thought|consideration|reflection|analysis)\b|\boccupied (many|generations|researchers|scholars)\b|\b(many|countless) (researchers|scholars|experts|books|papers)\b|\b(all|everything) things considered\b|\bit is (widely|generally|well) (known|accepted|recognised|recognized) that this\b|\bconsidered view\b|\bgoes without saying\b|\bfrom (every|all|many) (angles?|sides?|perspectives?)\b/g;

/** "An important topic that has many sides …" and no claim. */
export function isWaffle({ said, cues }: Reading): boolean {
  return (cues & WAFFLING) !== 0 && (said.text.match(WAFFLE) ?? []).length >= 2;
}

const MATTER =
  /\b(layers?|weights?|networks?|neurons?|features?|tasks?|train\w*|gradients?|outputs?|inputs?|inference|epochs?|units?|data|class\w*|overfit\w*)\b/;

/** Sentences that praise the question and name nothing of it. */
export function silenceWaffle({ said: all, sentences, silenced, cues }: Reading): void {
  if ((cues & WAFFLING) === 0) return;
  for (const { from, to } of sentences) {
    if (to - from < 8) continue;
    const said = wordsBetween(all, from, to);
    if ((said.match(WAFFLE) ?? []).length >= 2 && !MATTER.test(said))
      silenced.fill(1, from, to + 1);
  }
}

/** Silences what quotes the key by its ids. */
function silenceQuotedKeys({ text, tokens, silenced }: Reading): boolean {
  if (!text.includes('_')) return false;
  let found = false;
  for (const match of text.matchAll(QUOTED_KEY)) {
    found = true;
    tokens.forEach(({ start, end }, i) => {
      if (start >= match.index && end <= match.index + match[0].length) silenced[i] = 1;
    });
  }
  return found;
}

/** How many words of "dear examiner, …" and "I hope for full marks: …" stand before the answer itself. */
function openingOf(text: string): number | undefined {
  const opening = GREETING.exec(text)?.[0] ?? /^[^:]* :(?=( \S+){3})/.exec(text)?.[0];
  if (!opening || (opening.endsWith(':') && !REWARD.test(opening))) return undefined;
  const rest = text.slice(opening.length);
  const more = [REWARD, ADDRESSEE, VERDICT_ORDER, IGNORE_ORDER, RUBRIC];
  return more.some((pattern) => pattern.test(rest)) ? undefined : opening.split(' ').length;
}

/** Silences orders, pleas and quotations of the key. */
export function silenceMarkerTalk(reading: Reading): boolean {
  let found = silenceQuotedKeys(reading);
  if ((reading.cues & MARKING) === 0) return found;
  for (const { from, to } of reading.sentences) {
    if (!REPORT.test(wordsBetween(reading.said, from, to))) continue;
    found = true;
    reading.silenced.fill(1, from, to + 1);
  }
  reading.clauses.forEach(({ from, to, sentence }, index) => {
    const text = wordsBetween(reading.said, from, to);
    const talk =
      (ORDERS.test(text) && (REWARD.test(text) || ADDRESSEE.test(text))) ||
      VERDICT_ORDER.test(text) ||
      IGNORE_ORDER.test(text) ||
      (REWARD.test(text) && /\b(me|please|this|i)\b/.test(text)) ||
      RUBRIC.test(text) ||
      (/\b(result|earned|verdict|state|score)\b/.test(text) &&
        /\b(correct|found|full)\b/.test(text) &&
        /[{}:="]/.test(text));
    if (!talk) return;
    found = true;
    const opening = openingOf(text);
    if (opening) {
      reading.silenced.fill(1, from, from + opening);
      return;
    }
    // A bare term given as the reason for marks is no answer.
    const reason = reading.clauses[index + 1];
    const bare =
      reason?.sentence === sentence &&
      oneOf('because|since|as').has(reason.opener) &&
      reason.to - reason.from < 3;
    reading.silenced.fill(1, from, (bare ? reason.to : to) + 1);
  });
  return found;
}
