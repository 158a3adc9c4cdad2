import type { CompiledQuestion } from './compile';
import type { Reading } from './reading';
import { type Token, tokenize } from './tokens';
import { stemOf } from './words';

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

const tells = ({ entry, kind }: Token, silent: number) =>
  kind !== 'mark' && entry.part === undefined && silent === 0;

/**
 * Whether most of a longer answer is about something else than the question: `foreign`, another matter of the course;
 * `thin`, few words of the subject, as also where a story is told that ends in the answer.
 */
export function strayOf(
  reading: Reading,
  compiled: CompiledQuestion,
): 'foreign' | 'thin' | undefined {
  const { tokens, silenced } = reading;
  let content = 0;
  for (let i = 0; i < tokens.length; i++) if (tells(tokens[i], silenced[i])) content += 1;
  if (content < FROM_WORDS) return undefined;
  const about = new Uint8Array(tokens.length);
  for (const [key, hits] of reading.hits)
    if (compiled.subject.has(key)) for (const { from, to } of hits) about.fill(1, from, to + 1);
  const home = ownWords(compiled);
  const foreign = new Set<string>();
  const familiar = new Set<string>();
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!tells(token, silenced[i])) continue;
    covered += about[i];
    if (home.has(token.stem)) familiar.add(token.stem);
    else if (TELLTALE.has(token.stem)) foreign.add(token.stem);
  }
  if (foreign.size >= 3 && foreign.size * 4 >= familiar.size && content >= 12) return 'foreign';
  return covered < content * compiled.question.topicShare ? 'thin' : undefined;
}
