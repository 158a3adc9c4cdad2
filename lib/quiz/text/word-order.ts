import { FIELD } from './lexicon/field';
import { VERB_WORDS } from './lexicon/function-words';
import { neighbourhood } from './neighbours';
import { oneOf } from './one-of';
import type { Token } from './tokens';

/** Classes of words as far as the order of a sentence needs them; `w` is any other word, `.` a mark or the end. */
const CLASSES: Record<string, string> = {
  A: 'a an the their our my your every',
  P: 'of at from into with for per between within onto against',
  p: 'in on by during through across under',
  T: 'to',
  C: 'and or but nor',
  S: 'because since if while whereas although though unless than whether',
  U: 'they we she i',
  X: 'is are was were am',
  M: 'will would can could should shall may might must',
  D: 'do does did',
  H: 'has had',
  B: 'be',
  R: 'which who whose',
  I: 'it',
  V: 'very',
  N: 'not',
};
const CLASS_OF = new Map<string, string>();
for (const [name, words] of Object.entries(CLASSES))
  for (const word of words.split(' ')) CLASS_OF.set(word, name);

const VERBS = new Set(VERB_WORDS);
const NOUNS = new Set(
  [
    ...['neuron', 'layer', 'network', 'class', 'dropout', 'logistic', 'epoch', 'number'].flatMap(
      (group) => (FIELD[group] ?? '').split(',').map((word) => word.trim()),
    ),
    ...'probability value feature gradient image digit dog cat activation size inference data task value symmetry'.split(
      ' ',
    ),
  ].flatMap((word) =>
    VERBS.has(word) || word === 'model' || word.includes(' ') ? [] : [word, `${word}s`],
  ),
);

/** What hardly ever follows: class of a word → classes of the next. `n` is a noun of the field, `v` a verb in -s. */
const UNLIKELY: Record<string, string> = {
  A: 'APpTCSUXMDHBR.Nv',
  P: 'PCSXMDHBU.Tv',
  p: 'PXMDHBU.CTv',
  T: 'PpTCSXMUR.v',
  C: 'CP',
  S: 'CXMDHB.v',
  U: 'APpTCSUn.v',
  X: 'XMDUHRC',
  M: 'PpTXMn',
  D: 'TXMDHBRSv',
  H: 'XMDUP',
  B: 'XMDHUBT',
  I: 'Un',
  v: 'vXMDH',
  R: 'CSR.TP',
  V: '.APpTCSXMDHBURN',
  N: 'RUM',
};

const THIRD_PERSONS = oneOf(
  'needs|makes|gives|helps|gets|keeps|takes|learns|becomes|maps|means|stays|works|slows|runs|adds|reduces|prevents|causes|allows|acts|squashes|squeezes|converts|remains|lets|goes|returns|represents|produces|depends|computes|receives|behaves|breaks|hurts|fails|differs|requires',
);

function classOf(token: Token | undefined): string {
  if (!token || token.kind === 'mark') return '.';
  if (token.kind === 'number') return '#';
  const { entry } = token;
  if (entry.orderClass === '') entry.orderClass = orderClassOf(entry.text);
  return entry.orderClass;
}

const orderClassOf = (word: string) =>
  CLASS_OF.get(word) ?? (THIRD_PERSONS.has(word) ? 'v' : NOUNS.has(word) ? 'n' : 'w');

const FIXED_PAIRS = new Set(
  `a while, in between, by with, for they, for it, for we, for there, for if, for to, of be, for when,
  from within, from under, i of, does not, not they, not we, not you, than is, than are, than in, than for,
  than of, than with, than at, than from, but with, but for, but at, but from, and for, and with, and at,
  and from, and of, and per, and between, or from, or with, or for, or of, or at, nor at, if of, to which,
  because is, because are, because has, because can, because will, because does, since is, if is, on is,
  over is, under is, within is, between is, between are, is i, is he, is they, is we`.split(/,\s+/),
);
const ADVERBIAL =
  /^(at (best|most|least|all|once|first|last|worst|random|hand)|in (turn|general|fact|full|practice|theory|total|principle|short|parallel|common)|on (average|top|purpose)|by (itself|themselves|far|chance|hand|default)|for (example|instance|sure|free|good)|from (scratch|zero|then|there|now)|of course|with it)$/;

