import { PART_OF_SPEECH } from './lexicon/function-words';
import { oneOf } from './one-of';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/** "Yes" or "no" said in answer to the question, not as part of a statement. */
export interface Particle {
  at: number;
  is: 'yes' | 'no';
}

const YES = new Set(['yes', 'yeah', 'yep', 'yup', 'yess', 'aye', 'affirmative']);
const YES_AT_START = new Set([
  'sure',
  'correct',
  'indeed',
  'absolutely',
  'certainly',
  'definitely',
  'true',
  'totally',
  'ok',
  'okay',
  'right',
]);
const NO = new Set(['nope', 'nah', 'negative', 'nein', 'nay', 'naw', 'noo', 'nop']);
const NO_IS_DETERMINER = new Set([
  'need',
  'change',
  'effect',
  'impact',
  'difference',
  'influence',
  'reason',
  'slowdown',
  'one',
  'longer',
  'more',
  'other',
  'such',
  'real',
  'extra',
  'additional',
  'wait',
  'idea',
  'clue',
  'doubt',
  'problem',
  'problems',
  'harm',
  'objection',
  'objections',
  'worries',
  'trouble',
  'danger',
  'downside',
  'qualms',
  'issue',
  'issues',
  'complaints',
  'drama',
  'biggie',
  'matter',
  'further',
  'layer',
  'layers',
]);

const FINE = /^(fine|okay|ok|alright|good)$/;
const ends = (next: Token | undefined) => !next || next.kind === 'mark';

/** The words that answer the question by themselves. */
export function findParticles(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  yesNo: boolean,
): Particle[] {
  const particles: Particle[] = [];
  const starts = new Set(sentences.map((sentence) => sentence.from));
  /** "Wouldn't they all be the same? I think so": it says yes to the answer's own question. */
  const agrees = (i: number) =>
    sentences.some(
      ({ from, to }, k) =>
        k > 0 && from <= i && to >= i && sentences[k - 1].question && i - from <= 3,
    );
  tokens.forEach(({ kind, word }, i) => {
    if (kind !== 'word') return;
    const next = tokens[i + 1];
    const atStart = starts.has(i);
    if (YES.has(word) && atStart && yesNo && answersOwn(tokens, i, sentences)) return;
    if (YES.has(word)) particles.push({ at: i, is: 'yes' });
    else if (yesNo && atStart && word === 'of' && isOfCourse(tokens, i))
      particles.push({ at: i, is: 'yes' });
    // "Negative transfer" is the name of an effect.
    else if (word === 'negative' && next?.kind === 'word' && next.entry.part === undefined) return;
    else if (NO.has(word)) particles.push({ at: i, is: 'no' });
    else if (
      YES_AT_START.has(word) &&
      atStart &&
      next?.word !== 'not' &&
      yesNo &&
      (!next || next.kind === 'mark')
    )
      particles.push({ at: i, is: 'yes' });
    else if (
      yesNo &&
      FINE.test(word) &&
      tokens[i - 1]?.word === 'so' &&
      starts.has(i - 1) &&
      ends(next)
    )
      particles.push({ at: i, is: 'yes' });
    else if (yesNo && word === 'think' && next?.word === 'so' && !agrees(i))
      particles.push({ at: i, is: tokens[i - 1]?.word === 'not' ? 'no' : 'yes' });
    else if (yesNo && word === 'doubt' && oneOf('it|that|so').has(next?.word ?? ''))
      particles.push({ at: i, is: 'no' });
    else if (word === 'no' && isVerdictNo(tokens, i, atStart, yesNo))
      particles.push({ at: i, is: 'no' });
    else if (
      word === 'not' &&
      yesNo &&
      (!next || next.kind === 'mark') &&
      tokens[i - 1]?.kind === 'word' &&
      PART_OF_SPEECH.get(tokens[i - 1].word) === undefined
    )
      particles.push({ at: i, is: 'no' });
    else if (word === 'not' && atStart && isNoTrouble(tokens, i)) return;
    else if (
      word === 'not' &&
      yesNo &&
      tokens[i - 1]?.word === ',' &&
      /^to the (first|second|former|latter|other)$/.test(
        `${next?.word} ${tokens[i + 2]?.word} ${tokens[i + 3]?.word}`,
      )
    )
      particles.push({ at: i, is: 'no' });
    else if (word === 'not' && yesNo && (atStart || isBareNot(tokens, i, starts)))
      particles.push({ at: i, is: 'no' });
    else if (yesNo && tokens.length <= 5 && /^[yn]$/.test(word))
      particles.push({ at: i, is: word === 'y' ? 'yes' : 'no' });
    else if (word === 'non' && atStart && (!next || next.kind === 'mark'))
      particles.push({ at: i, is: 'no' });
    else if (yesNo && (refuses(tokens, i, sentences[0].to) || declines(tokens, i)))
      particles.push({ at: i, is: 'no' });
    else if (yesNo && oneOf('does|do|will|is').has(word) && isShortAnswer(tokens, i))
      particles.push({ at: i, is: next?.word === 'not' ? 'no' : 'yes' });
    else if (
      oneOf(
        'never|barely|hardly|rarely|seldom|scarcely|unlikely|doubtful|dubious|improbable|useless',
      ).has(word) &&
      (word === 'never' || atStart) &&
      (!next || next.kind === 'mark' || next.word === 'ever')
    )
      particles.push({ at: i, is: 'no' });
  });
  return particles.filter((particle) => !isAlternative(tokens, particle.at));
}

