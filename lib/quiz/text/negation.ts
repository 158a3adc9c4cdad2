import { PART_OF_SPEECH } from './lexicon/function-words';
import { oneOf } from './one-of';
import type { Token } from './tokens';

/** A word that denies: it covers the tokens `from` to `to`. */
export interface Negator {
  at: number;
  from: number;
  to: number;
}

const LEADS_TO = oneOf('lead|leads|led|leading|due|according|amount|amounts|comes|tends|tend');
const AUXILIARY = oneOf(
  'is|are|was|were|be|been|am|do|does|did|have|has|had|will|would|can|could|should|may|might|must|need|shall',
);
const ADVERB_NEGATORS = new Set([
  'never',
  'hardly',
  'barely',
  'rarely',
  'scarcely',
  'seldom',
  'neither',
]);
const RIGHT_NEGATORS = new Set([
  'without',
  'nor',
  'none',
  'nothing',
  'nobody',
  'prevent',
  'prevents',
  'preventing',
  'prevented',
  'avoid',
  'avoids',
  'avoiding',
  'avoided',
  'avoidance',
  'prevention',
  'unable',
  'incapable',
  'lack',
  'lacks',
  'lacking',
  'except',
  'unlike',
  'refuse',
  'fail',
  'fails',
  'failing',
  'forbid',
  'forbids',
]);
const NO_DENIAL_AFTER_NO = new Set([
  'wait',
  'doubt',
  'matter',
  'problem',
  'idea',
  'clue',
  'worries',
  'sorry',
  'actually',
]);
const NO_DENIAL_AFTER_NOT = new Set([
  'only',
  'just',
  'merely',
  'sure',
  'certain',
  'necessarily',
  'simply',
  'to mention',
]);
const RELATIVE = new Set(['that', 'which', 'who', 'what', 'how', 'where', 'sure', 'so']);

/**
 * The denying words of one clause and what each covers. "Not" beside an auxiliary denies the whole clause, back to a
 * relative pronoun; "without", "no", "instead of", "prevents" deny what follows.
 * @param verdicts places of a "no" that answers the question instead of denying something
 */
