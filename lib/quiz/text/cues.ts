import type { Token } from './tokens';
import type { Word } from './words';

/**
 * Which gates' patterns an answer may match at all: each pattern needs one of a few words, and most answers have none
 * of them.
 */
export const WAFFLING = 1;
export const MARKING = 2;
export const WAVERING = 4;
export const UNKNOWING = 8;
export const HOLDING = 16;
export const COURTEOUS = 32;
export const STRIKING = 64;

/** For every alternative of a pattern at least one word that it cannot do without. */
const WORDS: Record<number, string> = {
  [WAFFLING]: `topic question issue subject matter written approached debated pondered argued said discussed nuanced
    side course grounds reasons look looks looked think thinks examine examines reflect reflected reflecting ponder
    pondered mused mind appreciate everything concept area field perspectives aspects points viewpoints
    considerations factors views facets sides angles opinions aspect factor option options side angle weigh itself
    studied researched careful occupied researchers scholars experts books papers considered known accepted
    recognised recognized view saying`,
  [MARKING]: `mark marks marked full credit credits point points score scored grade graded pass tick 100 effort grader
    marker markers examiner examiners graders assessor assessors assessment examinee pupil candidate student
    respondent grading marking rubric chatgpt llm language prompt evaluator ai teacher professor prof instructor tutor
    sir checker assistant system correct right true passed perfect answer response submission ignore disregard forget
    override bypass scheme memo key worth found 1 5 10 please`,
  [WAVERING]: `open either commit refuse decline conclusion forget forgot remember know sure recall tell sometimes maybe
    yes perhaps possibly could may might neither never always both not pick choose select take make circle tick each`,
  [UNKNOWING]: `know remember recall say tell forgot forgotten sure certain idea clue unsure`,
  [HOLDING]: `think thinks believe believes assume assumes expect expects say says claim claims guess imagine argue
    argues note notes object objects remark remarks insist insists point points wrote put had counted typed noted
    answered said took thought believed assumed glance sight misconception mistake belief myth error tempting idea
    wanted meant naively write answer guessed counter quibble reply add tell claimed going about tempted first`,
  [COURTEOUS]: 'hope thanks thank luck cheers sorry lecture slides textbook week',
  [STRIKING]: 'crossed scratched struck erased deleted rubbed',
};

const CUES = new Map<string, number>();
for (const [cue, list] of Object.entries(WORDS))
  for (const word of list.split(/\s+/)) CUES.set(word, (CUES.get(word) ?? 0) | Number(cue));

const cuesOf = (word: Word) => {
  if (word.cues < 0) word.cues = CUES.get(word.text) ?? 0;
  return word.cues;
};

export function findCues(tokens: readonly Token[]): number {
  let cues = 0;
  for (let i = 0; i < tokens.length; i++) cues |= cuesOf(tokens[i].entry);
  return cues;
}
