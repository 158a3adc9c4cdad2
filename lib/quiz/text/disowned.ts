import type { Reading } from './reading';
import { type SaidText, saidText } from './said-text';

/**
 * What an answer says only to reject it: "it is not true that …", "my tutor says …. He is mistaken", "not because …,
 * nor because …". Such words are read as denied from end to end; a bare "no" and the numbers in them answer nothing.
 */

const SURELY =
  '(?:(?:simply|just|plainly|quite|totally|completely|utterly|absolutely|clearly|obviously|certainly|all|both|so|really|actually|dead|flat|out|sadly|unfortunately|entirely|wholly|demonstrably|patently|equally|likewise|also|still|however|though|of|course|,|a|an|the|pure|complete|total|utter|big|old|common|popular|downright|every|bit|much|then|in|fact|it|this|too|very|badly|sorely|definitely|merely|nothing|but) )*';

/** What somebody calls a sentence that he holds to be false, whatever it speaks of. */
const FALSEHOOD =
  "(?:untrue|myths?|nonsense|rubbish|baloney|bollocks|bogus|hogwash|humbug|bunk|garbage|superstition|folklore|fiction|fairy ?tales?|old wives (?:' )?tales?|lie|lies|misconceptions?|fallacy|urban legend|hearsay|claptrap|drivel|made up|not true|not so|not the case|far from (?:true|the truth)|no truth|hot air|fake news|balderdash|prejudices?|delusions?|illusions?|fantasy|exaggerations?|exaggerated|invention|poppycock|tosh|twaddle|codswallop|crap|bull|bullshit|bs)";
/** Words that deny a sentence only where somebody's sentence is meant; weights and classes are called so too. */
const MISTAKEN =
  '(?:false|wrong|incorrect|mistaken|erroneous|inaccurate|in error|not right|not correct|not accurate|lying|misinformed|misled|mistakes?|errors?|backwards|upside down|the opposite|confused|off the mark|fooling (?:himself|herself|themselves|you)|kidding (?:himself|herself|themselves|you)|talking (?:rubbish|nonsense))';
const IDEA =
  '(?:idea|claim|belief|notion|story|statement|theory|view|assertion|argument|opinion|saying|sentence|thought|suggestion|assumption|rumou?r|tale|line|answer|myth|objection)';

const SAY =
  '(?:says?|said|saying|claims?|claimed|claiming|insists?|insisted|insisting|argues?|argued|arguing|swears?|swore|recommends?|recommended|suggests?|suggested|tells?|told|telling|maintains?|maintained|thinks?|thought|believes?|believed|warns?|warned|warning|writes?|wrote|teach|teaches|taught|preach|preaches|preached|repeats?|repeated|repeating|asserts?|asserted|states?|stated|advises?|advised|answers?|answered|goes|went|reads|declares?|declared|(?:go|bang|drone|harp|ramble|rave)(?:e?s)? (?:on |and )*about|talks? about|loves?|assumes?|assumed|has it|have it|reckons?|reckoned|explains?|explained|puts? it|reports?|reported|proposes?|proposed|wants? us to|holds?|held|will have it|would have (?:you|us|me) believe|runs|is that|was that)';
const WHO =
  '(?:he|she|they|people|everyone|everybody|somebody|someone|some|many|most|others|folks|guys?|tutors?|teachers?|professors?|profs?|lecturers?|instructors?|tas?|assistants?|friends?|colleagues?|classmates?|roommates?|flatmates?|neighbou?rs?|brothers?|sisters?|uncles?|aunts?|cousins?|boss|bosses|mates?|buddy|buddies|partners?|students?|beginners?|experts?|authors?|books?|textbooks?|slides?|lectures?|blogs?|bloggers?|forums?|posts?|articles?|papers?|wikipedia|chatgpt|google|internet|tutorials?|videos?|youtube|guides?|sites?|websites?|docs|documentation|notes|reply|replies|answers?|line|wisdom|story|legend|rumou?r|word|theory|doctrine|geron|hinton|goodfellow|manuals?|gurus?|supervisors?|mentors?|coworkers?|faq|thread|redditors?|crowd|majority|course|opinion|half|whoever|anyone|anybody|who|consensus|formula|cliche|saying|dogma|belief|guy|girl|mother|father|dad|mum|mom|wife|husband|grandma|grandpa)';
