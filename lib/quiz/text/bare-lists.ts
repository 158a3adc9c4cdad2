import { PART_OF_SPEECH } from './lexicon/function-words';
import type { Reading } from './reading';

const SEPARATOR = /^[,;|•*·]$/;
/** Marks that tie a term to another one, or say something of it. */
const RELATION = /^([:=→⇒<>+≈≤≥%?!]|->|=>|\.{3}|…)$/;
/** Words that say something of what the question asks about, though they stand alone. */
const SAYING =
  /^(more|less|fewer|lower|higher|smaller|bigger|larger|stronger|weaker|faster|slower|quicker|shorter|longer|cheaper|easier|simpler|harder|better|worse|same|identical|equal|equally|alike|unaffected|unchanged|twice|double|half|nope|nah|yep|yeah|yup|poorly|badly|bad|useless|pointless|wrong|sure|ok|okay|hardly|rarely|seldom|add|use|using|try|increase|decrease|reduce|raise|cut|remove|stop|prevents?|avoids?|saves?|keeps?|makes?|gives?|needs?|helps?|gets?|means|maps|squashes|squeezes|converts|works?|learns?|changes?|breaks?|fails?|hurts?)$/;
/** "Lower layers" are a place, "lower dropout" is a measure. */
const LEVEL = /^(lower|higher)$/;
const PLACE = /^(layers?|levels?|features?|half|part)$/;
const ITEMS = 5;

/**
 * "Sigmoid, probability, class, threshold, log-odds": terms in a row with nothing said of them. Not for questions that
 * ask for a list.
 */
export function isBareList({ tokens, particles }: Reading): boolean {
  if (particles.length > 0) return false;
  let items = 0;
  let words = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, word, start } = tokens[i];
    if (kind === 'mark') {
      if (RELATION.test(word)) return false;
      if (word === '.' && i < tokens.length - 1) return false;
      // A dash between words gives a reason or a contrast; within a word it does not.
      if (/^[-–—]$/.test(word) && i > 0 && tokens[i - 1].end < start && words > 0) return false;
      if (!SEPARATOR.test(word)) continue;
      if (words > 3) return false;
      if (words > 0) items += 1;
      words = 0;
      continue;
    }
    if (SAYING.test(word) && !(LEVEL.test(word) && PLACE.test(tokens[i + 1]?.word ?? '')))
      return false;
    const joined = i > 0 && tokens[i - 1].end === start && tokens[i - 1].word === '-';
    const last = PART_OF_SPEECH.has(word) && !joined && word !== 'he';
    // "…, and reuse" closes a list.
    if (last && !(word === 'and' && words === 0 && items > 1)) return false;
    if (!last) words += 1;
  }
  return words <= 3 && items + (words > 0 ? 1 : 0) >= ITEMS;
}
