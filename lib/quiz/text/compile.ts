import { COURSE_LEXICON, Lexicon } from './lexicon/lexicon';
import { compilePhrase, flipPhrase, type Phrase, PhraseError } from './phrases';
import type { Idea, Misconception, TextQuestion } from './schema';
import { Speller } from './spelling';
import { TermIndex } from './term-index';
import { tokenize } from './tokens';

export interface CompiledAsk {
  id: string;
  about: Phrase[];
  yes: Phrase[];
  no: Phrase[];
  other: Phrase[];
  aside: Phrase[];
  counted: Phrase[];
  notCounted: Phrase[];
}

export interface CompiledIdea {
  idea: Idea;
  say: Phrase[];
  against: Phrase[];
  /** Turned-round phrases whose denial asserts the idea ("not different"). */
  complements: Phrase[];
}

/** A question with its phrases read, ready to mark answers. */
export interface CompiledQuestion {
  question: TextQuestion;
  lexicon: Lexicon;
  speller: Speller;
  terms: TermIndex;
  asks: CompiledAsk[];
  others: Phrase[];
  ideas: CompiledIdea[];
  misconceptions: { misconception: Misconception; say: Phrase[] }[];
  promptStems: string[];
  /** Stems and groups that an answer to this question is made of; other words are about something else. */
  subject: Set<string>;
  yesNo: boolean;
}

const compiled = new WeakMap<TextQuestion, CompiledQuestion>();

/** Reads a question's phrases once. @throws PhraseError naming the phrase and what is wrong with it */
export function compileQuestion(question: TextQuestion): CompiledQuestion {
  const known = compiled.get(question);
  if (known) return known;
  const lexicon = Object.keys(question.words).length
    ? new Lexicon(question.words, COURSE_LEXICON)
    : COURSE_LEXICON;
  const read = (where: string) => (source: string) => {
    try {
      return compilePhrase(source, lexicon);
    } catch (error) {
      if (error instanceof PhraseError) throw new PhraseError(`${where}: ${error.message}`);
      throw error;
    }
  };
  const asks = question.asks.map((ask) => ({
    id: ask.id,
    about: ask.about.map(read(`ask ${ask.id}`)),
    yes: ask.yes.map(read(`ask ${ask.id}`)),
    no: ask.no.map(read(`ask ${ask.id}`)),
    other: ask.other.map(read(`ask ${ask.id}`)),
    aside: ask.aside.map(read(`ask ${ask.id}`)),
    counted: ask.counted.map(read(`ask ${ask.id}`)),
    notCounted: ask.notCounted.map(read(`ask ${ask.id}`)),
  }));
  const ideas = question.ideas.map((idea) => {
    const say = idea.say.map(read(`idea ${idea.id}`));
    const flips = idea.flip ? say.map(flipPhrase).filter((flip) => flip !== null) : [];
    return {
      idea,
      say,
      against: [...idea.against.map(read(`idea ${idea.id}`)), ...flips.map((flip) => flip.phrase)],
      complements: flips.filter((flip) => flip.complementary).map((flip) => flip.phrase),
    };
  });
  const misconceptions = question.misconceptions.map((misconception) => ({
    misconception,
    say: misconception.say.map(read(`misconception ${misconception.id}`)),
  }));
  const promptWords = tokenize(question.prompt).filter((token) => token.kind !== 'mark');
  const phraseWords = [...question.ideas, ...question.misconceptions]
    .flatMap((entry) => entry.say)
    .flatMap((source) => source.match(/[a-z]{4,}/gi) ?? [])
    .map((word) => word.toLowerCase());
  const others = question.others.map(read('others'));
  const result: CompiledQuestion = {
    question,
    lexicon,
    speller: new Speller(lexicon, [...promptWords.map((token) => token.word), ...phraseWords]),
    terms: new TermIndex([
      ...asks.flatMap((ask) => [ask.about, ask.yes, ask.no, ask.other, ask.aside].flat()),
      ...asks.flatMap((ask) => [...ask.counted, ...ask.notCounted]),
      ...ideas.flatMap((idea) => [...idea.say, ...idea.against, ...idea.complements]),
      ...misconceptions.flatMap((misconception) => misconception.say),
      ...others,
    ]),
    asks,
    others,
    ideas,
    misconceptions,
    promptStems: promptWords.map((token) => token.stem),
    subject: subjectOf(question, [
      ...asks.flatMap((ask) => ask.about),
      ...ideas.flatMap((idea) => idea.say),
    ]),
    yesNo:
      question.asks.some((ask) => ask.counted.length === 0) &&
      [...question.ideas, ...question.misconceptions].some((entry) => entry.verdict),
  };
  compiled.set(question, result);
  return result;
}

function subjectOf(question: TextQuestion, phrases: readonly Phrase[]): Set<string> {
  const subject = new Set(phrases.flatMap((phrase) => phrase.terms.flatMap((term) => term.keys)));
  const texts = [
    question.prompt,
    question.modelAnswer,
    ...question.ideas.map((idea) => idea.text),
    ...question.misconceptions.map((misconception) => misconception.text),
  ];
  for (const text of texts) for (const { stem } of tokenize(text)) subject.add(stem);
  return subject;
}