const WHO_NAMED = new RegExp(`\\b${WHO} `, 'g');
const SAYS_NEXT = new RegExp(`${SAY}\\b`, 'y');
const WORD_NEXT = /(?!not\b|never\b|and\b|but\b)[\w-]+ /y;
const HOLDER = new RegExp(
  `\\b(?:supposedly|allegedly|reportedly|purportedly|it is (?:\\w+ )?(?:said|claimed|believed|alleged|rumou?red|assumed|thought|told)|(?:one|you) (?:\\w+ ){0,2}(?:hear|hears|read|reads)|i (?:\\w+ ){0,2}(?:heard|read|hear|hearing|was told|been told|was taught|were taught|been taught)|there is (?:this|a|an|the) (?:\\w+ )?${IDEA}|according to|(?:the|this|that|any|every|a) (?:\\w+ )?(?:${IDEA}|reply|reason|explanation|advice|remedy|recipe) (?:that|goes|of|is|says|would be|has it|runs|:)|(?:some|many|most|people|others|everybody|everyone|folks) (?:would|will|like to|want to|try to|prefer to|start to)|wisdom has it|rumou?r has it|legend has it|word is|(?:sure|yes) i (?:would|could) (?:say|write)|it has (?:\\w+ )?been (?:claimed|said|suggested|argued|reported)|(?:everybody|everyone) (?:and his (?:dog|mother) )?(?:writes|answers|says))\\b`,
  'g',
);

const NOT_TRUE = new RegExp(
  `\\b(?:(?:it|this|that) (?:is|was|would be) ${SURELY}(?:${FALSEHOOD}|false|wrong|incorrect|mistaken|hardly true|hardly the case|not (?:\\w+ly |at all |the case )?(?:true|right|correct|accurate|so|the case)|an? (?:mistake|error)) (?:at all )?(?:to (?:say|think|claim|believe|suppose|assume|conclude) )?that|there is (?:no|not any|not a grain of|not a word of|little|zero|hardly any|nothing) (?:\\w+ )?(?:truth|true|substance|basis|merit|evidence) (?:at all )?(?:in|to|for|about|behind) (?:the|this|that|any|all)? ?(?:(?:\\w+ )?${IDEA} )?(?:that|of|about)?|(?:equally|likewise|just as|also|nor is it|neither is it|neither is) (?:false|untrue|wrong|true|mistaken) (?:is )?(?:it is )?that|i (?:\\w+ )?(?:deny|dispute|reject|refute|contest|disbelieve) (?:the (?:\\w+ )?${IDEA} )?(?:that|of)|i (?:do not|never|can not|could not|would not|will not) (?:\\w+ )?(?:buy|accept|believe|agree with|subscribe to|share) (?:in )?the (?:\\w+ )?${IDEA} (?:that|of)|(?:false|untrue|wrong|a myth|nonsense) : |not as (?:if|though)|far be it from me to (?:claim|say|think|suggest)(?: that)?|i refuse to (?:believe|accept|think|say|claim)(?: that)?|(?:i|we) (?:do|can) not see (?:how|why)|(?:the )?(?:very |exact )?(?:opposite|reverse|contrary) of|(?:beg to differ|disagree) with (?:those|people|anyone|everyone|all) who (?:say|claim|think|believe)(?: that)?|the (?:\\w+ )?(?:myth|legend|fairy ?tale|superstition|lie|fable)s? (?:of|that|about)|(?:it is|it would be|be) (?:just |only )?(?:another|yet another|one more) (?:myth|lie|legend|error|fairy ?tale)s? that|not (?:that i think|that i believe))(?= |$)`,
  'g',
);
const NOT_BECAUSE =
  /(?:^|[,;:.!-] |\b(?:certainly|surely|definitely|and|is|it|so|least|all|probably|obviously) )((?:not|nor|neither|never) (?:at all |really |simply |even |of course )?(?:because|since|for the (?:simple )?reason|on account|on (?:the )?grounds?|due to|owing to|by reason|thanks to|for the sake))(?= )/g;