const ADVERBIAL_FIRST = new Set(ADVERBIAL.source.match(/(?<=\(|\)\||[a-z]\|)[a-z]+(?= )/g));

const isAdverbial = (word: string, next: string) =>
  ADVERBIAL_FIRST.has(word) && ADVERBIAL.test(`${word} ${next}`);

/** "The value it gives is …", "after a while". */
function fixed(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.word;
  const own = tokens[i].word;
  const next = tokens[i + 1]?.word;
  if (own === 'while' && before === 'a') return true;
  return (
    (THIRD_PERSONS.has(own) || oneOf('has|had').has(own)) &&
    oneOf('it|that|he|she|one').has(before ?? '') &&
    tokens[i - 2]?.kind === 'word' &&
    oneOf('is|are|was|were|will|can|has').has(next ?? '')
  );
}

/** "What the layers respond to is …" */
function relativeEnds(tokens: readonly Token[], i: number): boolean {
  return (
    oneOf('is|are|was|were|will|does|do|can').has(tokens[i + 1]?.word ?? '') &&
    tokens.slice(Math.max(0, i - 7), i).some(({ word }) => oneOf('what|which|that|who').has(word))
  );
}

/** "… what they look for, don't they": a question that only asks for assent. */
function tagFollows(tokens: readonly Token[], i: number): boolean {
  return (
    oneOf('do|does|did|is|are|was|were|will|would|should|can').has(tokens[i + 1]?.word ?? '') &&
    tokens[i + 2]?.word === 'not' &&
    oneOf('it|they|we|you').has(tokens[i + 3]?.word ?? '')
  );
}

/** "Class A and class B": a name, not the article. */
function named(text: string, tokens: readonly Token[], i: number): boolean {
  return tokens[i].word === 'a' && text[tokens[i].start] === 'A' && tokens[i - 1]?.kind === 'word';
}

/** "Something to build on", "the task it was trained for": a preposition may end a clause behind a verb. */
function stranded(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.word ?? '';
  return (
    oneOf('on|in|by|with|for|from|of|at|through|into|to|against').has(tokens[i].word) &&
    (VERBS.has(before) ||
      (oneOf('in|on').has(tokens[i].word) && oneOf('is|are').has(before)) ||
      PARTICLED.test(before) ||
      /(ed|ing)$/.test(before) ||
      /^(drag|carr|go|mov|liv|think|call)(s|ies|es)$/.test(before))
  );
}

const PARTICLED =
  /^(aim|hope|wait|opt|ask|comes|came|goes|went|gone|gets|puts|lets|turns|brings?|brought|works|looks|moves|drags?|same|garbage|rubbish|straight|all|way|right|values|signal|it|them|things)$/;

/** No sentence of an answer ends in these. */
const NEVER_LAST = oneOf('the|a|an|and|or|because|than|of|its|their|our|my|your|every|very|if|per');

