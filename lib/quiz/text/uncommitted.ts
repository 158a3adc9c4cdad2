import type { Reading } from './reading';
import { wordsBetween } from './said';

/**
 * What looks like a claim and leaves the choice to the reader, to a vote or to a coin, or names terms only to say that
 * they are terms.
 */

/** Whoever ends like this stands by nothing that was said before. */
const LEFT_OPEN = new RegExp(
  [
    '\\b(?:use|count|mark|take|grade|pick|choose|accept|credit|apply|keep|select|read) (?:\\w+ ){0,3}(?:whichever|whatever|the (?:one|version|half|part)) (?:\\w+ ){0,5}(?:right|correct|true|sheet|key|scheme|marks)\\b',
    '\\b(?:whichever|whatever) (?:\\w+ ){0,6}(?:is (?:the )?(?:right|correct|true|expected)(?! (?:for|number of)\\b)|(?:on|in) (?:your|the) (?:sheet|key|scheme|list|paper))\\b',
    '\\bone of (?:these|those|them|the above|the (?:two|three|four|pair|options|statements|answers|lot)) (?:is|must be|will be|has to be|should be|ought to be|may be|might be|is bound to be) (?:\\w+ )?(?:right|correct|true|it|the (?:right|correct|one|answer))\\b',
    '\\b(?:choice|answer|pick|vote|verdict) : (?:any |some |either )?one of\\b',
    '\\b(?:out of|from|of) (?:every|each|either) (?:pair|line|row|couple) (?:i|we|you) (?:would |will |should |shall )?(?:do|take|use|pick|choose|keep|want) (?:the one|whichever|what|whatever)\\b',
    '\\b(?:delete|insert|strike|fill in|underline|tick|complete) (?:\\w+ ){0,3}as (?:applicable|appropriate|required)\\b',
    '\\beither (?:extreme|end|side|of the two)\\b.*\\bdepending on\\b',
    '\\b(?:the )?(?:right|correct) (?:one|number|answer|layer) (?:is|must be|will be) (?:in there|among|somewhere (?:in|among|between))\\b',
  ].join('|'),
);

/** "Should one be right, then one is what I say." */
const IF_RIGHT =
  /(?:^|[,;] |\b(?:then|and|but) )(?:should|if|in case|provided|supposing|assuming|were) .*\b(?:right|correct|true|call for|calls for|called for|expected|the answer)\b.*\b(?:is what i (?:say|mean|answer|put|write)|mine is|my answer|i say|i am for|count me in|is mine)\b/;
const MINE =
  /\b(?:is what i (?:say|mean|answer|put|write)|mine is|my answer|i say|i am for|count me in|is mine)\b/;
/** "A yes to one of your questions and a no to the other." */
const TO_ONE =
  /\b(?:yes|no)\b (?:to|for|on|in|at) (?:just |only |exactly |precisely )?(?:one|either|some) (?:of|and|,)(?!.*\b(?:train\w*|inferen\w*|predict\w*|namely|first|second|former|latter)\b)/;
const VOTE = /(?<!\bi (?:\w+ )?)\b(?:voted?|votes|polled|opted|plumped)\b/;
const SHARE = /%|\bper ?cent\b|\b(?:half|third|quarter|majority|minority|some|others|rest)\b/g;
const DIVIDED = /\bopinions? (?:is|are|was|were) (?:\w+ )?(?:divided|split)\b/;
const TOSSED =
  /\bi (?:have |had )?(?:just |simply |then )?(?:tossed|flipped|rolled|drew|threw|spun) (?:for it|an? coin|the coin|coins?|an? die|the die|dice|lots|straws)\b/;
const SIDES_OF_A_COIN = /^(?:and )?(?:heads|tails)\b/;
/** "Dropout, L1, L2 and capacity are terms one meets there." */
const TERMS_ONLY =
  /\b(?:is|are|would be|were|make) (?:(?:all|just|some|some of|among|a few of|also|but|mere|only|the|important|common|well known|technical) )*(?:terms|words|names|keywords|buzzwords|expressions|notions|headings|entries|vocabulary|catchwords)\b(?= (?:one|you|we|i|that|which|to|in|from|of|people|everybody|everyone|for|and|here|worth|used|found|heard|connected|associated|related)\b| [.!;]|$)|\bin alphabetical order\b/;