/** Who said it is wrong: only somebody quoted before can be meant. */
const PERSON_WRONG = new RegExp(
  `\\b(?:(?:(?:he|she|they|these|those|people|both|all)|(?:the|these|those|my|this|that|such|said) (?:\\w+ )?${WHO}) (?:of them )?(?:is|are|was|were|has been|have been) ${SURELY}${MISTAKEN}|(?:he|she|they) (?:\\w+ )?(?:has|have|had|got|gets?) (?:it|that|this|things|everything|the whole thing)? ?${SURELY}(?:backwards|wrong|upside down|mixed up|the wrong way|confused)|(?:do not|never|should not|would not|please do not|i do not|i did not) (?:ever )?(?:listen to|believe|trust|follow|buy|fall for|swallow) (?:(?:a word|any|one word) of )?(?:him|her|them|those|these|that|it|this|such)|(?:ignore|forget) (?:him|her|them|those|that|it|what (?:he|she|they))|i (?:strongly |totally |completely |respectfully |\\w+ly )?(?:disagree|object|beg to differ|do not agree|can not agree|reject (?:that|this|it|all)|refuse to believe|dispute (?:that|this|it)|deny (?:that|this|it|all|both)|am not (?:buying|convinced|having))|(?:i|we) (?:consider|regard|call|deem|find|hold) (?:this|that|it|them|all (?:of )?(?:this|that)) (?:(?:to be|as|for) )?(?:a |an |plain |pure |utter |complete )?(?:${FALSEHOOD}|false|wrong|mistaken)|(?:it is|is|being|quite|exactly|just) (?:exactly |just |quite |precisely )?the (?:reverse|opposite|other way (?:round|around))|(?:everybody|everyone|all) (?:is|are) (?:wrong|mistaken)(?: here)?|one would be (?:wrong|mistaken)|(?:is|was) (?:very |really |plain |just )?bad advice|would be (?:the )?(?:wrong|a wrong|an incorrect)(?: answer)?|mark (?:it|this|that|them) (?:wrong|as wrong|as false)|(?:has|have) not understood|(?:made|invented|dreamt|dreamed|thought) (?:that|it|this|all) (?:of (?:that|this) )?up)\\b`,
  'g',
);
/** What was said is wrong: "that is rubbish". */
const THING_WRONG = new RegExp(
  `(?:\\b(?:(?:that|this|it|which|everything|all (?:of )?(?:that|this|it)|(?:the|that|this|these|those) (?:whole |entire |last |same )?(?:${IDEA}s?|thing|sentence|reply|advice|reason|reasoning|explanation|former|latter|truth)|such (?:talk|advice|claims?)|these claims|those claims|both (?:claims|halves|parts|statements|sentences)) (?:is|are|was|were|would be|turned out to be|turns out to be|turned out|has been|sounds like) ${SURELY}(?:FALSE))|(?:^|[.!?;:-] (?:" )?(?:- )?)(?:(?:but|well|what|oh|no|ha|hah|yet|pure|complete|total|utter|absolute|sheer|all|simply|just|plain|such|a|an|total|quite|sadly|,) )*(?:FALSE)(?= [.!;,-]| for |$)|\\b(?:neither|none|nothing|no part|not one|no word|not a word)(?: (?!,|but)[\\w-]+){0,6} (?:is|are|was|holds?|has|belongs?|stands?) ?(?:right|true|correct|accurate|up|water|so|any truth|a grain of truth|in|valid|sound)|\\b(?:that|this|it|which|they|these|those|(?:the|that|this|such a|these|those) (?:${IDEA}|argument|reason)s?) (?:does|do|did) not (?:hold|stand|add up|wash|survive|apply|convince))\\b`.replaceAll(
    'FALSE',
    `${FALSEHOOD}|${MISTAKEN}`,
  ),
  'g',
);
/** Behind a subject that is itself a quoted sentence: "whoever tells you that … is lying". */
const SUBJECT_WRONG = new RegExp(
  `\\b(?:is|are|was|were) ${SURELY}(?:${FALSEHOOD}|${MISTAKEN})\\b`,
  'g',
);
const SENTENCE_SUBJECT = new RegExp(
  `\\b(?:(?:those|people|students|everybody|everyone|anyone|anybody) (?:who|that) (?:\\w+ )?${SAY}|(?:whoever|who ever|he who|anyone|anybody) (?:\\w+ )?${SAY}|(?:the|this|that|any|every) (?:\\w+ )?${IDEA} (?:that|of|about|according to which|:)|(?:^|[.!?;] )(?:that|to (?:say|claim|think|believe)|saying|claiming|thinking|believing) )(?= )?`,
  'g',
);
const STRONG = new RegExp(`\\b${FALSEHOOD}\\b`);
/** "I am not sure that he is wrong", "unless that is wrong". */
const OPEN_BEFORE =
  /\b(?:not|if|unless|whether|never|nobody|hardly|isn|when|where|as long as)(?: (?!,|and\b|but\b)[\w-]+){0,3} $/;
