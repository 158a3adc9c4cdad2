import { WAVERING } from './cues';
import type { Reading } from './reading';
import { wordsBetween } from './said';

const OPEN_END =
  /\bi (can|could) not (decide|choose|make up my mind)\b|^(yes no yes|no yes no)\b|\bboth (answers |things )?are (right|true|correct)\b|\bchoose whichever\b|\b(pick|choose|select|take|circle|tick) (one |any |some |yours? )?(from|out of|among) (these|those|them|this list|that list|the list|the above|each)\b|\b(take|make) your (pick|choice)\b|\b(pick|choose|take) (whichever|whatever|the one) (you|is|fits|suits)\b|\bone (from|of|out of) each (row|line|list|pair|group)\b|\bit (will|must|should|has to) be one of (those|these|them)\b|\b(i|we|one) (would |will |shall |must |prefer to |rather |should )*leave (the|it|that|this) (\w+ )?open\b|\b(go|swing) either way\b|\b(will|would|do|can) not commit\b|\b(refuse|decline) to (say|answer|commit)\b|\bbefore any conclusion\b|\bor\b.*\b(forget|forgot|remember|know|sure|recall|tell) which( one| it is| of them)?\b *[.!?]? *$/;

/** "Never carry the head over and always carry the head over", "both dropped and kept". */
const BOTH_WAYS =
  /\b(?:it|that|this) (is|does|will|can) (?:(?!not\b|never\b|and\b)\w+ ){0,2}and (?:it |that |this )?\1 not\b(?! only)|\bnever ((?:\w+ ){3,6}).*\balways \2|\balways ((?:\w+ ){3,6}).*\bnever \3|\b(should|must|do|does|will|is|are|can) ((?:\w+ ){3,6}).*\band .*\b\4 not \5|\bboth (\w+ )?(dropped|removed|discarded|replaced|thrown away|left out) and (\w+ )?(kept|retained|reused|transferred|copied)\b|\bboth (\w+ )?(kept|retained|reused|transferred|copied) and (\w+ )?(dropped|removed|discarded|replaced|thrown away|left out)\b/;

/** "As regards training, I decline to say": only that part is left open. */
const ONE_PART =
  /^(but |and |however )?(as (regards|for|to)|regarding|concerning|about) (?!which|whether|that|it|this|these|them|the rest|any)\w+/;

/** "Sometimes it works, sometimes not", "I would leave that open" commit to nothing. */
export function silenceSeesaw(reading: Reading): void {
  if ((reading.cues & WAVERING) === 0) return;
  const open = OPEN_END.test(reading.said.text);
  let apart = false;
  for (const { from, to } of reading.sentences) {
    const text = wordsBetween(reading.said, from, to);
    if (open && ONE_PART.test(text) && OPEN_END.test(text)) {
      apart = true;
      reading.silenced.fill(1, from, to + 1);
    }
    if (
      /\b(sometimes|maybe|perhaps)\b.*\b(sometimes|maybe|perhaps|other times)\b.*\bnot\b|\b(maybe|perhaps|possibly|could be) yes\b.*\b(maybe|perhaps|possibly|could be) no\b|\bneither yes nor no\b|\b(may|might|could|can) or (may|might|could|can) not\b/.test(
        text,
      ) &&
      to - from < 14
    )
      reading.silenced.fill(1, from, to + 1);
    else if (BOTH_WAYS.test(text)) reading.silenced.fill(1, from, to + 1);
  }
  if (open && !apart) reading.silenced.fill(1);
}
