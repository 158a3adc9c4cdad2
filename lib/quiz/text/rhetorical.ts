import { PART_OF_SPEECH } from './lexicon/function-words';
import type { Reading } from './reading';
import { wordsBetween } from './said';

const RHETORICAL =
  /^((so|but|and|well|then|because|cause|i mean) )*(what (good|use|help|business)\b|what (is|was|would be|be) the (point|use|sense|good|benefit)\b|what (will|would|could|can) .*\b(tell|help|say|know|offer|give|do|teach|care|want)\b|how (will|would|could|should|can|on earth|is|are) .*\b(supposed|ever|possibly|help|know|tell|matter|care|understand|become|learn|differ|recognise|recognize)\b|why (on earth )?(would|should)\b|who (needs|wants|cares)\b)/;

/** From so many words that the prompt lacks on, a question is the answer's own. */
const OWN_WORDS = 2;

/**
 * "What will a model that reads handwriting tell you about inflation?": asked so as to deny it. Such a sentence is
 * read as denied from end to end. Returns the places where they begin.
 */
export function denyRhetorical(reading: Reading, prompt: ReadonlySet<string>): Set<number> {
  const places = new Set<number>();
  for (const { from, to, question } of reading.sentences) {
    if (!question) continue;
    const said = reading.tokens.slice(from, to + 1).filter((token) => token.kind !== 'mark');
    if (!RHETORICAL.test(said.map((token) => token.word).join(' '))) continue;
    const own = said.filter(({ word, stem }) => !PART_OF_SPEECH.has(word) && !prompt.has(stem));
    if (own.length < OWN_WORDS) continue;
    places.add(from);
    reading.negators.push({ at: from, from, to });
  }
  return places;
}

const PREVENTED =
  /^(?:(?:and|so|but) )*(?:(?:that|this|it|which) is (?:exactly |precisely |just )?what (?:\w+ ){1,3}(?:prevents?|avoids?|stops?|averts?|rules? out)\b|(?:freezing|it|this|that)(?: \w+ly)? (?:prevents?|avoids?|averts?) (?:exactly )?(?:that|this|it)\b)/;

/** "Everything it knew is forgotten. That is exactly what freezing prevents": what was said before is denied. */
export function denyPrevented({ said, sentences, negators }: Reading): void {
  for (let i = 1; i < sentences.length; i++) {
    const { from, to } = sentences[i];
    if (!PREVENTED.test(wordsBetween(said, from, to))) continue;
    const before = sentences[i - 1];
    negators.push({ at: from, from: before.from, to: before.to });
  }
}
