import { oneOf } from './one-of';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** Numbers that count nothing: ranges, names of classes, "one" as a pronoun. */
const RANGE_WORDS = new Set(['-', 'to', '..', '...', 'through', 'until', 'and']);

export function inRange(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  const value = (k: number) => tokens[k]?.value;
  const word = (k: number) => tokens[k]?.word ?? '';
  const pair = (a: number, b: number, joint: string) =>
    value(a) !== undefined &&
    value(b) !== undefined &&
    (joint === '-' ||
      joint === '...' ||
      joint === '..' ||
      joint === 'through' ||
      joint === 'until' ||
      joint === 'to' ||
      (joint === 'and' && oneOf('between|from').has(word(a - 1))) ||
      (value(a) === 0 && (joint === 'or' || joint === '/' || joint === 'and')) ||
      (value(a) === 0 && joint === ',') ||
      (joint === ',' && word(b + 1) === ',' && value(b)! === value(a)! + 1));
  if (RANGE_WORDS.has(word(i + 1)) || /^(or|\/|,)$/.test(word(i + 1))) {
    if (pair(i, i + 2, word(i + 1))) return true;
  }
  if (i >= 2 && pair(i - 2, i, word(i - 1))) return true;
  // "0 1 2 up to 9"
  const digit = (k: number) => (tokens[k]?.kind === 'number' ? tokens[k].value! : Number.NaN);
  if (digit(i + 1) === digit(i) + 1 || digit(i - 1) === digit(i) - 1) return true;
  // The last of "7, 8, 9".
  const steps = [value(i - 4), value(i - 2), value(i)];
  if (word(i - 1) === ',' && steps[0]! + 2 === steps[2] && steps[1]! + 1 === steps[2]) return true;
  if (word(i - 1) === '...' || (word(i - 1) === ',' && word(i - 2) === '...')) return true;
  // "K - 1 = 9 would do"
  if (word(i - 1) === '-' && /^[kcnm]$/.test(word(i - 2))) return true;
  // "With K = 10" names a number of classes; "x = 3" in a formula that goes on does not.
  if (word(i - 1) === '=' && /^[kcm]$/.test(word(i - 2))) return false;
  if (
    /^[>^]$/.test(word(i - 1)) ||
    (word(i - 1) === '=' &&
      (value(i - 2) !== undefined ||
        /^([ypxz]\d?|class|label|output|value|activation)$/.test(word(i - 2))))
  )
    return true;
  if (value(i) === 1 && isSumOfProbabilities(reading, i)) return true;
  if (value(i) === 1 && (word(i + 1) === '-' || word(i + 1) === 'minus')) return true;
  if (
    /^(up|go|goes|from|until|class|label|digit|number|times|x|\*|\^|layer|question|part|day)$/.test(
      word(i - 1),
    ) &&
    word(i - 1) !== ''
  ) {
    if (oneOf('class|label|digit|number').has(word(i - 1))) return false;
    return true;
  }
  if (
    word(i + 1) === ':' &&
    oneOf('case|task|problem|scenario|situation|item|step').has(word(i - 1))
  )
    return true;
  if (word(i - 1) === 'to' && oneOf('up|go|goes').has(word(i - 2))) return true;
  return (
    /^(x|\*|×|%|\^|st|nd|rd|th|bit|bits)$/.test(word(i + 1)) &&
    tokens[i + 1].start === tokens[i].end
  );
}

/** "Sum p_i = 1", "adding up to 1": what probabilities come to. */
function isSumOfProbabilities({ tokens }: Reading, i: number): boolean {
  if (!/^(=|to)$/.test(tokens[i - 1]?.word ?? '')) return false;
  return tokens
    .slice(Math.max(0, i - 7), i - 1)
    .some(({ word }) => /^(sum|sums|summed|summing|add|adds|adding|total|totals|∑|σ)$/.test(word));
}

/** "One isn't enough for the digits." */
export function isRefused({ tokens }: Reading, i: number): boolean {
  const text = tokens
    .slice(i + 1, i + 7)
    .map((token) => token.word)
    .join(' ');
  return /^(alone |\w+ )?(is|are|was|would|will|can|could|does|do) not (be )?(enough|sufficient|do|suffice|work|possible)\b/.test(
    text,
  );
}

/** The 64 of "Linear(64, 10)". */
export function isInputSize({ tokens }: Reading, i: number): boolean {
  return (
    tokens[i - 1]?.word === '(' &&
    oneOf('linear|lin|fc').has(tokens[i - 2]?.word ?? '') &&
    tokens[i + 1]?.word === ',' &&
    tokens[i + 2]?.value !== undefined
  );
}

