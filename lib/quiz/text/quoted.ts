import type { Reading } from './reading';
import { saidText } from './said-text';

const OPEN = /^["“”«'‘]$/;
const CLOSE = /^["”“»'’]$/;
/** From so many words on, a quotation may be a whole answer; below, it is a term. */
const SENTENCE_WORDS = 4;

const ASKED =
  /^(?:(?:[-,.:!?"')]|and|so|but|or|well) )*(?:(?:is|was|are|were|does|do|did|would|will|could|should|can|am|has|what|who|which|really|right|true|correct|right or wrong|true or false|agreed|yes or no|or not|or the|or is|why)\b[^.!]*\?|\?)/;
/** "… would be the wrong answer." */
const REFUSED =
  /^(?:[-,.:!"')] ?)*(?:is|was|would be|sounds|seems) (?:(?:the|a|an|simply|plainly|just|plain|utterly|quite) )*(?:wrong|false|incorrect|nonsense|rubbish|mistaken|untrue|myth|lie|not (?:true|right|correct))\b/;
const UNKNOWN =
  /\b(could not|can not|can never|cannot|would not) (\w+ )?(tell|say|decide|judge|vouch)\b|\bno (idea|clue|opinion)\b|\b(do|did) not (\w+ )?(know|remember|recall|understand)\b|\bnot (\w+ )?(sure|certain)\b|\bwho knows\b|\bopen question\b|\basking you\b|\byou (tell|decide|choose|be the judge)\b|\bheaven knows\b|\bwhether (it|that|this) (holds|is|was|applies)\b|\bor the (opposite|reverse|contrary)\b/;
const ENDORSED =
  /(?:^|[.!?;:,-] (?:" )?)(?:and |so |well |i (?:would )?(?:say|think) )?(?:yes|indeed|exactly|yep|yeah|true|correct|absolutely|of course|quite so|precisely|right)\b(?! (?:or|not)\b)|\bi (?:fully |totally |would |also |do )?(?:agree|say|think so|believe so)\b|(?<!\b(?:whether|if|not|how) )\b(?:that|this|which) is (?:right|true|correct|so|it|my answer|what i|how)\b|\b(?:my|the) answer\b|\bis right\b/;

/** A sentence in quotation marks of which the answer only asks whether it is true is not asserted. */
export function silenceQuotedQuestions(reading: Reading): boolean {
  const { tokens, silenced } = reading;
  let found = false;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i].kind !== 'mark' || !OPEN.test(tokens[i].word)) continue;
    const end = tokens.findIndex(
      ({ kind, word }, j) => j > i && kind === 'mark' && CLOSE.test(word),
    );
    if (end < 0) break;
    if (end - i > SENTENCE_WORDS) {
      const said = saidText(reading);
      const rest = said.text.slice(said.placeOf(end + 1));
      const inside = tokens[end - 1].word === '?';
      const asserted = rest.replace(/[^.!?]*\?/g, ' ');
      if (
        (inside || REFUSED.test(rest) || ASKED.test(rest) || UNKNOWN.test(rest)) &&
        !ENDORSED.test(asserted)
      ) {
        silenced.fill(1, i, end + 1);
        found = true;
      }
    }
    i = end;
  }
  return found;
}