const LIMITED =
  /^ ?(?:only|partly|in part|just|unless|if|when|in the|about (?:the|one)? ?(?:first|second|last|other) (?:only|alone)|to (?:train|use|do|keep|set|initiali[sz]e|start)|for|because the)\b/;
/** Where the words of another end and one's own begin. */
const OWN_AGAIN =
  /[;:]|(?:^|[,.!?:-] )(?:but|however|instead|rather|in fact|actually|on the contrary|quite the (?:opposite|contrary|reverse)|i (?:say|think|believe|know|would|hold)|in reality|in truth|the truth|yet|no ,|nope|only|just|so|one)\b|\b(?:but|whereas|although)\b|, (?:it|they|we|you|both|one|this|there|because it|since it) (?=\w)/;
const AND_SO_IS =
  /^(?: (?:of course|,|-))*(?: and)? (?:so|as) (?:is|are|does|do|was) (?:the (?:\w+ )?(?:bit|part|claim|idea|story|one|thing|talk|stuff|line|rest|reason|notion)|what|that|all|everything|whatever)\b/;

/** One of these words stands in every rejection, or one of the small ones below behind a denial. */
const TELLING = new Set(
  `true truth untrue false wrong incorrect mistaken mistake mistakes error errors erroneous inaccurate correct accurate
  right case substance basis merit evidence deny dispute reject refute contest disbelieve buy accept believe disagree
  differ convinced ignore forget listen trust follow fall swallow backwards upside opposite lying misinformed misled
  confused fooling kidding talking mark myth myths nonsense rubbish baloney bollocks bogus hogwash humbug bunk garbage
  superstition folklore fiction fairy fairytale tale tales lie lies misconception misconceptions fallacy legend hearsay
  claptrap drivel air fake balderdash poppycock tosh twaddle codswallop crap bull bullshit bs made invented dreamt
  prejudice prejudices delusion delusions illusion illusions fantasy exaggeration exaggerated invention reverse
  contrary advice understood refuse far see other legends fable
  object holds belongs stands stand survive wash apply convince add agree`.split(/\s+/),
);
const BEHIND_DENIAL = new Set(
  'so because since for on due owing by thanks if though as up hold'.split(' '),
);
const DENIAL = new Set(['not', 'nor', 'neither', 'never']);

function mayReject({ tokens }: Reading): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const { word } = tokens[i];
    if (TELLING.has(word)) return true;
    if (
      i > 0 &&
      BEHIND_DENIAL.has(word) &&
      (DENIAL.has(tokens[i - 1].word) || DENIAL.has(tokens[i - 2]?.word ?? ''))
    )
      return true;
  }
  return false;
}

export function denyDisowned(reading: Reading): boolean {
  if (!mayReject(reading)) return false;
  const said = saidText(reading);
  const { text } = said;
  const ranges: [number, number][] = [];
  for (const found of text.matchAll(NOT_TRUE)) {
    const from = found.index + found[0].length;
    ranges.push([from, endOf(reading, said, from)]);
    dropNegators(reading, said, found.index, from);
  }
  for (const found of text.matchAll(NOT_BECAUSE)) {
    const from = found.index + found[0].length;
    ranges.push([from, endOf(reading, said, from, /(?<= ), (?=because|and because|nor|not|but)/)]);
    dropNegators(reading, said, found.index, from);
  }
  let holders: Place[] | undefined;
  const holdersOf = () => {
    holders ??= findHolders(text);
    return holders;
  };
  const reject = (at: number, end: number, last: Place | undefined, strong: boolean) => {
    if (OPEN_BEFORE.test(text.slice(0, at)) || LIMITED.test(text.slice(end))) return;
    const range = last ? [last.to, at] : strong && sentenceBefore(reading, said, at);
    if (!range) return;
    const own = last ? ownAfter(text.slice(range[0], at)) : -1;
    ranges.push([range[0], own >= 0 ? range[0] + own : at]);
    reading.silenced.fill(1, said.tokenAt(at), said.tokenAt(end));
    const likewise = AND_SO_IS.exec(text.slice(end));
    if (likewise)
      ranges.push([end + likewise[0].length, endOf(reading, said, end + likewise[0].length)]);
  };
  for (const [pattern, needsHolder] of [
    [PERSON_WRONG, true],
    [THING_WRONG, false],
  ] as const)
    for (const found of text.matchAll(pattern)) {
      const last = holderBefore(reading, said, holdersOf(), found.index);
      if (last || !needsHolder)
        reject(found.index, found.index + found[0].length, last, STRONG.test(found[0]));
    }
  for (const subject of text.matchAll(SENTENCE_SUBJECT)) {
    const from = subject.index + subject[0].length;
    const { to } = sentenceAt(reading, said.tokenAt(from));
    const rest = text.slice(from, said.placeOf(to + 1));
    const found = [...rest.matchAll(SUBJECT_WRONG)].at(-1);
    if (found && !/^(?:is|was)\b/.test(rest.trim()))
      reject(
        from + found.index,
        from + found.index + found[0].length,
        { at: from, to: from },
        false,
      );
  }
  for (const [from, to] of merged(ranges)) deny(reading, said.tokenAt(from), said.tokenAt(to) - 1);
  return ranges.length > 0;
}