/** How many neighbours in the answer stand as no sentence has them, and of how many words. */
export function wordOrder(
  text: string,
  tokens: readonly Token[],
): { unlikely: number; words: number } {
  let unlikely = 0;
  let words = 0;
  const shouted = text === text.toUpperCase();
  const hasLines = text.includes('\n');
  tokens.forEach((token, i) => {
    if (token.kind === 'mark') return;
    words += 1;
    const previous = tokens[i - 1];
    const next = tokens[i + 1];
    if (i === 0 && oneOf('of|than|nor').has(token.word)) unlikely += 1;
    if (!next && NEVER_LAST.has(token.word)) unlikely += 1;
    if (!shouted && previous?.kind === 'word' && strayCapital(text, token)) unlikely += 1;
    if (next?.kind === 'mark' && /["'(<$`[\]{/*_%=-]|\.\.\./.test(next.word)) return;
    if (next?.word === '.' && (token.word.length === 1 || tokens[i + 2]?.start === next.end))
      return;
    if (hasLines && next && text.slice(token.end, next.start).includes('\n')) return;
    if (next && next.start === token.start) return;
    if (
      !next || next.kind === 'mark' || relativeEnds(tokens, i) || tagFollows(tokens, i)
        ? stranded(tokens, i)
        : isAdverbial(token.word, next.word)
    )
      return;
    if (next && isAdverbial(next.word, tokens[i + 2]?.word ?? '')) return;
    if (named(text, tokens, i) || fixed(tokens, i)) return;
    const own = UNLIKELY[classOf(token)];
    if (own?.includes(classOf(next)) && !FIXED_PAIRS.has(`${token.word} ${next?.word ?? ''}`))
      unlikely += next ? 1 : 0;
  });
  return { unlikely, words };
}

/** "layer The output": a small word with a capital letter where no sentence begins. */
function strayCapital(text: string, token: Token): boolean {
  const first = text.charCodeAt(token.start);
  if (first < 65 || first > 90) return false;
  const typed = text.slice(token.start, token.end);
  return (
    /^(The|It|They|If|In|Because|With|When|That|This|For|We|So|As|There|And|Since|By)$/.test(
      typed,
    ) && !/[\n.:;!?"'(-]\s*$/.test(text.slice(Math.max(0, token.start - 3), token.start))
  );
}

/** Longer answers are rarely shuffled, and those with steps and formulas have an order of their own. */
const LONGEST = 45;

export type Order = 'sound' | 'doubtful' | 'broken';

/** Below the one a sentence is hardly ever found, below the other rarely; above the last, hardly ever a shuffle. */
const BROKEN = -0.35;
const DOUBTFUL = -0.18;
const SOUND = 0.6;
/** The mean over fewer neighbours strays further by chance. */
const FEW_WORDS = 20;

/** Hardly any small words, as in a heap of terms. */
function isList(tokens: readonly Token[]): boolean {
  const said = tokens.filter(({ kind }) => kind === 'word');
  return said.filter(({ entry }) => entry.part).length < said.length * SMALL_WORDS;
}
const SMALL_WORDS = 0.3;

/** Two sentences and more, each from a capital letter to its full stop: shuffled words do not fall so. */
function isFramed(text: string): boolean {
  const sentences = text.trim().split(/(?<=[.!?])\s+/);
  return (
    sentences.length > 1 &&
    sentences.every((sentence) => /^["'(]?[\p{Lu}\d]/u.test(sentence) && /[.!?)"']$/.test(sentence))
  );
}

/** Broken where several neighbours are unlikely ones, doubtful where a few are. */
export function orderOf(text: string, tokens: readonly Token[]): Order {
  // Code has an order of its own.
  if ((text.match(/[(){}[\];=<>]/g)?.length ?? 0) >= 4) return 'sound';
  if ((text.match(/->|→/g)?.length ?? 0) >= 2) return 'sound';
  const { unlikely, words } = wordOrder(text, tokens);
  const beside = neighbourhood(tokens) ?? 0;
  if (words < 6 || words > LONGEST) return 'sound';
  if (beside < BROKEN && (unlikely > 0 || isList(tokens))) return 'broken';
  const doubtful = isFramed(text) || /\w\.\w+\(\)/.test(text) ? 'sound' : 'doubtful';
  if (beside < BROKEN) return doubtful;
  if (unlikely >= words * 0.065) {
    if (unlikely >= 2) return 'broken';
    if (beside < SOUND) return doubtful;
  }
  return beside < DOUBTFUL * Math.max(1, Math.sqrt(FEW_WORDS / words)) ? doubtful : 'sound';
}
