/** Systematic rewrites of an answer: such as keep its meaning, and such as turn it round. */
type Rewrite = (answer: string) => string;

const replaceAll =
  (pairs: readonly (readonly [RegExp, string])[]): Rewrite =>
  (answer) =>
    pairs.reduce((text, [pattern, by]) => text.replace(pattern, by), answer);

/** "A because B." → "Because B, A." where a sentence has one "because" in its middle. */
const reasonFirst: Rewrite = (answer) =>
  answer.replace(
    /(^|[.!?]\s+)(?!no\b|yes\b|nope\b|yeah\b|not\b)([a-z][^.!?,;:()]{8,}?),?\s+because\s+([^.!?;:()]{8,}?)(?=[.!?]|$)/gi,
    (whole, before: string, claim: string, reason: string) =>
      /\bbecause\b/i.test(claim) || /\bbecause\b/i.test(reason)
        ? whole
        : `${before}Because ${reason}, ${/^[A-Z][a-z]/.test(claim) ? claim[0].toLowerCase() + claim.slice(1) : claim}`,
  );

/** Swaps two letters inside the longest word. */
const slip: Rewrite = (answer) => {
  const longest = (answer.match(/\b[a-z]{7,}\b/g) ?? []).sort((a, b) => b.length - a.length)[0];
  if (!longest) return answer;
  const at = Math.floor(longest.length / 2);
  if (longest[at] === longest[at + 1]) return answer;
  const slipped = longest.slice(0, at) + longest[at + 1] + longest[at] + longest.slice(at + 2);
  return answer.replace(longest, slipped);
};

export const keeping: Record<string, Rewrite> = {
  'the reason first': reasonFirst,
  'contractions opened': replaceAll([
    [/\bdon['’]?t\b/gi, 'do not'],
    [/\bdoesn['’]?t\b/gi, 'does not'],
    [/\bisn['’]?t\b/gi, 'is not'],
    [/\bcan['’]?t\b/gi, 'cannot'],
    [/\bwon['’]?t\b/gi, 'will not'],
    [/\bit['’]s\b/gi, 'it is'],
    [/\bthey['’]re\b/gi, 'they are'],
  ]),
  'contractions closed': replaceAll([
    [/\bdo not\b/g, "don't"],
    [/\bdoes not\b/g, "doesn't"],
    [/\bis not\b/g, "isn't"],
    [/\bare not\b/g, "aren't"],
    [/\b(cannot|can not)\b/g, "can't"],
    [/\bwill not\b/g, "won't"],
    [/\bit is\b/g, "it's"],
    [/\bthey are\b/g, "they're"],
    [/\bthere are\b/g, "there're"],
  ]),
  'other words of the field': replaceAll([
    [/\bneurons\b/gi, 'units'],
    [/\bneuron\b/gi, 'unit'],
    [/\bprobabilit(y|ies)\b/gi, 'chance'],
    [/\bweights\b/gi, 'parameters'],
    [/\bslower\b/gi, 'more slowly'],
    [/\bepochs\b/gi, 'iterations'],
    [/\binference\b/gi, 'prediction'],
    [/\bsigmoid\b/gi, 'logistic'],
    [/\bnetwork\b/gi, 'net'],
  ]),
  'everyday words': replaceAll([
    [/\bbecause\b/gi, 'since'],
    [/\bfewer\b/gi, 'less'],
    [/\bneed\b/gi, 'require'],
    [/\blearn\b/g, 'pick up'],
    [/\busually\b/gi, 'generally'],
    [/\bhowever\b/gi, 'but'],
    [/\bonly\b/gi, 'just'],
  ]),
  'an opening': (answer) => `Well, I think that the following holds. ${answer}`,
  'a closing': (answer) => `${answer.replace(/[.\s]*$/, '')}. That is how I understand it.`,
  'a slip of the keyboard': slip,
  'no capitals, no full stop': (answer) => answer.toLowerCase().replace(/\.\s*$/, ''),
};

const swap = (a: RegExp, b: RegExp, forA: string, forB: string): Rewrite => {
  const mark = '\u0001';
  return (answer) => answer.replace(a, mark).replace(b, forB).replaceAll(mark, forA);
};

/** By question: rewrites after which full marks are no longer right. */
export const flipping: Record<string, Record<string, Rewrite>> = {
  'output-neurons': {
    'numbers swapped': (answer) =>
      swap(
        /\b(10|ten)\b/gi,
        /\b(1|one|a single|2|two)(?= (output|neuron|unit|node|logistic|sigmoid|for|suffices|is)|[.,;]|$)/gi,
        '1',
        '10',
      )(answer),
    'nine for ten': (answer) => answer.replace(/\b(10|ten)\b/gi, 'nine'),
  },
  'same-weights-he': {
    'no to yes': (answer) => answer.replace(/^(no|nope|not really)\b/i, 'Yes'),
  },
  'reduce-overfitting': {
    'directions swapped': swap(
      /\b(fewer|less|smaller|reduce|lower|decrease|remove)\b/gi,
      /\b(more|stronger|larger|bigger|increase|raise|higher|add|use)\b/gi,
      'more',
      'less',
    ),
  },
  'dropout-speed': {
    'slow and fast swapped': (answer) =>
      answer.replace(/\b(slows( down)?|slow down|slower|longer)\b/gi, 'faster'),
    'parts swapped': swap(
      /\b(training|train)\b/gi,
      /\b(inference|prediction|predicting|predictions|test time)\b/gi,
      'inference',
      'training',
    ),
  },
  'different-task-transfer': {
    'no to yes': (answer) =>
      answer.replace(
        /^(no|nope|not really|usually not|generally no)\b[^.;]*[.;,]?/i,
        'Yes, it works very well.',
      ),
  },
  'layers-not-transferred': {
    'ends swapped': (answer) =>
      answer.replace(/\b(output|last|final|top|upper|later)\b/gi, 'first'),
  },
};