/** A stretch of the answer's words. */
interface Place {
  at: number;
  to: number;
}

/** "My tutor says", in order. Who and what he does are looked for apart: as one pattern they take long to prepare. */
function findHolders(text: string): Place[] {
  const found: Place[] = [];
  for (const { index, 0: words } of text.matchAll(HOLDER))
    found.push({ at: index, to: index + words.length });
  for (const { index, 0: who } of text.matchAll(WHO_NAMED)) {
    let place = index + who.length;
    for (let words = 0; words <= 4; words++) {
      SAYS_NEXT.lastIndex = place;
      if (SAYS_NEXT.test(text)) {
        found.push({ at: index, to: SAYS_NEXT.lastIndex });
        break;
      }
      WORD_NEXT.lastIndex = place;
      if (!WORD_NEXT.test(text)) break;
      place = WORD_NEXT.lastIndex;
    }
  }
  return found.sort((a, b) => a.to - b.to || a.at - b.at);
}

const sentenceAt = ({ sentences }: Reading, token: number) =>
  sentences.find(({ from, to }) => token >= from && token <= to) ?? sentences.at(-1)!;

/** Where a denied sentence ends: with the sentence, or where one's own words begin. */
function endOf(reading: Reading, said: SaidText, from: number, also?: RegExp): number {
  const { to } = sentenceAt(reading, said.tokenAt(from));
  const rest = said.text.slice(from, said.placeOf(to + 1));
  const ends = [OWN_AGAIN, also]
    .map((pattern) => pattern?.exec(rest)?.index)
    .filter((place) => place !== undefined && place > 0);
  return from + Math.min(rest.length, ...(ends as number[]));
}

const ownAfter = (words: string) =>
  /(?:^|[.!?;:] )(?:but|however|instead|in fact|actually|i (?:say|think|believe|know|would|hold)|in reality)\b|\b(?:but|whereas) (?=it|they|in|the|actually|really|you|we)/.exec(
    words,
  )?.index ?? -1;

/** Who was quoted last, at most two sentences before. */
function holderBefore(
  reading: Reading,
  said: SaidText,
  holders: readonly Place[],
  at: number,
): Place | undefined {
  const before = holders.filter(({ to }) => to < at - 8);
  const last = before.at(-1);
  if (!last) return undefined;
  const { sentences } = reading;
  const there = sentences.indexOf(sentenceAt(reading, said.tokenAt(last.at)));
  const here = sentences.indexOf(sentenceAt(reading, said.tokenAt(at)));
  return here - there <= 3 ? last : undefined;
}

function sentenceBefore(
  reading: Reading,
  said: SaidText,
  at: number,
): [number, number] | undefined {
  const token = said.tokenAt(at);
  const own = sentenceAt(reading, token);
  const index = reading.sentences.indexOf(own);
  const before = token > own.from + 2 ? own : reading.sentences[index - 1];
  return before ? [said.placeOf(before.from), at] : undefined;
}

function merged(ranges: [number, number][]): [number, number][] {
  const sorted = ranges.filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** The denial in "it is not true that" is the one that the whole sentence gets. */
function dropNegators(reading: Reading, said: SaidText, from: number, to: number): void {
  const [first, last] = [said.tokenAt(from), said.tokenAt(to)];
  for (let i = reading.negators.length - 1; i >= 0; i--) {
    const { at } = reading.negators[i];
    if (at >= first && at < last) reading.negators.splice(i, 1);
  }
}

function deny(reading: Reading, from: number, to: number): void {
  const { tokens, silenced, particles } = reading;
  reading.disowned ??= new Uint8Array(tokens.length);
  reading.disowned.fill(1, from, to + 1);
  for (let i = from; i <= to; i++) if (tokens[i].value !== undefined) silenced[i] = 1;
  for (const { at } of particles) if (at >= from && at <= to) silenced[at] = 1;
}
