import { STRIKING } from './cues';
import { oneOf } from './one-of';
import type { Reading } from './reading';
import { wordsBetween } from './said';

const STRUCK =
  /\b(crossed|scratched|struck|erased|deleted|rubbed) (it|that|this|them)\b|\b(crossed|rubbed) out\b/;

/** "Nine? No, ten", "I had 9 and crossed it out": what the answer itself takes back. A label before a colon stays. */
export function silenceRetracted(reading: Reading, yesNo: boolean): void {
  const { clauses, said, sentences, silenced, tokens } = reading;
  const struck = (reading.cues & STRIKING) !== 0;
  sentences.forEach(({ from, to, question }, index) => {
    const after = sentences[index + 1];
    if (!question || !after || !oneOf('no|nope|nah|wrong').has(tokens[after.from].word)) return;
    let start = from;
    for (let i = from; i <= to; i++) if (/^[:-]$/.test(tokens[i].word)) start = i + 1;
    silenced.fill(1, start, to + 1);
  });
  if (!yesNo) silenceAsked(reading);
  clauses.forEach(({ from, to, sentence }, index) => {
    if (!struck || !STRUCK.test(wordsBetween(said, from, to))) return;
    const before = clauses[index - 1];
    silenced.fill(1, before?.sentence === sentence ? before.from : from, to + 1);
  });
}

const NONE =
  /^(?:none|neither|hardly|nonsense|rubbish|all (?:marketing|myths|nonsense|rubbish|wrong))\b/;

/** "Dropout? Early stopping? None of those help": short questions in a row, answered by one word for all. */
function silenceAsked({ said, sentences, silenced }: Reading): void {
  sentences.forEach(({ from, to }, index) => {
    if (index === 0 || !sentences[index - 1].question) return;
    if (!NONE.test(wordsBetween(said, from, to))) return;
    for (let i = index - 1; i >= 0 && sentences[i].question; i--)
      silenced.fill(1, sentences[i].from, sentences[i].to + 1);
  });
}
