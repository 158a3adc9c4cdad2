import type { Reading } from './reading';
import { wordsBetween } from './said';

const HEADING =
  /\b(?:list|things?|what|measures?|steps?|ideas?|moves?|following|ways?|tricks?|remedies|catalogue|collection|these)\b/;
const FORBIDDEN =
  /\b(?:never|not) (?:(?:ever|to|want|like|want to|like to) )*(?:do|try|use|touch|recommend|advise|consider|attempt|propose|suggest)\b|\b(?:avoid|avoided|shun|refuse)\b|\bkeep (?:well )?(?:away|clear)\b|\bsteer clear\b|\bstay (?:well )?(?:away|clear)\b/;

/**
 * "What I would never do: shrink the layers; raise dropout": the heading denies every item of its list. Not where the
 * question itself asks what not to do.
 */
export function denyForbiddenLists(
  { negators, said, sentences, tokens }: Reading,
  promptStems: readonly string[],
): void {
  if (promptStems.includes('not')) return;
  sentences.forEach(({ from, to }, index) => {
    let colon = from;
    while (colon <= to && tokens[colon].word !== ':') colon++;
    if (colon > to || colon - from > 16) return;
    const heading = wordsBetween(said, from, colon - 1);
    if (!HEADING.test(heading) || !FORBIDDEN.test(heading)) return;
    let last = index;
    const goesOn = () =>
      tokens[sentences[last].to].word === ';' ||
      /^[-*•]$/.test(tokens[sentences[last + 1]?.from]?.word ?? '');
    while (last + 1 < sentences.length && goesOn()) last += 1;
    if (colon < to) negators.push({ at: from, from: colon + 1, to });
    for (let i = index + 1; i <= last; i++)
      negators.push({ at: from, from: sentences[i].from, to: sentences[i].to });
  });
}
