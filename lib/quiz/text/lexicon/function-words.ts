/**
 * Words that carry grammar and no subject matter, by part of speech. Phrases ignore them, and sentences in which they
 * stand where no sentence has them are taken for shuffled words.
 */
const GROUPS = {
  determiner: 'a an the this that these those its their our your my his her every each',
  preposition:
    'of in on at to from by with for into onto about over under between among through during within per across via against before after towards toward upon off out',
  conjunction:
    'and or but because since so if while whereas although though when as than then unless until whether nor plus',
  pronoun:
    'it they we you i he she them one ones itself themselves us me him what which who whose where how why there here something anything everything everyone others other another such both all any some most many much few several own',
  auxiliary:
    'is are was were be been being am do does did have has had will would can could shall should may might must',
  adverb:
    'also just only very too even still really quite rather well again ever already always often usually then there actually basically simply thus therefore hence however maybe perhaps probably otherwise instead almost about more most less etc eg ie yes no not generally mostly somewhat definitely incidentally',
} as const;

export type PartOfSpeech = keyof typeof GROUPS;

export const PART_OF_SPEECH = new Map<string, PartOfSpeech>();
for (const [part, words] of Object.entries(GROUPS)) {
  for (const word of words.split(' ')) {
    if (!PART_OF_SPEECH.has(word)) PART_OF_SPEECH.set(word, part as PartOfSpeech);
  }
}

/** Small words that narrow what a phrase says; they count when an author writes them. */
const TELLING = new Set(
  'more most less few both well another other only just already still all any some much many several own again always each every everything nothing one ones such instead'.split(
    ' ',
  ),
);

/** Left out when an author's phrase is read. */
export function isFiller(word: string): boolean {
  return PART_OF_SPEECH.has(word) && !TELLING.has(word);
}

const VERBS =
  'need use add train learn get give make take help work help mean become stay remain keep keep change update converge compute calculate run require output produce predict classify represent return map squash squeeze turn convert reduce increase decrease lower raise cut drop remove stop transfer reuse freeze replace copy leave discard throw retrain initialise initialize choose pick set break behave act receive share know think believe say see find try put go come happen let start begin fail suffer affect slow speed cost waste save allow prevent avoid cause lead contain hold have depend vary match fit tell show force adapt adjust tune optimise minimise maximise want like look prefer transform interpret read treat carry apply limit penalise shrink augment end result improve destroy ruin wreck spoil lose forget overfit generalise memorise vanish explode saturate differ duplicate act function perform do concentrate focus multiply sum subtract move follow describe define equal assume consist measure propagate feed point choose draw sample select matter hurt harm correspond specialise stabilise build simplify skip turn pay suffer dump hang chop bin toss scrap ditch borrow bring swap glue strip peel rip salvage chuck exclude omit retain preserve load';

export const VERB_WORDS = VERBS.split(' ');
