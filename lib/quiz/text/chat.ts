import { oneOf } from './one-of';
import { setWord, type Token } from './tokens';

const SIGNS =
  /(?:^|\s)(?:u|r|ur|teh|d|n|wld|shld|dat|dis|da|cuz|coz|bc|thx|pls|ppl|abt|idk|wen|its|dont)(?=[\s,.!?]|$)/i;
const AFTER_TO = oneOf(
  'the|teh|d|da|a|an|be|train|learn|get|not|do|output|outputs|input|specific|much|many|big|use|keep|break|update|fit|make|have|tell|know|general|different|new|old|small|large|slow|that|this|it|them',
);
const AFTER_FOR = oneOf(
  'the|teh|d|da|a|an|it|new|old|other|others|similar|dog|dogs|cat|cats|digit|digits|pet|pets|animals|mnist|training|inference|classes|your|ur|our|every|each|all|numbers',
);

/** "The upper 1s nearest 2 the output, r 2 specific": words as they are typed on a phone, in place. */
export function openChatForms(tokens: Token[], text: string): void {
  for (let i = 0; i < tokens.length; i++) {
    const dot = tokens[i + 1]?.word === '.' ? 1 : 0;
    if (tokens[i].word !== 'no' || tokens[i + 1 + dot]?.word !== 'of') continue;
    say(tokens[i], 'number');
    tokens.splice(i + 1, dot);
  }
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1];
    if (tokens[i].value === 1 && next?.word === 's' && next.start === tokens[i].end) {
      say(tokens[i], 'ones');
      tokens[i].end = next.end;
      tokens.splice(i + 1, 1);
    }
  }
  for (let i = 1; i + 1 < tokens.length; i++)
    if (
      tokens[i].word === '2' &&
      tokens[i - 1].kind === 'word' &&
      oneOf('train|learn|be|do|get|make|keep|use|break|update|fit').has(tokens[i + 1].word)
    )
      say(tokens[i], 'to');
  // "1 n 10"
  tokens.forEach((token, i) => {
    if (
      token.word === 'n' &&
      tokens[i - 1]?.value !== undefined &&
      tokens[i + 1]?.value !== undefined
    )
      say(token, 'and');
  });
  if (!SIGNS.test(text)) return;
  tokens.forEach((token, i) => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (next?.kind !== 'word') return;
    if (token.word === 'd') say(token, 'the');
    else if (token.word === 'n' && before && before.kind !== 'mark') say(token, 'and');
    else if (token.kind !== 'number') return;
    else if (token.word === '2' && before?.kind === 'word' && AFTER_TO.has(next.word))
      say(token, 'to');
    else if (token.word === '4' && before && before.kind !== 'mark' && AFTER_FOR.has(next.word))
      say(token, 'for');
  });
}

function say(token: Token, word: string): void {
  token.kind = 'word';
  setWord(token, word);
}
