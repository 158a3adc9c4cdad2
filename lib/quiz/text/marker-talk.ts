import type { Reading } from './reading';
import type { Token } from './tokens';

const words = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to + 1).map((token) => token.word);

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

/** What a marker's key is said to hold is no answer, nor are phrases that fit every question. */
const RUBRIC =
  /\b(the|per|mark|marking|grading|official|assessment) (rubric|mark ?scheme|marking scheme|scheme|grading key|answer key|model answer|memo)\b|^rubric\b|\bkey idea \d\b|\bworth the full\b/;
const WAFFLE =
  /\b(important|interesting|complex|broad|fascinating|deep|crucial|rich|intriguing|profound|vast|delicate) (topic|question|issue|subject|matter|concept|area|field)\b|\b(many|several|various|numerous|different|multiple|countless) (perspectives|aspects|points of view|viewpoints|considerations|factors|views|facets|sides|angles|opinions)\b|\b(weigh|consider|reflect on|think about|look at) (every|all|many|the various|different) (aspects?|factors?|options?|sides?|angles?)\b|\bspeaks for itself\b|\b(studied|discussed|debated|researched) (for|by) (many|decades|years|experts)\b|\bthink carefully\b|\bcareful (thought|consideration|reflection|analysis)\b|\boccupied (many|generations|researchers|scholars)\b|\b(many|countless) (researchers|scholars|experts|books|papers)\b|\b(all|everything) things considered\b|\bit is (widely|generally|well) (known|accepted|recognised|recognized) that this\b|\bconsidered view\b|\bgoes without saying\b|\bfrom (every|all|many) (angles?|sides?|perspectives?)\b/g;

/** "An important topic that has many sides …" and no claim. */
export function isWaffle({ tokens }: Reading): boolean {
  const said = words(tokens, 0, tokens.length - 1).join(' ');
  return (said.match(WAFFLE) ?? []).length >= 2;
}

/** Silences orders, pleas and quotations of the key. */
export function silenceMarkerTalk(reading: Reading): boolean {
  let found = false;
  reading.clauses.forEach(({ from, to, sentence }, index) => {
    const text = words(reading.tokens, from, to).join(' ');
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
    // A bare term given as the reason for marks is no answer.
    const reason = reading.clauses[index + 1];
    const bare =
      reason?.sentence === sentence &&
      /^(because|since|as)$/.test(reason.opener) &&
      reason.to - reason.from < 3;
    reading.silenced.fill(1, from, (bare ? reason.to : to) + 1);
  });
  return found;
}