/** "Isn't it that they all stay the same? Yes": it agrees with the answer's own words. */
function answersOwn(tokens: readonly Token[], i: number, sentences: readonly Sentence[]): boolean {
  const before = sentences.findLast(({ to }) => to < i);
  return (
    before?.question === true &&
    oneOf('is|are|would|will|does|do').has(tokens[before.from].word) &&
    tokens[before.from + 1].word === 'not'
  );
}

/** "Not a problem": it refuses nothing. */
const isNoTrouble = (tokens: readonly Token[], i: number) =>
  /^(a |an )?(problem|issue|bad|wrong|mistake|harmful|trouble)\b/.test(
    `${tokens[i + 1]?.word} ${tokens[i + 2]?.word}`,
  );

/** "Of course.", but not "of course not". */
const isOfCourse = (tokens: readonly Token[], i: number) =>
  tokens[i + 1]?.word === 'course' && tokens[i + 2]?.kind !== 'word';

/** "Probably not.", "usually not, because …" */
function isBareNot(tokens: readonly Token[], i: number, starts: ReadonlySet<number>): boolean {
  const next = tokens[i + 1];
  return (
    starts.has(i - 1) &&
    (PART_OF_SPEECH.get(tokens[i - 1].word) === 'adverb' ||
      oneOf('better|absolutely|certainly|surely|obviously|clearly|course|preferably').has(
        tokens[i - 1].word,
      )) &&
    (!next || next.kind === 'mark' || oneOf('because|since|as|unless|but|if').has(next.word))
  );
}

/** "It does.", "it doesn't for inference": a verb that stands for the question's. */
function isShortAnswer(tokens: readonly Token[], i: number): boolean {
  const adverb = PART_OF_SPEECH.get(tokens[i - 1]?.word ?? '') === 'adverb' ? 1 : 0;
  if (!oneOf('it|they|that|this').has(tokens[i - 1 - adverb]?.word ?? '')) return false;
  const next = tokens[i + 1]?.word === 'not' ? tokens[i + 2] : tokens[i + 1];
  return (
    !next || next.kind === 'mark' || oneOf('for|in|at|during|when|but|and|while').has(next.word)
  );
}