export function findNegators(
  tokens: readonly Token[],
  from: number,
  to: number,
  verdicts: ReadonlySet<number>,
): Negator[] {
  const negators: Negator[] = [];
  const word = (i: number) => (i >= from && i <= to ? tokens[i].word : '');
  /** "Isn't it the last layer?" says that it is. */
  const startsSentence = (at: number) =>
    (at === 0 ||
      tokens[at - 1].kind === 'mark' ||
      oneOf('but|so|and|then').has(tokens[at - 1].word)) &&
    oneOf('it|that|this|they|you|we|one|there|the|because|all|every|each|both|neurons|units').has(
      word(at + 2),
    );
  const clauseStart = (at: number) => {
    if (oneOf('with|by|through|due|given|having').has(word(from)))
      for (let i = at - 1; i > from; i--)
        if (oneOf('the|a|it|they|you|we|this|there').has(tokens[i].word)) return i;
    for (let i = at - 1; i >= from; i--) {
      if (RELATIVE.has(tokens[i].word)) return i + 1;
      if (tokens[i].word === 'as' && oneOf('long|soon|far').has(word(i - 1))) return i + 1;
    }
    return from;
  };
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (token.kind !== 'word' || verdicts.has(i)) continue;
    const next = word(i + 1);
    switch (token.word) {
      case 'not': {
        if (NO_DENIAL_AFTER_NOT.has(next)) break;
        if (word(i - 1) === 'or' && oneOf('whether|if').has(word(i - 2))) break;
        if (word(i - 1) === 'why') break;
        // "The sum may be any number, whereas a probability may not": the other verb is denied.
        if (word(from) === 'whereas' && !/^\w/.test(next)) break;
        if (i <= from + 2 && AUXILIARY.has(word(i - 1)) && startsSentence(i - 1)) break;
        // "The entrance part is not bad to keep": the fault alone is denied.
        const fault = /^an?$/.test(next) ? i + 2 : i + 1;
        if (oneOf('bad|silly|stupid|foolish|worthless').has(word(fault))) {
          negators.push({ at: i, from: i, to: fault });
          break;
        }
        const verbal = AUXILIARY.has(word(i - 1)) || AUXILIARY.has(word(i - 2));
        negators.push({
          at: i,
          from: verbal ? clauseStart(i) : i,
          to: verbal
            ? colonAfter(tokens, i, to)
            : word(i - 1) === 'if'
              ? Math.min(to, oneOf('forget|then|no|drop').has(next) ? i : i + 1)
              : firstBreak(tokens, i, to),
        });
        break;
      }
      case 'zero':
        if (
          oneOf(
            'cost|costs|extra|additional|overhead|impact|effect|influence|slowdown|difference|change',
          ).has(next)
        )
          negators.push({ at: i, from: i, to });
        break;
      case 'no':
        if (NO_DENIAL_AFTER_NO.has(next)) break;
        if (oneOf('more|better|different|bigger|other').has(next) && word(i + 2) === 'than') break;
        negators.push({ at: i, from: next === 'longer' ? clauseStart(i) : i, to });
        break;
      case 'instead':
      case 'rather':
        if ((token.word === 'instead' && next === 'of') || next === 'than')
          negators.push({ at: i, from: i, to: firstBreak(tokens, i, to, true) });
        break;
      case 'opposed':
        if (next === 'to') negators.push({ at: i, from: i, to });
        break;
      case 'stop':
      case 'stops':
      case 'stopping':
      case 'keep':
      case 'keeps':
      case 'keeping':
      case 'protects':
      case 'protect':
      case 'protecting':
      case 'save':
      case 'saves':
      case 'shields':
      case 'shield': {
        const source = wordAhead(tokens, i, to, 'from', 8);
        // "It keeps the result from 0 to 1"
        if (source > 0 && tokens[source + 1]?.value === undefined)
          negators.push({ at: i, from: source, to });
        break;
      }
      case 'too': {
        const infinitive = wordAhead(tokens, i, to, 'to', 4);
        const noun = PART_OF_SPEECH.get(word(infinitive + 1)) === 'determiner';
        // "Too large leads to oscillation": what it comes to, not what it cannot do.
        const outcome = LEADS_TO.has(word(infinitive - 1));
        if (infinitive > 0 && !noun && !outcome) negators.push({ at: i, from: infinitive, to });
        break;
      }
      case 'impossible':
        negators.push({ at: i, from: clauseStart(i), to });
        break;
      default:
        if (ADVERB_NEGATORS.has(token.word))
          negators.push({ at: i, from: clauseStart(i), to: colonAfter(tokens, i, to) });
        else if (token.word === 'nor' && negators.some((one) => one.to >= i)) break;
        else if (RIGHT_NEGATORS.has(token.word)) {
          // "Nothing to do with this, nothing with that": one denial, said twice.
          const again = negators.some(
            (one) => one.to >= i && tokens[one.at].word === 'nothing' && token.word === 'nothing',
          );
          if (again) break;
          negators.push({
            at: i,
            from: i,
            to: token.word === 'except' ? arrowAfter(tokens, i, to) : to,
          });
        }
    }
  }
  return negators;
}

function wordAhead(
  tokens: readonly Token[],
  at: number,
  to: number,
  word: string,
  within: number,
): number {
  for (let i = at + 1; i <= Math.min(to, at + within); i++) if (tokens[i].word === word) return i;
  return -1;
}

/** "Except k = 2 → 1": the case is excepted, what holds for it is not. */
function arrowAfter(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at + 1; i <= to; i++) if (tokens[i].word === '→') return i;
  return to;
}

/** "It rarely pays off: …" denies nothing of what is said behind the colon. */
function colonAfter(tokens: readonly Token[], at: number, to: number): number {
  for (let i = at + 1; i <= to; i++) if (tokens[i].word === ':') return i;
  return to;
}

/** Where a denial without a verb ends: at a comma, or, after "instead of", where a new subject begins. */
function firstBreak(tokens: readonly Token[], at: number, to: number, subjectEnds = false): number {
  for (let i = at + 1; i <= to; i++) {
    if (/^[,:]$/.test(tokens[i].word)) return i;
    if (subjectEnds && oneOf('i|we|you|they|one').has(tokens[i].word)) return i - 1;
  }
  return to;
}
