import type { Reading } from './reading';
import { wordsBetween } from './said';

/** What an answer withdraws as a whole, and what it tells of its earlier self. */

const PIECE = '(?:sentences?|lines?|answers?|statements?|paragraphs?|remarks?|replies|reply)';
const EARLIER = '(?:preceding|previous|above|first|last|prior|foregoing|opening|initial|earlier)';

/** "Disregard the preceding sentence", "the line above is a decoy". */
const WITHDRAWN = new RegExp(
  [
    `\\b(?:disregard|ignore|forget|scratch|strike|retract|withdraw) (?:please )?(?:(?:the|my|that|this) )?(?:${EARLIER} (?:\\w+ )?${PIECE}|${PIECE} (?:above|before|one|1|two|2)\\b(?! hundred))`,
    `\\b${PIECE} (?:above|before this|just now|so far) (?:is|was|are|were) (?:just |only |merely |meant as |intended as |of course |nothing but )*(?:an? |the )?(?:decoy|trap|bait|joke|slip|prank|test|ruse|lie|typo|blind|red herring|for show|placeholder|not my answer|not meant)\\b`,
    `\\b(?:the|my) ${EARLIER} ${PIECE} (?:is|was|are|were) (?:just |only |merely |meant as |intended as |of course |nothing but )*(?:an? |the )?(?:decoy|trap|bait|joke|slip|prank|ruse|red herring|for show|placeholder|not my answer|not meant)\\b`,
  ].join('|'),
);
const VERDICT_BACK =
  /\b(?:take back|retract|withdraw|cancel|scrap|forget) (?:the|my|that) (yes|no)\b/;

/** "In the mock exam I put no": what was said then, up to where the answer comes back to itself. */
const BEFORE_NOW =
  /\b(?:mock exam|mock test|trial exam|practice (?:exam|test|quiz|run)|last (?:time|year|week|term|month)|first attempt|previous (?:attempt|quiz|exam)|yesterday)\b/;
const I_SAID = /\bi (?:\w+ )?(?:put|wrote|answered|said|had|ticked|gave|entered)\b/;
/** "I was about to write nine" */
const NEARLY_SAID =
  /\bi was (?:just |already |nearly |almost |first )?(?:about|going|tempted|inclined|on the point of) (?:to )?(?:\w+ )?(?:write|say|put|answer|type|writing|saying|putting|answering|typing)\b/;
const BACK =
  / (?:, (?:so|but|then|until|now|today|before|when|whereas)|but|until|so (?:today|now)|; \w+|before i|when i)\b/;

const TELLING =
  /\b(?:disregard|ignore|forget|scratch|strike|retract|withdraw|take back|cancel|scrap|above|before|just now|so far|first|last|previous|preceding|opening|i was|mock|trial|practice|yesterday)\b/;

/** Silences what was withdrawn. Returns whether there was such a thing. */
export function silenceWithdrawn(reading: Reading): boolean {
  const { particles, said, sentences, silenced, tokens } = reading;
  if (!TELLING.test(said.text)) return false;
  let found = false;
  sentences.forEach(({ from, to }, index) => {
    const text = wordsBetween(said, from, to);
    const withdrawn = WITHDRAWN.exec(text);
    if (withdrawn && (index > 0 || withdrawn.index > 12)) {
      const words = text.slice(0, withdrawn.index + withdrawn[0].length).split(' ').length;
      silenced.fill(1, 0, from + words);
      found = true;
    }
    const verdict = VERDICT_BACK.exec(text)?.[1];
    if (verdict) {
      for (const { at, is } of particles) if (at <= to && is === verdict) silenced[at] = 1;
      for (let i = from; i <= to; i++) if (tokens[i].word === verdict) silenced[i] = 1;
      found = true;
    }
    if (!NEARLY_SAID.test(text) && !(BEFORE_NOW.test(text) && I_SAID.test(text))) return;
    const back = BACK.exec(text);
    const end = back ? from + text.slice(0, back.index).split(' ').length : to + 1;
    silenced.fill(1, from, end);
  });
  return found;
}