const REASONS = /\breasons?\b/;
/** "The first has to do with weights." */
const EMPTY_REASON =
  /^(?:(?:and|then|finally|,) )*(?:the |my |a |number )?(?:first|second|third|fourth|last|one|next|other|another)(?: (?:reason|one|point|cause|argument))?(?: ,[^,]*,)? (?:has (?:something |all |much |a lot )?to do with|concerns|regards|relates to|is about|deals with|rests on|touches on|involves) (?:[\w-]+ ?){1,7}[.;!,]?$/;
/** "In all likelihood" speaks of the answer's own certainty. */
const SUPPOSING =
  /\b(?:in all (?:likelihood|probability)|(?:the )?(?:chances|odds) are (?=(?:that )?(?:it|this|they|you|we)\b))/g;

/** "By all means do, if clones are what you want": a permission that refuses. */
const IRONY =
  /^(?:by all means|sure|fine|go ahead|yes|of course|do|why not|feel free|certainly|ok|okay|great|perfect|wonderful|excellent|good)\b[^.]*?\b(?:if|provided|as long as|so long as|assuming)\b.*\b(?:(?:is|are|was|were) (?:exactly |just |really |precisely )?what you (?:\w+ ){0,3}(?:want|wanted|like|fancy|need|dreamt|dreamed|wish|wished|after|longed)|you (?:\w+ ){0,2}(?:fancy|enjoy|wish for|insist on|are fond of|collect)|your (?:goal|aim|dream|idea of fun))\b/;

/** One of these words stands in everything above. */
const TELLING =
  /\b(?:whichever|whatever|one of|the one|either|version|half|part|pair|line|row|couple|as applicable|as appropriate|as required|right one|correct one|right number|correct number|right answer|correct answer|right layer|correct layer|should|if|in case|provided|supposing|assuming|were|yes|no|vote|voted|votes|polled|opted|plumped|opinions?|tossed|flipped|rolled|drew|threw|spun|terms|words|names|keywords|buzzwords|expressions|notions|headings|entries|vocabulary|catchwords|alphabetical|reasons?|likelihood|probability|chances|odds)\b/;

/** Silences what commits to nothing. Returns whether there was such a thing. */
export function silenceUncommitted(reading: Reading): boolean {
  const { said, sentences, silenced, tokens } = reading;
  if (!TELLING.test(said.text)) return false;
  if (LEFT_OPEN.test(said.text)) {
    silenced.fill(1);
    return true;
  }
  const reasons = REASONS.test(said.text);
  const tossed = TOSSED.test(said.text);
  const dodged =
    MINE.test(said.text) &&
    sentences.some(({ from, to }) => IF_RIGHT.test(wordsBetween(said, from, to)));
  let found = false;
  for (const { from, to } of sentences) {
    const text = wordsBetween(said, from, to);
    const open =
      (dodged && /\b(?:should|if|provided|supposing|assuming|were|whatever)\b/.test(text)) ||
      TO_ONE.test(text) ||
      DIVIDED.test(text) ||
      (VOTE.test(text) && (text.match(SHARE) ?? []).length >= 2) ||
      (tossed && (TOSSED.test(text) || SIDES_OF_A_COIN.test(text))) ||
      (TERMS_ONLY.test(text) && (text.match(/ [,;] /g) ?? []).length >= 2) ||
      (reasons && EMPTY_REASON.test(text));
    if (IRONY.test(text)) {
      const condition = tokens.findIndex(
        ({ word }, i) => i > from && /^(?:if|provided|as|so|assuming)$/.test(word),
      );
      silenced.fill(1, from, condition);
    }
    if (open) silenced.fill(1, from, to + 1);
    found ||= open;
  }
  for (const { 0: words, index } of said.text.matchAll(SUPPOSING)) {
    const end = index + words.trimEnd().length;
    tokens.forEach((_, i) => {
      if (said.starts[i] >= index && said.starts[i] < end) silenced[i] = 1;
    });
  }
  return found;
}