/** "You mustn't.", "I don't think you should, but …" in the first sentence. */
function refuses(tokens: readonly Token[], i: number, firstEnd: number): boolean {
  if (i > firstEnd || !oneOf('should|must|may|can|could|would').has(tokens[i].word)) return false;
  if (!oneOf('you|we|one|i|it|that').has(tokens[i - 1]?.word ?? '')) return false;
  const denied = tokens[i + 1]?.word === 'not';
  const doubted =
    tokens[i - 3]?.word === 'not' &&
    oneOf('think|believe|suppose|say').has(tokens[i - 2]?.word ?? '');
  const after = tokens[i + (denied ? 2 : 1)];
  const ends = !after || after.kind === 'mark' || oneOf('but|because|since|as').has(after.word);
  return ends && denied !== doubted;
}

const DECLINED =
  /^(?:(?:i|you|we|one) (?:would|could|can|should|must|will) (?:not|never)|(?:please|just|so|better|then|would|can|could) (?:do )?(?:not|never)|do not)(?: ever| really| personally)?(?: (?:do|use|try|recommend|advise|accept|permit|allow|bother|touch|risk|bet on|approve|suggest|do it|go there))?(?: (?:it|this|that|so|either|like that|like this|at all|that way|this way|such a thing))* ?(?:[.,;:!)-]|but|because|since|as|$)/;

/** The words that these begin with. */
const DECLINING = new Set('i you we one please just so better then would can could do'.split(' '));

/** "I wouldn't.", "please don't", "I would never do that, because …", at the beginning of a clause. */
function declines(tokens: readonly Token[], i: number): boolean {
  if (!DECLINING.has(tokens[i].word)) return false;
  const before = tokens[i - 1];
  if (before?.kind === 'word' && !oneOf('but|so|and|no|nope|nah|because').has(before.word))
    return false;
  return DECLINED.test(
    tokens
      .slice(i, i + 10)
      .map((token) => token.word)
      .join(' '),
  );
}

/** "Yes or no" chooses nothing; "yes / no" by itself answers two parts. */
function isAlternative(tokens: readonly Token[], at: number): boolean {
  const verdict = /^(yes|no|yeah|nope)$/;
  const word = (i: number) => tokens[i]?.word ?? '';
  const partner = (i: number) =>
    (word(i) === 'or' || (word(i) === '/' && tokens.length > 4)) &&
    verdict.test(word(i + Math.sign(i - at)));
  return verdict.test(word(at)) && (partner(at + 1) || partner(at - 1));
}

function isVerdictNo(
  tokens: readonly Token[],
  i: number,
  atStart: boolean,
  yesNo: boolean,
): boolean {
  const next = tokens[i + 1];
  if (!next || next.kind === 'mark') return true;
  if (oneOf("way|chance|sir|siree|ma'am|thanks").has(next.word)) return true;
  if (NO_IS_DETERMINER.has(next.word) || isTrouble(tokens, i + 2)) return false;
  const part = PART_OF_SPEECH.get(next.word);
  if (part && part !== 'adverb') return true;
  if (part === 'adverb' && next.word !== 'not') return atStart || next.word === 'because';
  return next.word === 'not' || (yesNo && atStart && i === 0);
}

/** "No symmetry problem arises" says no of the problem. */
function isTrouble(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at - 1]?.kind === 'word' &&
    tokens[at - 1].entry.part === undefined &&
    oneOf('problem|problems|issue|issues|trouble|troubles|difficulty|difficulties|danger').has(
      tokens[at]?.word ?? '',
    )
  );
}

/** "No, it is too big yeah it explodes": behind another one, in the middle of a clause, it answers nothing. */
export function isFillerYeah(tokens: readonly Token[], at: number): boolean {
  return (
    oneOf('yeah|yep|yup').has(tokens[at].word) &&
    tokens[at - 1]?.kind === 'word' &&
    tokens[at + 1]?.kind === 'word' &&
    !oneOf('but|so|and|then|is|say|training|train|inference').has(tokens[at - 1].word)
  );
}
