import { labelEnd } from './labels';
import { VERB_WORDS } from './lexicon/function-words';
import type { Hit } from './lexicon/lexicon';
import { oneOf } from './one-of';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { stemOf } from './words';

export interface Clause {
  from: number;
  to: number;
  sentence: number;
  /** The word that opened it: "because", "but", … or ''. */
  opener: string;
}

const OPENERS = new Set([
  'but',
  'because',
  'since',
  'so',
  'therefore',
  'hence',
  'thus',
  'however',
  'while',
  'whereas',
  'although',
  'though',
  'when',
  'unless',
  'until',
  'otherwise',
  'yet',
  'if',
  'meaning',
  'ie',
]);
const SOFT = new Set([
  ',',
  'and',
  'or',
  '&',
  '+',
  'with',
  'by',
  'plus',
  'nor',
  ':',
  'then',
  '/',
  '→',
  '-',
  'as',
  'instead',
]);
const HARD_MARKS = new Set(['(', ')']);
const VERB_STEMS = new Set(VERB_WORDS.map(stemOf));
const DIRECTIONS = new Set(['#more', '#less', '#fast', '#slow', '#same', '#different']);
/** Their phrases begin with a verb ("take out"). */
const DOING = new Set(['#remove', '#stop', '#add']);
/** Some of their phrases do ("stay put"). */
const STATING = new Set(['#fixed', '#damage', '#turnedOff']);
/** "Hang on to", "carry over", "stay put" are verbs; "drop out" names the method. */
function states(tokens: readonly Token[], key: string, from: number): boolean {
  const particle = oneOf('on|off|out|away|over|along|back|behind|aside').has(tokens[from + 1].word);
  return STATING.has(key) || (particle && key !== '#dropout' && key !== '#computation');
}
const SAYING_ADJECTIVE = oneOf('unchanged|unaffected|unaltered|untouched|unimpacted');
const DENIALS = new Set(['not', 'no', 'never', 'without', 'none', 'neither']);

/** "As quick as before", "by the same amount" stay with what they are said of. */
function isSoft(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i];
  if (!SOFT.has(word)) return false;
  if (word === '→' && tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number')
    return false;
  if (word === 'as')
    return (
      !oneOf('if|though').has(tokens[i + 1]?.word ?? '') &&
      !(tokens[i + 1]?.word === 'one' && tokens[i + 2]?.kind !== 'word') &&
      !/^(behaves?|acts?|serves?|functions?|treated|seen|read|interpreted|regarded|viewed|understood)$/.test(
        tokens[i - 1]?.word ?? '',
      ) &&
      tokens[i + 2]?.word !== 'as' &&
      tokens[i - 2]?.word !== 'as' &&
      !oneOf('many|much').has(tokens[i - 2]?.word ?? '') &&
      !oneOf(
        'many|much|fast|quick|quickly|slow|slowly|cheap|before|ever|usual|always|normal|it|they|well|long|soon',
      ).has(tokens[i + 1]?.word ?? '')
    );
  if (oneOf('by|with').has(word))
    return !tokens
      .slice(i + 1, i + 4)
      .some((token) => oneOf('same|equal|identical').has(token.word));
  return true;
}

/** "Dense(10)", "nn.Linear(h, 1)", "neuron(s)": a bracket that touches the word before it and closes soon. */
export function isCall(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.kind !== 'word' || tokens[i - 1].end !== tokens[i].start) return false;
  for (let j = i + 1; j <= i + 9 && j < tokens.length; j++) {
    if (tokens[j].word === ')') return true;
    if (/^[(;.]$/.test(tokens[j].word) || oneOf('or|and|because').has(tokens[j].word)) return false;
  }
  return false;
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const { word } = tokens[i];
  const next = tokens[i + 1]?.word ?? '';
  const previous = tokens[i - 1]?.word ?? '';
  if (word === 'so')
    return (
      !oneOf(
        'many|much|long|far|that|few|called|deep|big|large|high|wide|complex|powerful|good|well|bad|different|similar|strong|fast|slow|small|often',
      ).has(next) && !oneOf('not|do|or|and|is|are').has(previous)
    );
  if (word === 'as') {
    if (oneOf('is|are|was|were').has(tokens[i + 2]?.word ?? '') && tokens[i + 3]?.kind !== 'word')
      return false;
    for (let j = i - 1; j >= Math.max(0, i - 5); j--)
      if (oneOf('many|much|long|fast|few').has(tokens[j].word)) return false;
    const part = tokens[i + 1]?.entry.part;
    if (oneOf('if|though').has(next)) return false;
    if (next === 'one' && tokens[i + 2]?.kind !== 'word') return false;
    return (
      (part === 'pronoun' || part === 'determiner' || next === 'there') &&
      previous !== 'well' &&
      previous !== 'same' &&
      previous !== 'such' &&
      next !== 'a'
    );
  }
  if (word === 'because' && previous === 'not')
    return !oneOf('it|this|that|there|reason|which').has(tokens[i - 3]?.word ?? 'it');
  if (word === 'however') return i === 0 || tokens[i - 1].kind === 'mark';
  if (word === 'otherwise') return previous === 'or' || i === 0 || tokens[i - 1].kind === 'mark';
  if (word === 'but') return !oneOf('nothing|none|all|anything|everything|everyone').has(previous);
  return OPENERS.has(word);
}