/** "one per class", "the other one", "one can", "one of them" name nothing countable. */
export function isPronounOne(reading: Reading, i: number): boolean {
  const { tokens } = reading;
  if (tokens[i].word !== 'one' && tokens[i].word !== '1') return false;
  const next = tokens[i + 1]?.word ?? '';
  const previous = tokens[i - 1]?.word ?? '';
  if (oneOf('per|each|another|out|among').has(next)) return true;
  // "Each stands for one numeral."
  if (previous === 'for' && oneOf('each|every').has(tokens[i - 3]?.word ?? '')) return true;
  if (next === 'for' && oneOf('each|every|all|any').has(tokens[i + 2]?.word ?? '')) return true;
  if (tokens[i + 1]?.kind === 'word') {
    const after = tokens.slice(i + 2, i + 5).map((token) => token.word);
    if (
      after[0] === 'per' ||
      after[0] === 'each' ||
      (after[0] === 'for' && oneOf('each|every|all').has(after[1] ?? ''))
    )
      return true;
  }
  if (tokens[i].word === '1') return false;
  if (previous === 'the' && oneOf('just|only').has(tokens[i - 2]?.word ?? '')) return false;
  if (isPerson(reading, i) || namesTask(tokens, i)) return true;
  return (
    (oneOf('is|was').has(previous) && oneOf('too|also|as').has(next)) ||
    (tokens[i - 2]?.word === 'the' &&
      /(ant|ent|ary|able|ible|ous|ive|ful|ed|ish)$/.test(previous)) ||
    (oneOf('the|an').has(next) && oneOf('other|another').has(reading.tokens[i + 2]?.word ?? '')) ||
    previous === 'like' ||
    (previous === 'as' && tokens[i + 1]?.kind !== 'word') ||
    /^\w{2,}est$/.test(previous) ||
    oneOf(
      'the|this|that|other|another|which|first|second|last|each|every|no|any|right|wrong|correct|logistic|sigmoid',
    ).has(previous) ||
    oneOf('can|could|would|should|might|of|who|hot|must|that').has(next)
  );
}

/** "Sigmoid on the cat and dog one, softmax on the digit one": said twice, it stands for a task. */
const namesTask = (tokens: readonly Token[], i: number) =>
  isOneOfKind(tokens, i) && tokens.some((_, k) => k !== i && isOneOfKind(tokens, k));

function isOneOfKind(tokens: readonly Token[], i: number): boolean {
  const kind = tokens[i - 1];
  if (tokens[i].word !== 'one' || kind?.kind !== 'word' || kind.entry.part !== undefined)
    return false;
  if (kind.word.endsWith('s') || kind.value !== undefined) return false;
  const next = tokens[i + 1];
  if (next?.kind === 'word' && !/^(and|or|but|is|has|gets|while|whereas)$/.test(next.word))
    return false;
  for (let k = i - 2; k >= Math.max(0, i - 4); k--) {
    if (tokens[k].word === 'the') return true;
    if (tokens[k].kind === 'word' && tokens[k].entry.part !== undefined && tokens[k].word !== 'and')
      return false;
  }
  return false;
}

/** "One usually begins with 100": somebody, no number. */
export function isPerson(reading: Reading, i: number): boolean {
  let k = i + 1;
  while (PERSON_ADVERBS.has(reading.tokens[k]?.word ?? '')) k++;
  // "One will do", "one would suffice" count.
  const then = reading.tokens[k + 1]?.word === 'not' ? k + 2 : k + 1;
  if (oneOf('do|suffice|be|serve|work').has(reading.tokens[then]?.word ?? '')) return false;
  return PERSON_VERBS.has(reading.tokens[k]?.word ?? '');
}
const PERSON_ADVERBS = oneOf(
  'usually|often|typically|normally|generally|commonly|customarily|mostly|always|just|then|simply|also|only|sometimes',
);
const PERSON_VERBS = oneOf(
  'has|needs|uses|takes|picks|chooses|wants|begins|starts|requires|would|should|can|could|must|will|knows|sees|tries|thinks|says|expects|may|might|tunes|sets|gets|adds|builds|trains|employs|puts|asks|concedes|watches|cuts|stops|reads|finds|obtains|hopes|trusts|notices|replaces|wonders|pays|draws|samples|initialises|keeps|wishes|prefers|assumes|supposes|treats|interprets|believes|understands|remembers|reduces|increases|lowers|raises|shrinks|removes|throws|drops|measures|cannot',
);
