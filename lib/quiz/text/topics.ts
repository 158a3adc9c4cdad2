import type { CompiledQuestion } from './compile';
import { PART_OF_SPEECH } from './lexicon/function-words';
import type { Reading } from './reading';
import { stemOf, tokenize } from './tokens';

/** Words that belong to one matter of the course; an answer that brings up many of a foreign matter is astray. */
const TELLTALE = new Set(
  `dropout inference monte carlo overfitting l1 l2 penalty epochs augmentation regularise hyperparameter
  logistic sigmoid softmax probability digits cat dog binary symmetry independently drawn identical
  transfer transferred frozen freezing caching stopping capacity smooth differentiable
  task poorly reused relevant twice active`
    .split(/\s+/)
    .map(stemOf),
);

const own = new WeakMap<CompiledQuestion, Set<string>>();

/** Stems of what the question itself speaks of, in its prompt, key ideas and misconceptions. */
function ownWords(compiled: CompiledQuestion): Set<string> {
  const known = own.get(compiled);
  if (known) return known;
  const { question } = compiled;
  const stems = new Set<string>();
  for (const text of [
    question.prompt,
    question.modelAnswer,
    ...[...question.ideas, ...question.misconceptions].map((entry) => entry.text),
  ])
    for (const { stem } of tokenize(text)) stems.add(stem);
  own.set(compiled, stems);
  return stems;
}

const FROM_WORDS = 8;

/**
 * Whether most of a longer answer is about something else than the question: `foreign`, another matter of the course;
 * `thin`, few words of the subject, as also where a story is told that ends in the answer.
 */
export function strayOf(
  reading: Reading,
  compiled: CompiledQuestion,
): 'foreign' | 'thin' | undefined {
  const about = new Uint8Array(reading.tokens.length);
  for (const [key, hits] of reading.hits)
    if (compiled.subject.has(key)) for (const { from, to } of hits) about.fill(1, from, to + 1);
  const home = ownWords(compiled);
  const foreign = new Set<string>();
  const familiar = new Set<string>();
  let content = 0;
  let covered = 0;
  reading.tokens.forEach((token, i) => {
    if (token.kind === 'mark' || PART_OF_SPEECH.has(token.word) || reading.silenced[i]) return;
    content += 1;
    covered += about[i];
    if (home.has(token.stem)) familiar.add(token.stem);
    else if (TELLTALE.has(token.stem)) foreign.add(token.stem);
  });
  if (content < FROM_WORDS) return undefined;
  if (foreign.size >= 3 && foreign.size * 4 >= familiar.size && content >= 12) return 'foreign';
  return covered < content * compiled.question.topicShare ? 'thin' : undefined;
}
