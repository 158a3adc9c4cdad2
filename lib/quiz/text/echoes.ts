import type { Reading } from './reading';
import { denyRhetorical } from './rhetorical';
import { wordsBetween } from './said';

const INTERROGATIVE = new Set([
  'how',
  'what',
  'why',
  'when',
  'where',
  'which',
  'who',
  'does',
  'do',
  'is',
  'are',
  'can',
  'could',
  'would',
  'should',
  'will',
  'did',
  'has',
  'have',
  'am',
]);

const prompts = new WeakMap<readonly string[], { prompt: Set<string>; grams: Set<string> }>();

/** The question's stems, and its rows of five. */
function promptOf(stems: readonly string[]) {
  let known = prompts.get(stems);
  if (!known) {
    const grams = new Set<string>();
    for (let i = 0; i + 5 <= stems.length; i++) grams.add(stems.slice(i, i + 5).join(' '));
    known = { prompt: new Set(stems), grams };
    prompts.set(stems, known);
  }
  return known;
}

/** Questions assert nothing, least of all the one that was asked. "10?" and "the last layer?" stay answers. */
export function silenceEcho(
  reading: Reading,
  promptStems: readonly string[],
  yesNo: boolean,
): boolean {
  const { prompt, grams } = promptOf(promptStems);
  let echoed = false;
  const rhetorical = denyRhetorical(reading, prompt);
  for (const { from, to, question } of reading.sentences) {
    if (rhetorical.has(from)) continue;
    const said = reading.tokens.slice(from, to + 1).filter((token) => token.kind !== 'mark');
    if (said.length === 0) continue;
    const content = said.filter(
      (token) => token.entry.part === undefined || token.value !== undefined,
    );
    const own = content.filter((token) => !prompt.has(token.stem)).length;
    const asksBack =
      (INTERROGATIVE.has(said[0].word) && said[1]?.word !== 'not') ||
      (INTERROGATIVE.has(said[1]?.word ?? '') &&
        said[2]?.word !== 'not' &&
        said[0].entry.part === 'conjunction') ||
      asksWhetherRight(reading, from, to);
    let copied = 0;
    for (let i = 0; own <= 1 && i + 5 <= said.length; i++)
      if (
        grams.has(
          said
            .slice(i, i + 5)
            .map((token) => token.stem)
            .join(' '),
        )
      )
        copied += 1;
    const echo =
      asksIndirectly(reading, from, to) ||
      (question && asksBack && said.length > 3) ||
      (asksBack && content.length >= 3 && own <= content.length * 0.3) ||
      (!yesNo && content.length >= 4 && own === 0) ||
      (content.length >= 4 && own === 0 && copied >= Math.max(2, said.length - 12)) ||
      (content.length >= 6 && own <= 1 && copied >= (said.length - 4) * 0.6) ||
      (!yesNo && content.length >= 8 && own <= content.length * 0.12);
    if (!echo) continue;
    echoed = true;
    reading.silenced.fill(1, from, to + 1);
  }
  return echoed;
}

/** "If I said that it is slower, would you believe me?" */
function asksWhetherRight(reading: Reading, from: number, to: number): boolean {
  return /^(and |so |but |now )?(if|suppose|supposing|assuming|say) (i|we|one|someone|somebody) (\w+ )?(say|said|told|tell|claim|claimed|wrote|write|put|answer|answered|reply|replied|guess|guessed)\b.* (would|will|is|are|do|does|am|could|can|what|how) /.test(
    wordsBetween(reading.said, from, to),
  );
}

/** "Whether it slows down training is an important question." */
const asksIndirectly = ({ said, tokens }: Reading, from: number, to: number) =>
  tokens[from].word === 'whether' &&
  /\b(is|are|remains?) (always |still |of course )?(an?|the|one) (\w+ )?(question|issue|matter|topic|point)\b/.test(
    wordsBetween(said, from, to),
  );