/** "The output layer, you keep all else": what the answer names at its start, before a statement of one's own. */
function namesOnly(
  tokens: readonly Token[],
  places: Uint8Array,
  from: number,
  comma: number,
): boolean {
  const [first, second] = [tokens[comma + 1]?.word ?? '', tokens[comma + 2]?.word ?? ''];
  const rest = first === 'the' && oneOf('rest|others|remainder|remaining|middle').has(second);
  if (!rest && !oneOf('you|we|i|everything').has(first)) return false;
  if (!places.subarray(comma + 2, comma + (rest || first === 'everything' ? 7 : 4)).includes(1))
    return false;
  const { part } = tokens[from].entry;
  if (part === 'preposition' || part === 'conjunction') return false;
  if (part === 'adverb' && !oneOf('just|simply|probably|usually').has(tokens[from].word))
    return false;
  for (let i = from; i < comma; i++) if (places[i] || tokens[i].kind === 'mark') return false;
  return comma > from;
}

/** Places of words that say something of something: verbs, auxiliaries, denials, directions. */
export function predicatePlaces(tokens: readonly Token[], hits: readonly Hit[]): Uint8Array {
  const places = new Uint8Array(tokens.length);
  const inTerm = new Uint8Array(tokens.length);
  for (const { key, from, to } of hits) {
    if (DIRECTIONS.has(key)) places[to] = 1;
    else if (to > from && DOING.has(key)) places[from] = 1;
    else if (to > from && VERB_STEMS.has(tokens[from].stem) && states(tokens, key, from))
      places[from] = 1;
    else if (to > from) inTerm.fill(1, from, to + 1);
  }
  tokens.forEach((token, i) => {
    if (token.kind !== 'word') return;
    if (token.entry.part === 'auxiliary' || DENIALS.has(token.word)) places[i] = 1;
    else if (SAYING_ADJECTIVE.has(token.word)) places[i] = 1;
    else if (VERB_STEMS.has(token.stem) && !inTerm[i]) {
      const opens = i === 0 || SOFT.has(tokens[i - 1].word) || tokens[i - 1].kind === 'mark';
      if (
        !/(ing|er|ers|ment|tion|tions)$/.test(token.word) ||
        (token.word.endsWith('ing') && opens)
      )
        places[i] = 1;
    }
  });
  return places;
}

/**
 * Cuts sentences into clauses: always at "because", "but", brackets and dashes; at commas, "and", "or", "with" only
 * where both sides say something, so that "fewer layers and neurons" stays whole and "fewer layers and more dropout"
 * does not.
 */
export function splitClauses(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  hits: readonly Hit[],
  places: Uint8Array,
): Clause[] {
  const covered = new Uint8Array(tokens.length);
  for (const { from, to } of hits) if (to > from) covered.fill(1, from + 1, to + 1);
  const clauses: Clause[] = [];
  sentences.forEach((sentence, sentenceIndex) => {
    const first = clauses.length;
    let from = sentence.from;
    let opener = '';
    let inCall = false;
    const push = (to: number) => {
      if (to >= from) clauses.push({ from, to, sentence: sentenceIndex, opener });
    };
    const says = (a: number, b: number) => {
      for (let i = a; i <= b; i++) {
        if (places[i]) return true;
        if (
          tokens[i].kind === 'number' &&
          (tokens[i - 1]?.kind === 'word' || tokens[i + 1]?.kind === 'word') &&
          b > a
        )
          return true;
      }
      return false;
    };
    const softEnd = (i: number) => {
      for (let j = i + 1; j <= sentence.to; j++) {
        if (isSoft(tokens, j) || HARD_MARKS.has(tokens[j].word) || opensClause(tokens, j))
          return j - 1;
      }
      return sentence.to;
    };
    for (let i = sentence.from; i <= sentence.to; i++) {
      const { word } = tokens[i];
      if (covered[i] || (word === ':' && labelEnd(tokens, from) === i)) continue;
      if (opensClause(tokens, i)) {
        push(i - 1);
        from = i;
        opener = word;
      } else if (
        word === ',' &&
        tokens[labelEnd(tokens, from)] &&
        tokens[labelEnd(tokens, i + 1)]
      ) {
        push(i - 1);
        from = i + 1;
        opener = '';
      } else if (HARD_MARKS.has(word)) {
        if (word === '(' && isCall(tokens, i)) {
          inCall = true;
          continue;
        }
        if (word === ')' && inCall) {
          inCall = false;
          continue;
        }
        push(i - 1);
        from = i + 1;
        opener = word;
      } else if (word === ',' && from === sentence.from && namesOnly(tokens, places, from, i)) {
        push(i - 1);
        from = i + 1;
        opener = word;
      } else if (isSoft(tokens, i) && i > from && says(from, i - 1) && says(i + 1, softEnd(i))) {
        push(i - 1);
        from = /^\w/.test(word) && word !== 'and' && word !== 'or' ? i : i + 1;
        opener = word;
      }
    }
    push(sentence.to);
    if (clauses.length === first && sentence.to >= sentence.from)
      clauses.push({ from: sentence.from, to: sentence.to, sentence: sentenceIndex, opener: '' });
  });
  return clauses;
}
